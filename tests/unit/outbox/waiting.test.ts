import { expect, test } from 'vitest';
import { createMemoryDatabase } from '#device/memory';
import { createShelf } from '#device/shelf';
import type { Event } from '#outbox/state';
import type { Outcome, Why } from '#protocol/outcome';
import { BALLOT, createWorld, delivered, entriesOf, NOTHING, QUESTION, refused } from './world';

const DAY = 86_400_000;
const unknown = (why: Why, retryAfter: number | null = null): Outcome => ({
  kind: 'unknown',
  why,
  retryAfter,
});

test('after seven days the citizen is asked before it is sent; the yes counts for seven more', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.now += 7 * DAY + 1;
  world.sent.length = 0;
  await world.outbox.wake();
  expect(world.sent).toEqual([]);
  expect(await world.outbox.stateOf(id)).toEqual({
    kind: 'parked',
    where: 'device',
    reason: { kind: 'old' },
  });
  await world.outbox.retry(id);
  expect(world.sent).toHaveLength(1);
  world.now += 6 * DAY;
  await world.outbox.wake();
  expect(world.sent).toHaveLength(2);
});

test('what somebody on the way calls too large five times is asked about, and nothing is dropped', async () => {
  const world = createWorld();
  world.reply = () => unknown('too-large');
  const { id } = await world.outbox.submitQuestion(QUESTION);
  for (let attempt = 0; attempt < 8; attempt++) await world.wait();
  expect(world.sent).toHaveLength(5);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'parked', reason: { kind: 'too-large' } });
  world.reply = (sent) => delivered(sent);
  await world.outbox.retry(id);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
});

test.for([
  ['not-now', 90],
  ['not-ours', null],
] as const)('after %s all of the kind wait, and what is of another kind goes', async ([why, retryAfter]) => {
  const world = createWorld();
  world.reply = () => NOTHING;
  for (let one = 0; one < 3; one++) await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.now += 10 * 60_000;
  world.sent.length = 0;
  world.reply = (id, body) =>
    body.includes('"ballot"') ? delivered(id, 'ballot') : unknown(why, retryAfter);
  await world.outbox.wake();
  const asked = world.sent.length;
  await world.outbox.wake();
  await world.outbox.drain();
  expect(world.sent).toHaveLength(asked);
  const { id } = await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
});

test('an endpoint’s wish to wait holds for what is sent after it, and for the next visit', async () => {
  const world = createWorld();
  world.reply = () => unknown('not-now', 90);
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  const next = createWorld({ now: () => world.now + 89_000 }, world.database);
  await next.outbox.drain();
  expect(next.sent).toEqual([]);
  const later = createWorld({ now: () => world.now + 91_000 }, world.database);
  await later.outbox.drain();
  expect(later.sent).toHaveLength(2);
});

test('behind a captive portal what the citizen sends next is tried once, then waits with the others', async () => {
  const world = createWorld();
  world.reply = () => unknown('not-ours');
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.drain();
  expect(world.sent).toHaveLength(2);
});

test('what newer code has written is listed, left alone and never called gone', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const [entry] = await entriesOf(world.device);
  const key = entry?.key ?? '';
  const newer = { ...entry, v: 2 };
  await world.database.change([], () => ({ put: [[key, newer]], result: undefined }), 'strict');
  await world.outbox.wake();
  expect(await world.outbox.waiting()).toEqual([{ kind: 'quarantined', key, record: newer }]);
  expect(events.map(({ state }) => state.kind)).not.toContain('discarded');
  expect(await world.database.find(key)).toEqual(newer);
});

test('a later ballot takes the place of one that nobody tried, and that is told', async () => {
  const world = createWorld();
  world.reply = () => unknown('not-now', 90);
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  const { id } = await world.outbox.submitBallot(BALLOT);
  await world.outbox.submitBallot(BALLOT);
  expect(events).toContainEqual({ id, state: { kind: 'discarded' } });
  const revisions = (await entriesOf(world.device)).map(({ body }) => JSON.parse(body).revision);
  expect(revisions).toEqual([1, 3]);
});

test('a removal is told to whoever looks', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  await world.outbox.discard(id);
  expect(events).toContainEqual({ id, state: { kind: 'discarded' } });
});

test('a removal that the store refuses rejects, and the words stay', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  Object.assign(world.device, { discard: () => Promise.reject(new Error('no')) });
  await expect(world.outbox.discard(id)).rejects.toThrow();
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'stored' });
});

test('clearing the device leaves nothing on it, and what waited is told to be gone', async () => {
  const world = createWorld();
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  await world.outbox.wipe();
  expect(await world.database.list('')).toEqual([]);
  expect(await world.outbox.waiting()).toEqual([]);
  expect(await world.outbox.receipts()).toEqual([]);
  expect(events).toContainEqual({ id, state: { kind: 'discarded' } });
});

test('on a shared device nothing is kept, and nothing of an earlier person is shown', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  const before = JSON.stringify(await world.database.list(''));

  const shared = createWorld({ isShared: () => true, newId: () => crypto.randomUUID() }, world.database);
  shared.reply = () => NOTHING;
  expect(shared.outbox.where()).toBe('memory');
  expect(await shared.outbox.waiting()).toEqual([]);
  expect(await shared.outbox.ballotMemory(BALLOT.consultation)).toBeUndefined();
  const { id, state } = await shared.outbox.submitQuestion({ ...QUESTION, text: 'của người sau' });
  expect(state).toMatchObject({ kind: 'stored', where: 'memory' });
  shared.reply = (sent, body) => delivered(sent, body.includes('"ballot"') ? 'ballot' : 'question');
  await shared.outbox.submitBallot(BALLOT);
  await shared.outbox.wake();
  expect(await shared.outbox.receipts()).toMatchObject([{ id }]);
  expect(JSON.stringify(await shared.database.list(''))).not.toContain('của người sau');
  // What the earlier person left has gone its way meanwhile, with the earlier person's own credential.
  expect(before).not.toBe(JSON.stringify(await shared.database.list('')));
  const credentials = shared.sent
    .filter(({ body }) => body.includes('"ballot"'))
    .map(({ body }) => JSON.parse(body).credential.token);
  expect(new Set(credentials).size).toBe(2);
});

test('clearing a shared device leaves what an earlier person waits for', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const shared = createWorld({ isShared: () => true }, world.database);
  shared.reply = () => NOTHING;
  await shared.outbox.submitQuestion(QUESTION);
  await shared.outbox.wipe();
  expect(await shared.outbox.waiting()).toEqual([]);
  expect((await entriesOf(world.device)).map((entry) => entry.id)).toEqual([id]);
});

/** The voter's token in everything that was sent. */
const tokensIn = (sent: readonly { readonly body: string }[]) =>
  sent.filter(({ body }) => body.includes('"ballot"')).map(({ body }) => JSON.parse(body).credential.token);

test('at a shared device a new person sees no receipt and goes on from nobody’s ballot', async () => {
  const world = createWorld({ isShared: () => true });
  world.reply = (id, body) => delivered(id, body.includes('"ballot"') ? 'ballot' : 'question');
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect(await world.outbox.receipts()).toHaveLength(1);
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  world.outbox.newPerson();
  // Lists that stand open hear that they have to look again.
  expect(events).toHaveLength(1);
  expect(await world.outbox.receipts()).toEqual([]);
  expect(await world.outbox.ballotMemory(BALLOT.consultation)).toBeUndefined();
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect(new Set(tokensIn(world.sent)).size).toBe(2);
  expect(await world.outbox.ballotMemory(BALLOT.consultation)).toMatchObject({ revision: 1 });
});

test('what an earlier person could not send still goes, unseen, with that person’s own ballot, and is then forgotten', async () => {
  const world = createWorld({ isShared: () => true });
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  const ballot = await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  world.outbox.newPerson();
  await world.outbox.drain();
  expect(await world.outbox.waiting()).toEqual([]);
  // A third one, before anything has gone.
  world.outbox.newPerson();
  const next = await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect((await world.outbox.waiting()).length).toBe(1);
  // Nor does clearing, which the later person means for what is seen, take it away.
  await world.outbox.wipe();
  world.sent.length = 0;
  world.reply = (sent, body) => delivered(sent, body.includes('"ballot"') ? 'ballot' : 'question');
  await world.outbox.wake();
  expect(world.sent.map((sent) => sent.id).sort()).toEqual([id, ballot.id].sort());
  expect(world.sent.map((sent) => sent.id)).not.toContain(next.id);
  expect(await world.outbox.receipts()).toEqual([]);
  expect(await world.outbox.ballotMemory(BALLOT.consultation)).toBeUndefined();
});

test('what is being submitted while a new person begins is not lost', async () => {
  const world = createWorld({ isShared: () => true });
  await world.outbox.submitQuestion(QUESTION);
  // The outbox is at its own round meanwhile.
  for (let turns = 0; turns < 40; turns += 1) {
    const drained = world.outbox.drain();
    for (let turn = 0; turn < turns; turn += 1) await undefined;
    const submitted = world.outbox.submitQuestion({ ...QUESTION, text: `${turns}` });
    world.outbox.newPerson();
    await Promise.all([drained, submitted]);
    await world.outbox.drain();
    expect(world.sent[world.sent.length - 1]?.body).toContain(`"${turns}"`);
  }
});

test('an earlier person’s memory is let go of when nothing of it may still go', async () => {
  let looks = 0;
  const shelf = () => {
    const database = createMemoryDatabase();
    const list: typeof database.list = (prefix) => {
      looks += 1;
      return database.list(prefix);
    };
    return createShelf({ ...database, list }, () => 'a'.repeat(32));
  };
  const world = createWorld({ isShared: () => true, memory: shelf });
  world.reply = (id) => refused(id);
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const looksOf = async () => {
    looks = 0;
    await world.outbox.drain();
    return looks;
  };
  const before = await looksOf();
  world.outbox.newPerson();
  await world.outbox.drain();
  expect(await looksOf()).toBe(before);
});

test('where the device is not shared nobody is a new person', async () => {
  const world = createWorld();
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  Object.assign(world.device, { addQuestion: () => Promise.reject(new Error('full')) });
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.outbox.newPerson();
  expect(await world.outbox.waiting()).toHaveLength(1);
  expect(await world.outbox.receipts()).toHaveLength(1);
});

test('what a shared device keeps from before is seen, counted and cleared only where that is asked for', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const shared = createWorld({ isShared: () => true }, world.database);
  shared.reply = () => NOTHING;
  await shared.outbox.submitQuestion(QUESTION);
  await shared.outbox.drain();
  expect(await shared.outbox.keeps()).toBe(true);
  expect(await shared.outbox.waiting()).toHaveLength(1);
  expect(await shared.outbox.waiting('all')).toHaveLength(2);
  await shared.outbox.wipe('all');
  expect(await shared.outbox.waiting('all')).toEqual([]);
  expect(await world.database.list('')).toEqual([]);
  expect(await shared.outbox.keeps()).toBe(false);
});

test('a vote is something that the device keeps; a copy of what the endpoint published is not', async () => {
  const world = createWorld();
  world.reply = (id) => delivered(id, 'ballot');
  await world.database.change([], () => ({ put: [['c:x portal.json', 1]], result: undefined }), 'relaxed');
  expect(await world.outbox.keeps()).toBe(false);
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect(await world.outbox.waiting()).toEqual([]);
  expect(await world.outbox.keeps()).toBe(true);
});
