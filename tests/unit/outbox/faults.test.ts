import { expect, test } from 'vitest';
import { createMemoryDatabase } from '#device/memory';
import { createShelf, type Shelf } from '#device/shelf';
import type { Event } from '#outbox/state';
import { BALLOT, createWorld, delivered, deviceDatabase, entriesOf, NOTHING, QUESTION } from './world';

const broken = () => Promise.reject(new Error('the disk is full'));
const ballotOf = (body: string | undefined) =>
  JSON.parse(body ?? '') as { revision: number; credential: unknown };

/** A device that can be made to fail, verb by verb, in the middle of a visit. */
function failing(): { device: Shelf; faults: Partial<Shelf> } {
  const real = createShelf(deviceDatabase(), () => 'a'.repeat(32));
  const faults: Partial<Shelf> = {};
  const device = new Proxy(real, { get: (_, verb: keyof Shelf) => faults[verb] ?? real[verb] });
  return { device, faults };
}

test('a second ballot that only memory would take is the same voter’s next revision', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  world.reply = (id) => delivered(id, 'ballot');
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  faults.addBallot = broken;
  expect((await world.outbox.submitBallot(BALLOT)).state).toMatchObject({ where: 'memory' });
  await world.outbox.drain();
  const [first, second] = world.sent.map(({ body }) => ballotOf(body));
  expect(second?.credential).toEqual(first?.credential);
  expect(second?.revision).toBe(2);
  delete faults.addBallot;
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  expect(ballotOf(world.sent[2]?.body).revision).toBe(3);
});

test('words in memory are sent although the device can no longer be read', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  Object.assign(faults, { addQuestion: broken, held: broken, count: broken });
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.sent.map((post) => post.id)).toEqual([id]);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
});

test('when an attempt cannot be noted on the device, the next one still waits its turn', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  world.reply = () => ({ ...NOTHING, retryAfter: 60 });
  faults.edit = broken;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  await world.outbox.drain();
  expect(world.sent).toHaveLength(1);
  expect(world.timer?.ms).toBe(60_000);
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'stored', tries: 1 });
});

test('what was received is not sent again when only the device fails to let it go', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  faults.settle = broken;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' });
  delete faults.settle;
  await world.wait();
  expect(world.sent).toHaveLength(1);
  expect(await world.device.count()).toBe(0);
});

test('what another tab delivered is told here too', async () => {
  const database = deviceDatabase();
  const here = createWorld({}, database);
  here.reply = () => NOTHING;
  const events: Event[] = [];
  here.outbox.subscribe((event) => events.push(event));
  const { id } = await here.outbox.submitQuestion(QUESTION);
  await here.outbox.drain();
  await createWorld({}, database).outbox.drain();
  await here.outbox.drain();
  expect(events.at(-1)).toMatchObject({ id, state: { kind: 'delivered' } });
});

test('what the citizen removed while another was under way is not sent', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  for (let taken = 0; taken < 4; taken++) await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  // As often tried as the others, so that it is the last in the row.
  for (const entry of await entriesOf(world.device)) await world.device.edit(entry, () => ({ tries: 1 }));
  world.sent.length = 0;
  world.reply = async (sent) => {
    const other = (await entriesOf(world.device)).find((entry) => entry.id === id && sent !== id);
    if (other) await world.device.discard(other);
    return NOTHING;
  };
  world.now += 3_600_000;
  await world.outbox.drain();
  expect(world.sent.map((post) => post.id)).not.toContain(id);
  expect(world.sent).toHaveLength(4);
});

test('a screen that throws does not make a stored question look unsent', async () => {
  const world = createWorld({}, deviceDatabase());
  world.outbox.subscribe(() => {
    throw new Error('a screen');
  });
  await expect(world.outbox.submitQuestion(QUESTION)).resolves.toMatchObject({ state: { kind: 'stored' } });
});

test('from memory nothing is concluded about the device: the hint stays', async () => {
  const device = createShelf(createMemoryDatabase(), () => 'a'.repeat(32));
  const world = createWorld({ device });
  await world.outbox.drain();
  expect(world.log).not.toContain('no hint');
});

test('a ballot that only memory would take is followed on the device with the same credential', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  world.reply = (id) => delivered(id, 'ballot');
  faults.addBallot = broken;
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  delete faults.addBallot;
  await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  const [first, second] = world.sent.map(({ body }) => ballotOf(body));
  expect(second?.credential).toEqual(first?.credential);
  expect(second?.revision).toBe(2);
});

test('a store that does not answer once is looked at again in ten seconds', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  faults.held = broken;
  await world.wait();
  expect(world.timer?.ms).toBe(10_000);
  delete faults.held;
  world.sent.length = 0;
  await world.wait();
  expect(world.sent).toHaveLength(1);
});

test('a ballot that cannot be read just now is not called gone', async () => {
  const { device, faults } = failing();
  const world = createWorld({ device });
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitBallot(BALLOT);
  await world.outbox.drain();
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  const keys = (await device.held()).map(([key]) => [key, undefined] as const);
  faults.held = async () => keys;
  await world.outbox.wake();
  expect(events).not.toContainEqual({ id, state: { kind: 'discarded' } });
});

test('after a lock that failed when the work was done there is a next time', async () => {
  const presence = {
    async during(work: (seen: boolean) => Promise<void>) {
      await work(false);
      throw new Error('the lock is broken');
    },
    isGone: async () => false,
  };
  const world = createWorld({ presence });
  world.reply = () => ({ ...NOTHING, retryAfter: 5 });
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.timer?.ms).toBe(5000);
  await world.wait();
  expect(world.sent).toHaveLength(2);
});

test.for(['question', 'ballot'] as const)(
  'a %s that was kept but not read back is in one place, and removed it is gone',
  async (kind) => {
    const database = deviceDatabase();
    const { find } = database;
    let away = true;
    database.find = (key) =>
      away && /^[ev]:/.test(key) ? Promise.reject(new DOMException('x', 'TimeoutError')) : find(key);
    const world = createWorld({}, database);
    world.reply = () => NOTHING;
    const submit =
      kind === 'question' ? world.outbox.submitQuestion(QUESTION) : world.outbox.submitBallot(BALLOT);
    const { id, state } = await submit;
    expect(state).toMatchObject({ where: 'memory' });
    away = false;
    await world.outbox.drain();
    expect(await entriesOf(world.device)).toEqual([]);
    await world.outbox.discard(id);
    world.sent.length = 0;
    await world.outbox.wake();
    expect(world.sent).toEqual([]);
  },
);

test('what stands in two places is removed from both', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  const [entry] = await entriesOf(world.device);
  if (!entry) throw new Error('nothing waits');
  await world.memory.addQuestion(entry);
  await world.outbox.discard(id);
  for (const shelf of [world.device, world.memory]) expect(await shelf.count()).toBe(0);
});
