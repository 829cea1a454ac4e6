import type { Portals } from '../hostedPortal';
import type { Retaining } from '../store/retaining';
import { duesOf, termsOf } from './dues';
import { totals } from './judge';
import { countAll, sweepPortal } from './sweepPortal';
import { countWords, sweepWords } from './sweepWords';

interface EraseDue {
  readonly store: Retaining;
  readonly portals: Portals;
  /** ms since 1970. */
  readonly now: number;
  /** `false`: it is counted alone. */
  readonly confirmed: boolean;
}

/** What a person has erased, or could: a line for each portal. */
export async function eraseDueCommand({ store, portals, now, confirmed }: EraseDue): Promise<string[]> {
  const said: string[] = [];
  const done = await store.sweepAlone(async () => {
    for (const [portal, { portal: file }] of portals) {
      const terms = termsOf(file.privacy);
      if (confirmed) {
        const between = async () => true;
        const swept = await sweepPortal({ store, portal, terms, now, by: 'person', between });
        said.push(sweepWords(portal, swept) ?? `retention: ${portal}: nothing is due`);
      } else {
        const counts = await countAll(store, portal, duesOf(terms, await store.notices(portal), now));
        said.push(`retention: ${portal}: due ${totals(counts).map(countWords).join(', ')}`);
      }
    }
  });
  return done === 'busy' ? ['a collector is erasing just now: try again in a minute'] : said;
}
