import { type Privacy, PUBLISH } from '../../../widget/protocol/privacy';
import type { DeskQuestion } from '../../store/store';

/**
 * Whether the citizen's own words may be published: they agreed to that, and are of age. A minor is known by the parents'
 * consent too, since the contact details may have been erased in the meantime.
 */
export function mayQuote(
  { consent, contact }: Pick<DeskQuestion, 'consent' | 'contact'>,
  privacy: Privacy | undefined,
): boolean {
  if (!consent?.purposes.includes(PUBLISH) || contact?.age === 'minor') return false;
  const ofParents = privacy?.purposes.filter(({ needed }) => needed === 'minor') ?? [];
  return !ofParents.some(({ id }) => consent.purposes.includes(id));
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
