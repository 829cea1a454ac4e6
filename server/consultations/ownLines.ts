import type { Part } from '../../widget/protocol/draftText';
import { quotedLines } from './quoted';
import { isEnded } from './wrapped';

/** A line of a part's own text. */
export interface OwnLine {
  readonly text: string;
  /** The one above it in the same part, or empty. */
  readonly before: string;
  /** It goes on behind the part's label. */
  readonly isBesideLabel: boolean;
  /** Whatever stands above it is over. */
  readonly isFresh: boolean;
}

/** The lines of a part's heading and text, without those in quotations, in which nothing begins. */
export function ownLines({ level, heading, text }: Part): readonly OwnLine[] {
  const texts = [heading, ...text.split('\n')].filter((line) => line !== '');
  const isQuoted = quotedLines(texts);
  const isListed = level === 'clause' || level === 'point';
  return texts
    .map((text, index) => {
      const before = texts[index - 1] ?? '';
      return {
        ...{ text, before, isBesideLabel: index === 0 && isListed },
        isFresh: index === 0 || isEnded(before) || before === heading,
      };
    })
    .filter((_, index) => !isQuoted[index]);
}
