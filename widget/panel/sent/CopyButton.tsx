import { useRef, useState } from 'preact/hooks';

/** Copies, and says so in its own label. Without a clipboard (plain http, old web views) it selects the text to copy by hand. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setByHand(true);
      setTimeout(() => box.current?.select());
    }
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {copied ? done : label}
      </button>
      {byHand && <textarea readOnly ref={box} aria-label={label} defaultValue={text} />}
    </>
  );
}
