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

/** Letters of a text that is long enough to be told by its words alone, wherever it stands. */
const TELLING = 30;

/** Whether a text is the citizen's, or has the whole of it within, whatever was done to case, spaces and points. */
export function quotes(written: string, citizens: string): boolean {
  const [mine, theirs] = [lettersOf(written), lettersOf(citizens)];
  return mine === theirs || (theirs.length >= TELLING && mine.includes(theirs));
}

const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
