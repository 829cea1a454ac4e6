import { living } from '../living';

interface CopyProps {
  readonly text: string;
  readonly label: string;
  /** What the button says once it has copied. */
  readonly done: string;
}

/** Copies, and says so in its own label. Without a clipboard (plain http, old web views) it selects the text to copy by hand. */
export const CopyButton = living<CopyProps>(({ redraw }) => {
  let copied = false;
  let byHand = false;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      byHand = true;
    }
    redraw();
  };
  return ({ text, label, done }) => (
    <>
      <button type="button" onClick={() => copy(text)}>
        {copied ? done : label}
      </button>
      {byHand && <textarea readOnly ref={select} aria-label={label} defaultValue={text} />}
    </>
  );
});

const select = (box: HTMLTextAreaElement | null) => box?.select();
