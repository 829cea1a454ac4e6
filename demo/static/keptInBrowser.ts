import { createStore, get, getMany, set, setMany, update } from 'idb-keyval';
import type { Arrival, Trouble } from '../backstage/arrival';
import type { Deed, Kept } from './kept';

const ARRIVALS = 100;

/** In a database of its own: what the widget keeps on the device stands apart, as on a real portal. */
export function keptInBrowser(): Kept {
  const store = createStore('gop-y-demo', 'kept');
  const keyOf = (index: number) => `deed:${index}`;
  return {
    begun: () => get<number>('begun', store),
    begin: (at) => set('begun', at, store),
    async deedsAfter(count) {
      const all = (await get<number>('deeds', store)) ?? 0;
      const keys = Array.from({ length: all - count }, (_, index) => keyOf(count + index));
      // Their number is written with them, so all are there.
      return (await getMany<Deed>(keys, store)) as Deed[];
    },
    addDeed: (count, deed) =>
      setMany(
        [
          [keyOf(count), deed],
          ['deeds', count + 1],
        ],
        store,
      ),
    arrivals: async () => (await get<readonly Arrival[]>('arrivals', store)) ?? [],
    addArrival: (arrival) =>
      update<readonly Arrival[]>(
        'arrivals',
        (before = []) => [...before, { ...arrival, n: (before.at(-1)?.n ?? 0) + 1 }].slice(-ARRIVALS),
        store,
      ),
    trouble: async () => (await get<Trouble>('trouble', store)) ?? 'none',
    setTrouble: (trouble) => set('trouble', trouble, store),
  };
}
