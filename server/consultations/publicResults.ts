import type { Results } from '../../widget/protocol/consultation';
import type { Consulting } from '../store/consulting';
import type { Files } from './files';
import type { Publishing } from './publishing';
import { resultsOf } from './results';
import { shownWords } from './shownWords';
import type { Underway } from './underway';

/** What results are made from. */
export interface ResultsFrom {
  readonly store: Pick<Consulting, 'wordsOf'>;
  readonly publishing: Publishing;
  readonly files: Files;
}

/** The results of a consultation as everybody may see them; `null`: there are none. */
export async function publicResults(
  { store, publishing, files }: ResultsFrom,
  portal: string,
  stand: Underway,
): Promise<Results | null> {
  const published = await publishing(portal, stand);
  if (!published) return null;
  const { consultation } = stand;
  const hashes = await files.hashes(portal, consultation.id, published.snapshot);
  return resultsOf(consultation, published, hashes, await shownWords(store, portal, consultation));
}
