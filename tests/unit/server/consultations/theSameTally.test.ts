import { describe, expect, test } from 'vitest';
import type { Ballot } from '#protocol/ballot';
import type { Results } from '#protocol/consultation';
import { count } from '../../../../server/consultations/counting';
import { createFiles } from '../../../../server/consultations/files';
import { resultsOf } from '../../../../server/consultations/results';
import { shownWords } from '../../../../server/consultations/shownWords';
import { createMac } from '../../../../server/digest';
import { receive } from '../../../../server/receive/receive';
import type { Store } from '../../../../server/store/store';
import { createRandom } from '../../../chaos/random';
import { didBy } from '../did';
import { describeStores } from '../store/stores';
import { NOW } from '../testCollector';
import { A_CONSULTATION, consulting } from './aConsultation';
import { ballotsOf, type Draw, drawing } from './drawnBallots';
import { recountOf, referenceOf, shownBy, winnersOf } from './plainCount';

/** Set `GOPY_SEED` to the seed that a failed test names, and the first of these is that one again. */
const SEED = Number(process.env.GOPY_SEED) || Math.floor(Math.random() * 2 ** 31);
const SEEDS = Array.from({ length: 8 }, (_, n) => SEED + n);

const HOSTED = consulting(A_CONSULTATION);
const mac = createMac(new Uint8Array(32).fill(7));

/** Sends all in any order, some at once: a request or its reply is lost now and then, and what is not acknowledged goes again. */
async function send(store: Store, ballots: readonly Ballot[], draw: Draw): Promise<void> {
  const receiver = { store, mac, now: () => NOW, randomId: () => crypto.randomUUID() };
  let waiting = [...ballots];
  while (waiting.length > 0) {
    const batch = new Set(Array.from({ length: 1 + draw.below(4) }, () => draw.pick(waiting)));
    const fates = [...batch].map((ballot) => ({
      ballot,
      fate: draw.pick(['well', 'well', 'lost', 'reply-lost']),
    }));
    const sent = fates.filter(({ fate }) => fate !== 'lost');
    for (const one of await Promise.all(
      sent.map(({ ballot }) => receive(receiver, HOSTED, ballot.id, JSON.stringify(ballot))),
    ))
      expect(one.kind).not.toBe('refused');
    const acknowledged = new Set(fates.filter(({ fate }) => fate === 'well').map(({ ballot }) => ballot));
    waiting = waiting.filter((ballot) => !acknowledged.has(ballot));
    // What was acknowledged once may still come once more.
    if (draw.chance(0.1)) waiting.push(draw.pick(ballots));
  }
}

/** A moderator who lets everything through but one sentence. */
async function moderateAll(store: Store): Promise<void> {
  for (const { slug, words } of await store.wordsOf('mau', 'du-thao', 'new', 10_000))
    await store.moderate('mau', slug, words.startsWith('Giữ lại') ? 'held' : 'shown', didBy('lan'));
}

async function outcomeOf(store: Store): Promise<{ results: Results; whole: string }> {
  await moderateAll(store);
  const snapshot = await count(store, 'mau', A_CONSULTATION, NOW);
  const files = createFiles(mac);
  const hashes = await files.hashes('mau', 'du-thao', snapshot);
  const words = await shownWords(store, 'mau', A_CONSULTATION);
  const results = resultsOf(A_CONSULTATION, { snapshot, later: 0 }, hashes, words);
  return { results, whole: await files.whole('mau', 'du-thao', snapshot) };
}

/** By seed: what the first store came to. */
const first = new Map<number, string>();

describeStores((opened, name) => {
  describe.each(SEEDS)('ballots of seed %d', (seed) => {
    test.each([1, 2])('give the same tally in whatever order they come: %d', async (order) => {
      const ballots = ballotsOf(drawing(createRandom(seed, 'ballots')));
      const store = await opened();
      await send(store, ballots, drawing(createRandom(seed, `${name} ${order}`)));
      const { results, whole } = await outcomeOf(store);

      const reference = referenceOf(ballots);
      expect(recountOf(whole)).toEqual(reference);
      expect(results.ballots).toEqual([{ credential: 'device', counted: winnersOf(ballots).length }]);
      expect(results.items.map(({ item, earlier }) => ({ item, earlier }))).toEqual(
        reference.map(({ item, earlier }) => ({ item, earlier })),
      );
      const words = results.items.filter((one) => one.words.length > 0);
      expect(Object.fromEntries(words.map((one) => [one.item, one.words]))).toEqual(shownBy(ballots));
      for (const { tallies, item } of results.items) {
        const counts = Object.entries(tallies[0]?.counts ?? {}).filter(([, shown]) => shown !== null);
        expect(reference.find((one) => one.item === item)?.chosen).toMatchObject(Object.fromEntries(counts));
      }
      const all = JSON.stringify(results);
      expect(all).toBe(first.get(seed) ?? all);
      first.set(seed, all);
    });
  });
});
