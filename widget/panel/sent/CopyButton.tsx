import { speak } from '../frame/announce';
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
  /** How often it had to be done by hand; each time the text is selected anew. */
  let byHand = 0;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      byHand += 1;
    }
    redraw();
  };
  return ({ text, label, done }) => (
    <>
      <button type="button" ref={copied ? speak : null} onClick={() => copy(text)}>
        {copied ? done : label}
      </button>
      {byHand > 0 && <textarea key={byHand} readOnly ref={select} aria-label={label} defaultValue={text} />}
    </>
  );
});

const select = (box: HTMLTextAreaElement | null) => box?.select();
