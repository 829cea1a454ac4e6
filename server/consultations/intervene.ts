import { phaseOf } from '../../widget/protocol/consultation';
import type { Consulting, Intervening } from '../store/consulting';
import type { Underway } from './underway';

/** Who does it, when, and how many deeds they have seen. */
interface Deed {
  readonly portal: string;
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
  readonly seen: number;
}

/**
 * Closes a consultation early, opens it again or calls it off. `untimely`: it is not open, or not closed, or the new closing
 * time is no longer in the future.
 */
export async function intervene(
  store: Pick<Consulting, 'intervene'>,
  { consultation }: Underway,
  deed: Intervening,
  { portal, by, at, seen }: Deed,
): Promise<'done' | 'changed' | 'annulled' | 'untimely'> {
  if (!isTimely(deed, consultation, Date.parse(at))) return 'untimely';
  return store.intervene(portal, consultation.id, deed, by, at, seen);
}

function isTimely(deed: Intervening, consultation: Underway['consultation'], at: number): boolean {
  switch (deed.kind) {
    case 'closed-early':
      return phaseOf(consultation, at) === 'open';
    case 'reopened':
      return phaseOf(consultation, at) === 'closed' && Date.parse(deed.closesAt) > at;
    case 'annulled':
      return true;
  }
}
