import { expect, test, vi } from 'vitest';
import { createShelf } from '#device/shelf';
import type { Event } from '#outbox/state';
import type { Outcome } from '#protocol/outcome';
import type { QuestionReceipt } from '#protocol/receipt';
import {
  BALLOT,
  createWorld,
  delivered,
  deviceDatabase,
  ENDPOINT,
  entriesOf,
  hereAndThere,
  NOTHING,
  QUESTION,
  refused,
} from './world';

const BUSY: Outcome = { kind: 'unknown', why: 'failed', retryAfter: null };
const unanswered = () => new Promise<never>(() => {});

test('a question is on the device before the first byte leaves', async () => {
  const world = createWorld();
  const kept: string[][] = [];
  world.reply = async (id) => {
    kept.push((await entriesOf(world.device)).map((entry) => entry.id));
    return delivered(id);
  };
  const { id, state } = await world.outbox.submitQuestion(QUESTION);
  expect(state).toEqual({ kind: 'stored', where: 'device', tries: 0 });
  await world.outbox.drain();
  expect(kept).toEqual([[id]]);
});

test('nothing is tried, nor told of, before it is said where it is kept', async () => {
  const database = deviceDatabase();
  const { find } = database;
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  database.find = (key) => (/^[ev]:/.test(key) ? slow.then(() => find(key)) : find(key));
  const world = createWorld({}, database);
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  const question = world.outbox.submitQuestion(QUESTION);
  const ballot = world.outbox.submitBallot(BALLOT);
  await vi.waitFor(async () => expect(await entriesOf(world.device)).toHaveLength(2));
  await world.outbox.drain();
  expect(world.sent).toEqual([]);
  expect(events).toEqual([]);
  answer();
  for (const { id } of await Promise.all([question, ballot])) {
    await vi.waitFor(() => expect(world.sent).toContainEqual(expect.objectContaining({ id })));
    expect(events.find((event) => event.id === id)?.state.kind).toBe('stored');
  }
});

test('what is sent is version, kind, id and the question, to the endpoint', async () => {
  const world = createWorld();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  expect(world.sent[0]).toMatchObject({ endpoint: ENDPOINT, id });
  expect(JSON.parse(world.sent[0]?.body ?? '')).toEqual({ v: 1, id, kind: 'question', ...QUESTION });
});

test('a delivered question leaves the device and its receipt stays', async () => {
  const world = createWorld();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(await world.device.count()).toBe(0);
  expect(await world.outbox.receipts()).toMatchObject([{ id, code: '7K3M9PT2H6VB4XRC' }]);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered', receipt: { id } });
  expect(world.timer).toBeUndefined();
});

test('the states are told in order, without a word of the question', async () => {
  const world = createWorld();
  const events: Event[] = [];
  const forget = world.outbox.subscribe((event) => events.push(event));
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(events.map(({ state }) => state.kind)).toEqual(['stored', 'sending', 'delivered']);
  expect(JSON.stringify(events)).not.toContain(QUESTION.text);
  forget();
  await world.outbox.submitQuestion(QUESTION);
  expect(events).toHaveLength(3);
});

test('an unknown outcome keeps the entry, with a later turn', async () => {
  const world = createWorld();
  world.reply = () => BUSY;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(await entriesOf(world.device)).toMatchObject([{ id, tries: 1, next: world.now + 1250 }]);
  expect(await world.outbox.stateOf(id)).toEqual({ kind: 'stored', where: 'device', tries: 1 });
  expect(world.timer?.ms).toBe(1250);
});

test('before its turn an entry is not tried again, however often the outbox looks', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  for (let look = 0; look < 5; look++) await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  await world.wait();
  expect(world.sent).toHaveLength(2);
});

test('the endpoint’s wish when to come again is kept', async () => {
  const world = createWorld();
  world.reply = () => ({ kind: 'unknown', why: 'failed', retryAfter: 90 });
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.timer?.ms).toBe(90_000);
});

test('with a clock set back by a day an entry does not wait for it', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.now -= 24 * 3_600_000;
  await world.outbox.drain();
  expect(world.sent.length).toBeGreaterThan(1);
});

test('every attempt sends the same bytes', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion({ ...QUESTION, text: 'Đường "ngập"\n\u{1F30A}' });
  for (let attempt = 0; attempt < 4; attempt++) await world.wait();
  expect(world.sent.length).toBeGreaterThanOrEqual(4);
  expect(new Set(world.sent.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
});

test('a refused entry is parked: kept, and tried no more', async () => {
  const world = createWorld();
  world.reply = (id) => refused(id);
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(await world.outbox.stateOf(id)).toMatchObject({
    kind: 'parked',
    reason: { kind: 'refused', problem: { code: 'invalid' } },
  });
  world.now += 1e9;
  await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  expect(world.timer).toBeUndefined();
  expect(await world.device.count()).toBe(1);
});

test('the citizen can have a parked entry tried again, or remove it', async () => {
  const world = createWorld();
  world.reply = (id) => refused(id);
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.retry(id);
  expect(world.sent).toHaveLength(2);
  await world.outbox.discard(id);
  expect(await world.outbox.stateOf(id)).toBeUndefined();
  expect(await world.device.count()).toBe(0);
});

test('the citizen’s retry does not wait for the entry’s turn', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.reply = (sent) => delivered(sent);
  await world.outbox.retry(id);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
});

test('an entry for another endpoint is never sent, and is listed as one of elsewhere', async () => {
  const world = createWorld();
  const other = 'https://khac.example.vn/v1/mau';
  const id = crypto.randomUUID();
  await world.device.addQuestion({ endpoint: other, id, body: '{}', at: 0 });
  await world.outbox.drain();
  await world.outbox.retry(id);
  expect(world.sent).toEqual([]);
  expect(await world.outbox.waiting()).toMatchObject([{ kind: 'elsewhere', entry: { id } }]);
  expect(await world.outbox.stateOf(id)).toBeUndefined();
  expect(await world.device.count()).toBe(1);
});

test('entries go oldest first, and one’s trouble is no other’s', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const ids: string[] = [];
  for (const text of ['một', 'hai', 'ba']) {
    ids.push((await world.outbox.submitQuestion({ ...QUESTION, text })).id);
    await world.outbox.drain();
  }
  world.sent.length = 0;
  world.now += 60_000;
  world.reply = (id) => {
    if (id === ids[0]) throw new Error('broken');
    return id === ids[1] ? refused(id) : delivered(id);
  };
  await world.outbox.drain();
  expect(world.sent.slice(0, 3).map(({ id }) => id)).toEqual(ids);
  expect(await world.outbox.stateOf(ids[2] ?? '')).toMatchObject({ kind: 'delivered' });
});

test('two ballots of one consultation get revisions 1 and 2 with one token', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  await world.outbox.submitBallot({
    ...BALLOT,
    answers: [{ item: 'gio', kind: 'single', choice: '23-gio' }],
  });
  const ballots = (await entriesOf(world.device)).map(({ body }) => JSON.parse(body));
  expect(ballots.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(ballots[0].credential).toEqual({ kind: 'device', token: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(ballots[1].credential).toEqual(ballots[0].credential);
});

test('ballots of two consultations have nothing in common', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.submitBallot({ ...BALLOT, consultation: 'khac' });
  const ballots = (await entriesOf(world.device)).map(({ body }) => JSON.parse(body));
  expect(ballots.map(({ revision }) => revision)).toEqual([1, 1]);
  expect(ballots[0].credential.token).not.toBe(ballots[1].credential.token);
});

test('of a delivered ballot the device remembers when, not how', async () => {
  const world = createWorld();
  world.reply = (id) => delivered(id, 'ballot');
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  const memory = await world.outbox.ballotMemory(BALLOT.consultation);
  expect(memory).toMatchObject({ revision: 1, receipt: { receivedAt: '2026-11-24T09:30:00+07:00' } });
  expect(JSON.stringify(await world.database.list(''))).not.toContain('22-gio');
  expect(await world.outbox.receipts()).toEqual([]);
});

test('what the device will not store stays in memory, says so, and is still sent', async () => {
  const device = createShelf(deviceDatabase(), () => '0'.repeat(32));
  const full = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const world = createWorld({ device: { ...device, addQuestion: full, addBallot: full } });
  world.reply = () => NOTHING;
  const { id, state } = await world.outbox.submitQuestion(QUESTION);
  expect(state).toEqual({ kind: 'stored', where: 'memory', tries: 0 });
  await world.outbox.drain();
  expect(await world.outbox.stateOf(id)).toEqual({ kind: 'stored', where: 'memory', tries: 1 });
  world.reply = (sent) => delivered(sent);
  await world.wait();
  expect(await world.outbox.receipts()).toMatchObject([{ id }]);
  expect((await world.outbox.submitBallot(BALLOT)).state).toMatchObject({ where: 'memory' });
});

test('the hint is there before anything is stored or sent', async () => {
  const device = createShelf(deviceDatabase(), () => '0'.repeat(32));
  const log: string[] = [];
  const world = createWorld({
    device: {
      ...device,
      addQuestion: (...question) => {
        log.push(...world.log, 'store');
        return device.addQuestion(...question);
      },
    },
  });
  await world.outbox.submitQuestion(QUESTION);
  expect(log).toEqual(['hint', 'store']);
});

test('the hint goes only when nothing waits any more', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.log).not.toContain('no hint');
  world.reply = (id) => delivered(id);
  await world.wait();
  expect(world.log.at(-1)).toBe('no hint');
});

test.for([
  ['a parked entry', { v: 1, state: { kind: 'parked' }, endpoint: ENDPOINT }],
  ['another endpoint’s entry', { v: 1, state: { kind: 'stored' }, endpoint: 'https://khac.example.vn' }],
  ['an entry of newer code', { v: 2, endpoint: ENDPOINT }],
] as const)('the hint stays for %s', async ([, record]) => {
  const world = createWorld();
  const put = [['e:0000000001:x', record]] as const;
  await world.database.change([], () => ({ put, result: undefined }), 'strict');
  await world.outbox.drain();
  expect(world.log).not.toContain('no hint');
  expect(world.sent).toEqual([]);
});

test('many calls at once send an entry once', async () => {
  const world = createWorld();
  await world.outbox.submitQuestion(QUESTION);
  await Promise.all(Array.from({ length: 10 }, () => world.outbox.drain()));
  expect(world.sent).toHaveLength(1);
});

test('what is under way is shown as being sent', async () => {
  const world = createWorld();
  world.reply = unanswered;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.sent.length).toBe(1);
  expect(await world.outbox.stateOf(id)).toEqual({ kind: 'sending', where: 'device' });
});

test('after stop nothing more is sent and no timer is left', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.outbox.stop();
  world.now += 60_000;
  await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  expect(world.timer).toBeUndefined();
});

test('removing one does not wait for another that is on its way', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.reply = () => new Promise(() => {});
  await world.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(world.sent).toHaveLength(2));
  await world.outbox.discard(id);
  expect(await world.outbox.stateOf(id)).toBeUndefined();
});

test('what nobody answered waits for its turn on this page, but not for the network’s return nor for the next visit', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  for (let attempt = 0; attempt < 5; attempt++) await world.wait();
  const tried = world.sent.length;
  await world.outbox.drain();
  expect(world.sent).toHaveLength(tried);
  expect(world.timer?.ms).toBeGreaterThan(10_000);

  await world.outbox.wake();
  expect(world.sent).toHaveLength(tried + 1);
  world.outbox.stop();

  const nextVisit = createWorld({}, world.database);
  await nextVisit.outbox.drain();
  expect(nextVisit.sent).toHaveLength(1);
  expect(await nextVisit.device.count()).toBe(0);
});

test('what nobody answered never waits longer than about a minute', async () => {
  const world = createWorld({ random: () => 0.999 });
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  for (let attempt = 0; attempt < 12; attempt++) await world.wait();
  await world.outbox.drain();
  expect(world.timer?.ms).toBeGreaterThan(60_000);
  expect(world.timer?.ms).toBeLessThan(65_000);
});

test('what an endpoint put off waits for its turn, also when the network or the citizen comes back', async () => {
  const world = createWorld();
  world.reply = () => BUSY;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.wake();
  expect(world.sent).toHaveLength(1);
  const nextVisit = createWorld({}, world.database);
  await nextVisit.outbox.drain();
  expect(nextVisit.sent).toEqual([]);
});

test('receipts are listed from the newest', async () => {
  let minted = 0;
  const world = createWorld({ newId: () => `id-${++minted}` });
  const days = ['09', '30', '17'];
  world.reply = (id) => {
    const outcome = delivered(id) as { kind: 'delivered'; receipt: QuestionReceipt };
    const receivedAt = `2026-10-${days[world.sent.length - 1]}T09:30:00+07:00`;
    return { ...outcome, receipt: { ...outcome.receipt, receivedAt } };
  };
  for (const _ of days) await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const listed = await world.outbox.receipts();
  expect(listed.map(({ receivedAt }) => receivedAt.slice(8, 10))).toEqual(['30', '17', '09']);
});

test.for(['wake', 'retry'] as const)(
  '%s during an attempt that hangs is not lost when that fails',
  async (wish) => {
    const world = createWorld();
    let end = (_: Outcome) => {};
    world.reply = () => NOTHING;
    const { id } = await world.outbox.submitQuestion(QUESTION);
    for (let attempt = 0; attempt < 5; attempt++) await world.wait();
    const before = world.sent.length;
    world.reply = () =>
      new Promise<Outcome>((resolve) => {
        end = resolve;
      });
    void world.outbox.wake();
    await vi.waitFor(() => expect(world.sent).toHaveLength(before + 1));
    const done = world.outbox[wish](id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    world.reply = (sent) => delivered(sent);
    end(NOTHING);
    await done;
    expect(world.sent).toHaveLength(before + 2);
    expect(await world.device.count()).toBe(0);
  },
);

test('keeping and sending one more looks at none of those that wait', async () => {
  const database = deviceDatabase();
  const world = createWorld({}, database);
  world.reply = () => NOTHING;
  for (let one = 0; one < 9; one++) await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const { list } = database;
  const listed: string[] = [];
  database.list = (prefix) => {
    listed.push(prefix);
    return list(prefix);
  };
  world.reply = (id) => delivered(id);
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.sent.at(-1)?.id).toBe(id);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(listed.filter((prefix) => /^[evp]:/.test(prefix))).toEqual([]);
});

test('one that may not go yet is looked at again when it may, though nothing else was', async () => {
  const world = createWorld();
  world.reply = () => ({ kind: 'unknown', why: 'not-now', retryAfter: 60 });
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.timer?.ms).toBeGreaterThan(10_000);
  world.reply = (sent) => delivered(sent);
  await world.wait();
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
});

test('what waits behind another tab’s pause is looked at again when that is over', async () => {
  const { here, there } = hereAndThere();
  await here.outbox.drain();
  there.reply = () => ({ kind: 'unknown', why: 'not-now', retryAfter: 60 });
  await there.outbox.submitQuestion(QUESTION);
  await there.outbox.drain();
  here.timer = undefined;
  await here.outbox.submitQuestion(QUESTION);
  await expect.poll(() => here.timer?.ms).toBeGreaterThan(10_000);
  expect(here.sent).toEqual([]);
});

test('while there is no room to send nobody looks for what is due', async () => {
  const database = deviceDatabase();
  const world = createWorld({}, database);
  world.reply = () => new Promise(() => {});
  for (let one = 0; one < 4; one++) await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.sent).toHaveLength(4);
  const { list } = database;
  let looks = 0;
  database.list = (prefix) => {
    looks += 1;
    return list(prefix);
  };
  void world.outbox.drain();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(looks).toBe(0);
});

test('the hint goes with the last that was sent, also where nothing else was looked at', async () => {
  const world = createWorld();
  await world.outbox.drain();
  world.log.length = 0;
  await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.log).toContain('no hint');
});

test('after a clock was set back an old pause does not outlive the attempt that came after it', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  world.now -= 2 * 3_600_000;
  world.reply = () => ({ kind: 'unknown', why: 'failed', retryAfter: null });
  await world.outbox.drain();
  expect(world.sent).toHaveLength(2);
  await world.outbox.drain();
  expect(world.sent).toHaveLength(2);
});
