import { expect, test, vi } from 'vitest';
import { count, keptCounting } from '../../../../server/consultations/counting';
import { createFiles } from '../../../../server/consultations/files';
import { createPublishing } from '../../../../server/consultations/publishing';
import { resultsOf } from '../../../../server/consultations/results';
import type { Underway } from '../../../../server/consultations/underway';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { Snapshot } from '../../../../server/store/snapshot';
import { ballot } from '../store/stores';
import { NOW } from '../testCollector';
import { A_CONSULTATION } from './aConsultation';

const LIVE = { ...A_CONSULTATION, resultsFrom: 'opening' } as const;
const STAND: Underway = { definition: LIVE, consultation: LIVE, revision: 0, interventions: [] };
const CLOSED = Date.parse(LIVE.closesAt);

/** @param during between the decision to count and what comes of it */
function publishing(during: (taken: Snapshot) => Promise<Snapshot> = async (taken) => taken) {
  const store = createMemoryStore();
  let time = NOW;
  const now = () => time;
  const counting = async () => during(await count(store, 'mau', LIVE, time));
  const log = vi.fn();
  const publish = createPublishing({ store, counting, now, log });
  const voted = (n: number, changes: Parameters<typeof ballot>[0] = {}) =>
    store.addBallot(
      ballot({ id: `b${n}`, consultation: 'du-thao', credential: `c${n}`, draft: '2', ...changes }),
    );
  const vote = async (from: number, to: number) => {
    for (let n = from; n <= to; n++) await voted(n);
  };
  return { store, log, vote, voted, read: () => publish('mau', STAND), at: (then: number) => (time = then) };
}

test('a count that is older than what came since is not taken for it', async () => {
  const it = publishing(async (taken) => ({ ...taken, arrivals: 9 }));
  await it.vote(1, 10);
  expect(await it.read()).toBeNull();
  expect(await it.store.snapshots('mau', 'du-thao')).toMatchObject({ next: null, revision: 0 });
});

test('a count that misses one of ten, since it was replaced meanwhile, is not ten ballots more', async () => {
  const it = publishing(async (taken) => {
    await it.voted(20, { credential: 'c3', revision: 2 });
    return taken;
  });
  await it.vote(1, 10);
  expect(await it.read()).toBeNull();
  expect(await it.store.snapshots('mau', 'du-thao')).toMatchObject({ next: null, revision: 0 });
});

test('what another collector has published meanwhile is what is published', async () => {
  let theirs: Snapshot | undefined;
  const it = publishing(async (taken) => {
    theirs = { ...taken, takenAt: new Date(NOW - 1).toISOString() };
    await it.store.saveSnapshots('mau', 'du-thao', { shown: theirs, next: null }, 0);
    return taken;
  });
  await it.vote(1, 3);
  it.at(CLOSED);
  expect((await it.read())?.snapshot).toEqual(theirs);
});

test('what was received in time and is stored after the count of the closing is refused, so that the count is of all', async () => {
  const inFlight = { receivedAt: new Date(CLOSED - 1).toISOString() };
  const it = publishing(async (taken) => {
    expect(await it.voted(11, inFlight)).toBe('late');
    return taken;
  });
  await it.vote(1, 3);
  it.at(CLOSED);
  expect(await it.read()).toMatchObject({ snapshot: { arrivals: 3 }, later: 0 });
  expect(await it.voted(12, inFlight)).toBe('late');
  expect(await it.read()).toMatchObject({ snapshot: { arrivals: 3 }, later: 0 });
});

test('what closes while it is counted is not shown by that count: ballots may still be on their way', async () => {
  const inFlight = { receivedAt: new Date(CLOSED - 1).toISOString() };
  const it = publishing(async (taken) => {
    it.at(CLOSED);
    return taken;
  });
  await it.vote(1, 10);
  expect(await it.read()).toBeNull();
  expect(await it.voted(11, inFlight)).toBe('counted');
  expect(await it.read()).toMatchObject({ snapshot: { arrivals: 11 }, later: 0 });
});

test('while results are live nothing that is on its way is refused', async () => {
  const it = publishing();
  await it.vote(1, 10);
  await it.read();
  await it.vote(11, 20);
  expect(await it.read()).toMatchObject({ later: 10 });
  expect(await it.voted(21, { receivedAt: '2026-11-01T02:30:00.000Z' })).toBe('counted');
  expect(await it.read()).toMatchObject({ later: 11 });
});

test('an item that one of ten has answered stays as it was published, in the numbers and in the file', async () => {
  const it = publishing();
  const chosen = (item: string, cell: string) => [{ item, kind: 'single' as const, chosen: [cell] }];
  for (let n = 1; n <= 12; n++) await it.voted(n, { answers: chosen('mot', 'a') });
  it.at(CLOSED);
  const first = await it.read();
  // It was opened again.
  const receivedAt = new Date(CLOSED).toISOString();
  for (let n = 13; n <= 22; n++)
    await it.voted(n, { receivedAt, answers: n === 13 ? chosen('mot', 'b') : [] });
  const second = await it.read();
  expect(second).toMatchObject({ snapshot: { arrivals: 22 }, later: 0 });
  const results = [first, second].map(
    (one) => one && resultsOf(LIVE, one, { sha256: '', whole: '' }, () => []),
  );
  expect(results.map((one) => one?.ballots)).toMatchObject([[{ counted: 12 }], [{ counted: 22 }]]);
  expect(results[0]?.items[0]).toMatchObject({ item: 'mot', later: 0 });
  expect(results[1]?.items[0]).toEqual({ ...results[0]?.items[0], later: 1 });
  const files = createFiles(async () => new Uint8Array(32));
  const line = (text: string) => text.split('\n').find((one) => one.includes('"item":"mot"'));
  const open = (one: typeof first) => (one ? line(files.open('du-thao', one.snapshot)) : undefined);
  expect(open(second)).toBe(open(first));
  expect(line(await files.whole('mau', 'du-thao', (second ?? first)?.snapshot as Snapshot))).toContain(
    '"answered":13',
  );
});

test('where nothing can be written what was published before is still read', async () => {
  const it = publishing();
  await it.vote(1, 3);
  it.at(CLOSED);
  vi.spyOn(it.store, 'seal').mockRejectedValueOnce(new TypeError('read only: c1'));
  expect(await it.read()).toBeNull();
  expect(it.log.mock.calls).toEqual([['publishing: TypeError']]);
  const first = await it.read();
  expect(first).toMatchObject({ snapshot: { arrivals: 3 } });
  // It was opened again.
  for (let n = 4; n <= 14; n++) await it.voted(n, { receivedAt: new Date(CLOSED).toISOString() });
  vi.spyOn(it.store, 'saveSnapshots').mockRejectedValueOnce(new TypeError('read only: c1'));
  expect(await it.read()).toEqual({ ...first, later: 11 });
});

test('a count that was begun while it was open is not the one of the closing', async () => {
  const inFlight = { receivedAt: new Date(CLOSED - 1).toISOString() };
  const store = createMemoryStore();
  let time = CLOSED - 1;
  const kept = keptCounting(store, () => time);
  // It closes between the look at the phase and the count.
  const publish = createPublishing({
    ...{ store, now: () => time, log() {} },
    counting: (portal, stand, phase) => {
      time = CLOSED;
      return kept(portal, stand, phase);
    },
  });
  for (let n = 1; n <= 10; n++)
    await store.addBallot(ballot({ id: `b${n}`, consultation: 'du-thao', credential: `c${n}`, draft: '2' }));
  expect(await publish('mau', STAND)).toBeNull();
  await store.addBallot(
    ballot({ id: 'b11', consultation: 'du-thao', credential: 'c11', draft: '2', ...inFlight }),
  );
  expect(await publish('mau', STAND)).toMatchObject({ snapshot: { arrivals: 11 }, later: 0 });
});
