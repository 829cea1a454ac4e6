import { LIMITS } from '../../widget/protocol/limits';
import { wholeBody } from '../wholeBody';
import { noSuchPortal, sentenceReply } from './plainReply';
import type { VisitOf } from './visit';
import type { PlainWords } from './words';

/** A submission in percent encoding, which needs three bytes for one. */
const ONE = 3 * LIMITS.submissionBytes;

interface PlainLimit {
  readonly visitOf: VisitOf;
  /** How many times as much as can be taken still comes back with every word of it. */
  readonly submissions: number;
  /** What the page is called that says so. */
  readonly titleOf: (words: PlainWords) => string;
}

/** Turns away what is so large that its words cannot come back in the form. */
export const plainLimit = ({ visitOf, submissions, titleOf }: PlainLimit) =>
  wholeBody(submissions * ONE, (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const { words } = visit;
    return sentenceReply(c, visit, { title: titleOf(words), sentence: words.tooLarge }, 413);
  });
