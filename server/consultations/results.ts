import { type Consultation, phaseOf, type Results } from '../../widget/protocol/consultation';
import type { Counted } from './counting';
import { hiding } from './hiding';

/** Whether everybody may see results at `now` (ms since 1970). Of what was called off there are none. */
export function areShown(consultation: Consultation, now: number): boolean {
  if (consultation.annulled) return false;
  const phase = phaseOf(consultation, now);
  return phase === 'closed' || (phase === 'open' && consultation.resultsFrom === 'opening');
}

/** @param wordsOf what was let through, by item */
export function resultsOf(
  { id }: Pick<Consultation, 'id'>,
  { tallied: { ballots, items, gone }, hashes }: Counted,
  wordsOf: (item: string) => readonly string[],
): Results {
  return {
    ballots,
    items: items.map(({ item, tallies, earlier }) => ({
      item: item.id,
      tallies: tallies.map((one) => hiding(item, one)),
      earlier,
      words: wordsOf(item.id),
    })),
    gone: gone.reduce((sum, { answered }) => sum + answered, 0),
    export: { file: `consultations/${id}/export.json`, ...hashes },
  };
}
