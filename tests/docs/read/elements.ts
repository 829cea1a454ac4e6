import type { Document } from './documents';

/** A whole element within a sentence, to be pasted as a block is. */
export const elementsOf = ({ path, spans }: Document) =>
  spans
    .filter(({ text }) =>
      /^<(gop-y|iframe|div data-gop-y|a [^>]*data-gop-y|script)\b.*<\/\w[\w-]*>$/.test(text),
    )
    .map(({ text, line }) => ({ text, place: `${path}:${line}` }));
