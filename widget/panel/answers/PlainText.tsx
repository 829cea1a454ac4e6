import { linked } from './linked';

/** A text of the agency's: its lines as they are, its addresses to follow. */
export function PlainText({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <p class="words" lang={lang}>
      {linked(text).map((piece) =>
        piece.kind === 'link' ? (
          <a href={piece.url} target="_blank" rel="noopener noreferrer nofollow">
            {piece.url}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
