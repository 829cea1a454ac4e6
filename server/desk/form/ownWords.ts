import { type Privacy, PUBLISH } from '../../../widget/protocol/privacy';
import type { DeskQuestion } from '../../store/store';

/** Whether the citizen's own words may be published, and why not. */
export type Quoting = 'allowed' | 'not-agreed' | 'minor' | 'notice-unknown';

/**
 * They have to have agreed to that, and to be of age. A minor is known by the parents' consent too, since the contact
 * details may have been erased in the meantime.
 * @param agreed the notice that they agreed to: today's may call the parents' consent otherwise. `undefined`: nobody knows
 * any more what that was, and so not whether it was a minor.
 */
export function quotingOf(
  { consent, contact }: Pick<DeskQuestion, 'consent' | 'contact'>,
  agreed: Privacy | undefined,
): Quoting {
  if (contact?.age === 'minor') return 'minor';
  if (!consent?.purposes.includes(PUBLISH)) return 'not-agreed';
  if (!agreed) return 'notice-unknown';
  const ofParents = agreed.purposes.filter(({ needed }) => needed === 'minor');
  return ofParents.some(({ id }) => consent.purposes.includes(id)) ? 'minor' : 'allowed';
}

/** So many letters in a row are somebody's sentence: names of laws and procedures, which both sides write out, are shorter. */
const RUN = 40;
/** Letters of a short text that is told by its words alone, wherever it stands; what is shorter anybody would say so. */
const TELLING = 24;

/** Whether a text has a run of the citizen's words in it, or all of them, whatever was done to case, spaces and points. */
export function quotes(written: string, citizens: string): boolean {
  const [mine, theirs] = [lettersOf(written), lettersOf(citizens)];
  if (theirs.length < RUN) return mine === theirs || (theirs.length >= TELLING && mine.includes(theirs));
  const known = new Set(runsOf(theirs));
  return runsOf(mine).some((run) => known.has(run));
}

/** Every run of a text, so that two long texts are compared in one walk through each. */
const runsOf = (letters: string): readonly string[] =>
  Array.from({ length: Math.max(0, letters.length - RUN + 1) }, (_, at) => letters.slice(at, at + RUN));

const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
