import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Connection, Database } from '#device/database';
import { createMemoryDatabase } from '#device/memory';
import { mirrored } from '#device/mirror';
import type { Spare } from '#device/spare';

type Deed = {
  readonly page: 0 | 1;
  /** `replace`: puts it, and in the same change removes its partner. */
  readonly act: 'put' | 'remove' | 'replace' | 'wipe';
  /** Which record. No two pages have to do with the same at once: the second reads of it what the first wrote. */
  readonly n: number;
};

const keyOf = (page: 0 | 1, n: number) => `r:${page}.${n}`;
const KEYS = ([0, 1] as const).flatMap((page) => [0, 1, 2].map((n) => keyOf(page, n)));

/** Two pages at once, until both die. */
interface Life {
  /** Whether they have come to rest before the first deed. */
  readonly restsFirst: boolean;
  readonly deeds: readonly Deed[];
  /** How many moments it lasts. */
  readonly moments: number;
  /** Whether the browser throws its database away after it, … */
  readonly losesDatabase: boolean;
  /** … and whether somebody then looks at what is there before the next one begins. */
  readonly isLookedAt: boolean;
}

const lives: fc.Arbitrary<readonly Life[]> = fc.array(
  fc.record({
    restsFirst: fc.boolean(),
    deeds: fc.array(
      fc.record({
        page: fc.constantFrom<0 | 1>(0, 1),
        act: fc.constantFrom<Deed['act']>(
          'put',
          'put',
          'put',
          'remove',
          'remove',
          'replace',
          'replace',
          'wipe',
        ),
        n: fc.nat({ max: 2 }),
      }),
      { maxLength: 8 },
    ),
    moments: fc.nat({ max: 80 }),
    losesDatabase: fc.boolean(),
    isLookedAt: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What is known of a record: a change that nobody has heard the end of may have happened or not. */
type Known = 'there' | 'gone' | 'either';

/** Steps that each come at a drawn moment. */
function createMoments(draw: () => number) {
  const waiting: (() => void)[] = [];
  const settle = () => new Promise((turn) => setImmediate(turn));
  return {
    step: () =>
      new Promise<void>((come) => {
        waiting.push(come);
      }),
    /** Lets so many come, or all that follow. */
    async pass(moments: number): Promise<void> {
      await settle();
      for (let moment = 0; moment < moments && waiting.length > 0; moment += 1) {
        waiting.splice(draw() % waiting.length, 1)[0]?.();
        await settle();
      }
    },
  };
}

test('whatever dies when, and whatever database is lost, what was kept is there and what was removed is not', async () => {
  /** How often each was shown. */
  const shown = { there: 0, gone: 0 };
  await fc.assert(
    fc.asyncProperty(lives, fc.infiniteStream(fc.nat({ max: 1000 })), async (all, chance) => {
      const { step, pass } = createMoments(() => chance.next().value);
      let disk = createMemoryDatabase();
      const place = new Map<string, unknown>();
      const known = new Map<string, Known>();
      /**
       * Changed anew while another tab was just opening, which may have made a copy of what goes, or taken away that of
       * what comes: the next opening puts it right.
       */
      const copyUnsure = new Set<string>();
      /** The changes of each record, and how many are under way. */
      const begun = new Map<string, { changes: number; open: number }>();

      function openPage() {
        const life = { dead: false };
        const act = async <T>(work: () => T | Promise<T>): Promise<T> => {
          await step();
          return life.dead ? new Promise<T>(() => {}) : work();
        };
        const connection: Connection = {
          find: (key) => act(() => disk.find(key)),
          list: (prefix) => act(() => disk.list(prefix)),
          change: async (...change) => {
            const result = await act(() => disk.change(...change));
            return act(() => result);
          },
        };
        const spare: Spare = {
          put: (key, value) => act(() => void place.set(key, value)),
          remove: (key) => act(() => void place.delete(key)),
          clear: () => act(() => place.clear()),
          keys: () => act(() => Array.from(place.keys())),
          find: (key) => act(() => place.get(key)),
        };
        const open = (begin: (connection: Connection) => Promise<void>): Database => {
          const begun = begin(connection);
          return {
            kind: 'device',
            find: (key) => begun.then(() => connection.find(key)),
            list: (prefix) => begun.then(() => connection.list(prefix)),
            change: (...change) => begun.then(() => connection.change(...change)),
            rest() {},
          };
        };
        return { life, database: mirrored(open, spare) };
      }

      /** What took something's place: one of the two is there, whatever happens, until one is changed again. */
      const replaced: { keys: readonly string[]; changes: string }[] = [];
      const changesOf = (keys: readonly string[]) => keys.map((key) => begun.get(key)?.changes).join();

      function does(
        { life, database }: ReturnType<typeof openPage>,
        { act, page, n }: Deed,
        restsFirst: boolean,
      ): void {
        const own = keyOf(page, n);
        const partner = keyOf(page, (n + 1) % 3);
        const keys = act === 'wipe' ? KEYS : act === 'replace' ? [own, partner] : [own];
        const isPut = (key: string) => key === own && (act === 'put' || act === 'replace');
        const isSure =
          known.get(partner) === 'there' && restsFirst && !copyUnsure.has(partner) && !begun.get(own)?.open;
        const alone = keys.map((key) => {
          const of = begun.get(key) ?? { changes: 0, open: 0 };
          begun.set(key, { changes: of.changes + 1, open: of.open + 1 });
          known.set(key, 'either');
          // With two under way nobody knows which was the last.
          return of.open === 0 ? of.changes + 1 : 0;
        });
        if (act === 'replace' && isSure) replaced.push({ keys, changes: changesOf(keys) });
        const remove = act === 'wipe' ? ('everything' as const) : keys.filter((key) => !isPut(key));
        const put = keys.filter(isPut).map((key) => [key, {}] as const);
        const over = () => {
          if (life.dead) return;
          for (const [index, key] of keys.entries()) {
            const { changes, open } = begun.get(key) as { changes: number; open: number };
            begun.set(key, { changes, open: open - 1 });
            if (alone[index] !== changes) continue;
            known.set(key, isPut(key) ? 'there' : 'gone');
            // One that is new to the other tab is safe from it.
            if (!restsFirst && (!isPut(key) || changes > 1)) copyUnsure.add(key);
          }
        };
        void database.change([], () => ({ put, remove, result: undefined }), 'strict').then(over, () => {});
      }

      async function look(): Promise<void> {
        const { life, database } = openPage();
        const listed = database.list('r:');
        // To rest: what had no copy has one by then.
        await pass(Infinity);
        life.dead = true;
        copyUnsure.clear();
        const there = new Set((await listed).map(([key]) => key));
        for (const { keys, changes } of replaced.splice(0))
          if (changes === changesOf(keys))
            expect(
              keys.some((key) => there.has(key)),
              String(keys),
            ).toBe(true);
        for (const [key, state] of known) {
          const is = there.has(key) ? 'there' : 'gone';
          if (state !== 'either') {
            expect(is, key).toBe(state);
            shown[state] += 1;
          }
          known.set(key, is);
        }
      }

      for (const { restsFirst, deeds, moments, losesDatabase, isLookedAt } of all) {
        const pages = [openPage(), openPage()] as const;
        if (restsFirst) await pass(Infinity);
        const first = deeds.length >> 1;
        for (const deed of deeds.slice(0, first)) does(pages[deed.page], deed, restsFirst);
        await pass(moments >> 1);
        for (const deed of deeds.slice(first)) does(pages[deed.page], deed, restsFirst);
        await pass(moments >> 1);
        for (const { life } of pages) life.dead = true;
        await pass(Infinity);
        for (const [key, { changes }] of begun) begun.set(key, { changes, open: 0 });
        if (losesDatabase) {
          disk = createMemoryDatabase();
          for (const key of copyUnsure) known.set(key, 'either');
        }
        if (isLookedAt) await look();
      }
      await look();
    }),
    { numRuns: 3000 },
  );
  // Else the draws would say nothing.
  expect(shown.there).toBeGreaterThan(1000);
  expect(shown.gone).toBeGreaterThan(1000);
}, 60_000);
