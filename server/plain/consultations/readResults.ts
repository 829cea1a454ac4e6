import { phaseOf } from '../../../widget/protocol/consultation';
import { publicOutcomes } from '../../consultations/outcomes';
import { publicResults, type ResultsFrom } from '../../consultations/publicResults';
import type { Underway } from '../../consultations/underway';
import type { Store } from '../../store/store';
import type { Html } from '../layout';
import type { Visit } from '../visit';
import { resultsPart } from './resultsPart';
import { consultWords } from './words';

/** What results and outcomes are read from. */
export interface ResultsOptions extends ResultsFrom {
  readonly store: Store;
  /** ms since 1970. */
  readonly now: () => number;
}

/** What came of a consultation, as the public file has it; empty while nothing is to be told. */
export async function readResults(
  from: ResultsOptions,
  { words, hosted }: Visit,
  stand: Underway,
): Promise<Html | ''> {
  const portal = hosted.portal.id;
  const { consultation } = stand;
  const phase = phaseOf(consultation, from.now());
  if (phase === 'upcoming' || consultation.annulled) return '';
  const results = await publicResults(from, portal, stand);
  if (phase === 'open' && !results) return '';
  const outcomes = publicOutcomes(consultation, await from.store.outcomes(portal, consultation.id));
  return resultsPart({
    words: consultWords(words.lang),
    consultation: { ...consultation, outcomes, ...(results && { results }) },
    phase,
    endpoint: `/v1/${portal}`,
  });
}
