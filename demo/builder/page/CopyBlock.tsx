import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { BuilderWords } from '../words/vi';
import { copyText } from './copyText';

interface CopyBlockProps {
  readonly words: BuilderWords;
  /** What the text is, as a heading over it. */
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Says to everybody, screen readers too, what came of it. */
  readonly say: (sentence: string) => void;
}

/** How long the button tells that it has copied, in ms. */
const TOLD = 3000;

/** A text to be pasted elsewhere, with a button that copies it and keeps the focus. */
export function CopyBlock({ words, label, hint, text, say }: CopyBlockProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = isCopied ? setTimeout(() => setCopied(false), TOLD) : undefined;
    return () => clearTimeout(timer);
  }, [isCopied]);
  // What was copied is no longer what stands there.
  useEffect(() => setCopied(false), [text]);

  async function copy() {
    if (!area.current) return;
    const done = await copyText(navigator.clipboard, area.current);
    setCopied(done);
    say(done ? words.copied : words.selected);
  }

  return (
    <div class="copy">
      <div class="copy-head">
        <label for={id}>{label}</label>
        <button type="button" aria-describedby={`${id}-name`} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </button>
      </div>
      <span class="unseen" id={`${id}-name`}>
        {label}
      </span>
      <textarea
        id={id}
        ref={area}
        readOnly
        rows={Math.max(2, text.trimEnd().split('\n').length)}
        spellcheck={false}
        translate={false}
        value={text.trimEnd()}
        aria-describedby={hint && `${id}-hint`}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
