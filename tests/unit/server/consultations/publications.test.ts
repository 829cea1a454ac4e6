import { describe, expect, test } from 'vitest';
import { keptCounting } from '../../../../server/consultations/counting';
import { createPublishing, type Published } from '../../../../server/consultations/publishing';
import { underway } from '../../../../server/consultations/underway';
import type { Store } from '../../../../server/store/store';
import { createRandom } from '../../../chaos/random';
import { ballot, describeStores } from '../store/stores';
import { NOW } from '../testCollector';
import { A_CONSULTATION, consulting } from './aConsultation';
import { type Draw, drawing } from './drawnBallots';

/** Set `GOPY_SEED` to the seed that a failed test names, and the first of these is that one again. */
const SEED = Number(process.env.GOPY_SEED) || Math.floor(Math.random() * 2 ** 31);
const SEEDS = Array.from({ length: 8 }, (_, n) => SEED + n);

const MONTH = 30 * 86_400_000;
const CHOICES = ['a', 'b', 'c'] as const;

/** What was said under an id: which ballots counted when so many had come, by voter. */
type Ballots = ReadonlyMap<string, { readonly id: string; readonly choice: string }>;

/** A consultation, whoever votes, and two collectors over one store that publish what comes of it. */
function staged(store: Store, resultsFrom: 'opening' | 'closing', draw: Draw) {
  const hosted = consulting({ ...A_CONSULTATION, resultsFrom });
  let time = NOW;
  const now = () => time;
  const collectors = [0, 1].map(() =>
    createPublishing({ store, counting: keptCounting(store, now), now, log() {} }),
  );
  /** By how many had come. */
  const history: Ballots[] = [new Map()];
  const published = new Map<number, Published>();
  let deeds = 0;
  let closesAt = Date.parse(A_CONSULTATION.closesAt);

  const standing = () => history[history.length - 1] as Ballots;
  async function vote(): Promise<void> {
    const voter = `v${draw.below(history.length < 30 ? 60 : 90)}`;
    const [id, choice] = [`b${history.length}`, draw.pick(CHOICES)];
    // Now and then one that an earlier one of the same voter has overtaken.
    const revision = draw.chance(0.1) ? 0 : history.length;
    const receivedAt = new Date(time).toISOString();
    const status = await store.addBallot(
      ballot({
        receivedAt,
        deeds,
        ...{ id, consultation: 'du-thao', credential: voter, author: voter, revision, draft: '2' },
        answers: [{ item: 'mot', kind: 'single', chosen: [choice] }],
      }),
    );
    const before = standing();
    history.push(status === 'counted' ? new Map(before).set(voter, { id, choice }) : before);
  }
  async function read(): Promise<void> {
    const stand = await underway(store, hosted, 'du-thao');
    if (!stand) throw new Error('there is none');
    const asked = draw.chance(0.5) ? collectors : [draw.pick(collectors)];
    for (const one of await Promise.all(asked.map((publishing) => publishing('mau', stand)))) {
      if (!one) continue;
      published.set(one.snapshot.arrivals, one);
      expect(one.later).toBe(newOnes(standing(), history[one.snapshot.arrivals] as Ballots));
    }
  }
  const isOpen = () => time < closesAt;
  async function deed(): Promise<void> {
    time += 1000;
    const at = new Date(time).toISOString();
    const wasOpen = isOpen();
    closesAt = wasOpen ? time : time + MONTH;
    const what = wasOpen
      ? ({ kind: 'closed-early', reason: 'x' } as const)
      : ({ kind: 'reopened', reason: 'x', closesAt: new Date(closesAt).toISOString() } as const);
    expect(await store.intervene('mau', 'du-thao', what, 'lan', at, deeds++)).toBe('done');
  }
  return { vote, read, deed, isOpen, published, history, standing, pass: (ms: number) => (time += ms) };
}

/** How many ballots count in `after` that did not in `before`. */
const newOnes = (after: Ballots, before: Ballots): number =>
  [...after].filter(([voter, { id }]) => before.get(voter)?.id !== id).length;

function expectApart(published: ReadonlyMap<number, Published>, history: readonly Ballots[]): void {
  const all = [...published.values()].sort((one, other) => one.snapshot.arrivals - other.snapshot.arrivals);
  for (const [index, later] of all.entries())
    for (const earlier of all.slice(0, index)) {
      const between = newOnes(
        history[later.snapshot.arrivals] as Ballots,
        history[earlier.snapshot.arrivals] as Ballots,
      );
      expect(between).toBeGreaterThanOrEqual(10);
    }
}

function expectCounted(published: ReadonlyMap<number, Published>, history: readonly Ballots[]): void {
  for (const { snapshot } of published.values()) {
    const then = [...(history[snapshot.arrivals] as Ballots).values()];
    const counts = CHOICES.map((choice) => [choice, then.filter((one) => one.choice === choice).length]);
    expect(snapshot.tallied.ballots).toEqual(
      then.length > 0 ? [{ credential: 'device', counted: then.length }] : [],
    );
    if (then.length > 0)
      expect(snapshot.tallied.items[0]?.tallies).toEqual([
        { credential: 'device', answered: then.length, counts },
      ]);
  }
}

describeStores((opened, name) => {
  describe.each(SEEDS)('publications of seed %d', (seed) => {
    test.each(['opening', 'closing'] as const)(
      'are at least ten ballots apart however often it is read, closed and opened again: results from the %s',
      async (from) => {
        const draw = drawing(createRandom(seed, `${name} ${from}`));
        const it = staged(await opened(), from, draw);
        for (let step = 0; step < 150; step++) {
          if (it.isOpen() && draw.chance(0.7)) await it.vote();
          if (draw.chance(0.4)) await it.read();
          if (draw.chance(0.3)) it.pass(draw.below(90_000));
          if (draw.chance(0.04)) await it.deed();
        }
        expectApart(it.published, it.history);
        expectCounted(it.published, it.history);
      },
    );

    test.each(['opening', 'closing'] as const)(
      'end with every ballot where it is not opened again: results from the %s',
      async (from) => {
        const draw = drawing(createRandom(seed, `${name} ${from} once`));
        const it = staged(await opened(), from, draw);
        const length = draw.below(80);
        for (let step = 0; step < length; step++) {
          await it.vote();
          if (draw.chance(0.5)) await it.read();
          it.pass(draw.below(90_000));
        }
        await it.deed();
        await it.read();
        const last = it.published.get(it.history.length - 1);
        expect(last?.later).toBe(0);
        expectApart(it.published, it.history);
        expectCounted(it.published, it.history);
      },
    );
  });
});
