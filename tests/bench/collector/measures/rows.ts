import type { Filter, Sought } from '../../../../server/store/finding';
import type { Store } from '../../../../server/store/store';
import { median } from '../../report/statistics';
import type { Filled } from '../world/filled';
import { PORTAL } from '../world/rows';
import { measureTally, type TallyTimes } from './tally';

/** A first page, as the desk has it. */
const PAGE = 50;
const TIMES = 15;

/** ms that it took among few rows, and among many. */
interface Compared {
  readonly what: string;
  readonly few: number;
  readonly many: number;
}

export interface RowsFound {
  readonly title: string;
  readonly pages: readonly Compared[];
  /** What counts every row. */
  readonly whole: readonly Compared[];
  readonly tally: TallyTimes;
}

const search =
  (sought: Partial<Sought>) =>
  (store: Store): Promise<unknown> =>
    store.search(PORTAL, 'all', { shelf: 'all', words: [], filters: [], ...sought }, PAGE, null);
const topic = (name: string): Filter => ({ kind: 'topic', topic: name });

const PAGES: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'the list of what is open': search({ shelf: 'open' }),
  'the list of what is done': search({ shelf: 'done' }),
  'search without a word': search({}),
  'search for a word that all have': search({ words: ['duong'] }),
  'search for a word that few have': search({ words: ['hiem'] }),
  'search for two words that a twentieth has each': search({ words: ['a3', 'b7'] }),
  'search for a word that all have, in a state of none': search({
    words: ['duong'],
    filters: [{ kind: 'state', state: 'declined' }],
  }),
  'what is open of a topic of a seventh': search({ shelf: 'open', filters: [topic('t3')] }),
  'what is open of a topic of few': search({ shelf: 'open', filters: [topic('hiem')] }),
  'how much is due': (store) => store.dueCounts(PORTAL, 'all', '2026-12-02', '2026-12-04'),
  'what is published': (store) => store.published(PORTAL, 500),
  'search what is published for a word that all have': (store) =>
    store.searchPublished(PORTAL, ['duong'], PAGE),
  'search what is published for a word that few have': (store) =>
    store.searchPublished(PORTAL, ['hiem'], PAGE),
};

/** The design bounds none of these: they count every row. */
const WHOLE: typeof PAGES = {
  'the statistics of a month': async (store) => {
    for await (const _ of store.alike(PORTAL, 'all', { from: '2026-11-01', to: '2026-11-30' }, '2026-12-02'));
  },
  'how many were answered': (store) => store.counts(PORTAL),
};

/** @param many rows of everything, at most a hundred million */
export async function measureRows(filled: Filled, few: number, many: number): Promise<RowsFound> {
  const [small, large] = [await filled.open(few), await filled.open(many)];
  const compared = async (all: typeof PAGES) => {
    const found: Compared[] = [];
    for (const [what, read] of Object.entries(all))
      found.push({ what, few: await timeOf(() => read(small)), many: await timeOf(() => read(large)) });
    return found;
  };
  const [pages, whole] = [await compared(PAGES), await compared(WHOLE)];
  const tally = await measureTally(large, many);
  await small.close();
  await large.close();
  return { title: filled.title, pages, whole, tally };
}

/** ms, the median; the first, which finds nothing in memory, is left out. */
async function timeOf(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await read();
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
    if (performance.now() - began > 2000 && times.length >= 3) break;
  }
  return median(times);
}
