import { expect, test } from 'vitest';
import type { NewPhoto } from '#device/photo';
import { PHOTO_LIMIT } from '#device/shelf';
import type { Event } from '#outbox/state';
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

const DAY = 86_400_000;

function photo(text: string, bytes?: number): NewPhoto {
  const content = new TextEncoder().encode(text).buffer;
  return { type: 'image/jpeg', bytes: bytes ?? content.byteLength, sha256: text, content };
}
const THREE = ['một', 'hai', 'ba'].map((text) => photo(text));

/** What went to the endpoint, in its order: a text, or the place of a photo. */
function sentBy(world: ReturnType<typeof createWorld>): string[] {
  const order: string[] = [];
  const { reply } = world;
  world.reply = (id, body) => {
    order.push(id.includes('.') ? `photo ${id.split('.')[1]}` : 'text');
    return reply(id, body);
  };
  return order;
}

const whole = (content: ArrayBuffer) => new TextDecoder().decode(content);

test('the text goes first and names its photos, they follow one by one, and then nothing of them is left', async () => {
  const world = createWorld();
  const order = sentBy(world);
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  expect(order).toEqual(['text', 'photo 1', 'photo 2', 'photo 3']);
  const named = THREE.map(({ type, bytes, sha256 }) => ({ type, bytes, sha256 }));
  expect(JSON.parse(world.sent[0]?.body ?? '').photos).toEqual(named);
  expect(world.photos.map(({ id: name, content }) => [name, whole(content)])).toEqual([
    [`${id}.1`, 'một'],
    [`${id}.2`, 'hai'],
    [`${id}.3`, 'ba'],
  ]);
  expect(await world.device.count()).toBe(0);
  expect(await world.database.list('b:')).toEqual([]);
  for (const n of [1, 2, 3])
    expect(await world.outbox.stateOf(`${id}.${n}`)).toMatchObject({ kind: 'delivered' });
});

test('a question without photos says nothing of any', async () => {
  const world = createWorld();
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(JSON.parse(world.sent[0]?.body ?? '')).not.toHaveProperty('photos');
});

test('as long as the text has not arrived no photo goes, nobody asks again and again, and the list shows one thing', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  expect(world.photos).toEqual([]);
  expect(world.timer?.ms).toBeGreaterThan(999);
  expect(await world.outbox.waiting()).toHaveLength(1);
});

test('a text that was refused keeps its photos with it, for another text', async () => {
  const world = createWorld();
  world.reply = (id) => refused(id);
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  expect(world.photos).toEqual([]);
  expect(world.timer).toBeUndefined();
  expect((await world.outbox.photosOf(id)).map(({ content }) => whole(content))).toEqual([
    'một',
    'hai',
    'ba',
  ]);
});

test('of a text that has arrived each photo that waits is listed by itself', async () => {
  const world = createWorld();
  world.reply = (id) => (id.includes('.') ? NOTHING : delivered(id));
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  expect(await world.outbox.waiting()).toMatchObject(
    [1, 2, 3].map((n) => ({ kind: 'entry', entry: { kind: 'photo', id: `${id}.${n}` } })),
  );
  expect(await world.outbox.receipts()).toMatchObject([{ id }]);
});

test('a photo that fails does not keep the next one from going', async () => {
  const world = createWorld();
  world.reply = (id) =>
    id.endsWith('.1') ? { kind: 'unknown', why: 'failed', retryAfter: null } : delivered(id);
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  expect(world.photos.map(({ id: name }) => name)).toEqual([`${id}.1`, `${id}.2`, `${id}.3`]);
  expect(await world.outbox.stateOf(`${id}.1`)).toEqual({ kind: 'stored', where: 'device', tries: 1 });
});

test('while a photo takes its minutes, texts and ballots go', async () => {
  const world = createWorld();
  let arrive = () => {};
  world.reply = (id, body) =>
    id.includes('.')
      ? new Promise((resolve) => {
          arrive = () => resolve(delivered(id));
        })
      : delivered(id, body.includes('"ballot"') ? 'ballot' : 'question');
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await expect.poll(() => world.photos.length).toBe(1);
  expect(await world.outbox.stateOf(`${id}.1`)).toEqual({ kind: 'sending', where: 'device' });
  const later = await world.outbox.submitQuestion(QUESTION);
  const ballot = await world.outbox.submitBallot(BALLOT);
  await expect.poll(() => world.outbox.stateOf(later.id)).toMatchObject({ kind: 'delivered' });
  await expect.poll(() => world.outbox.stateOf(ballot.id)).toMatchObject({ kind: 'delivered' });
  // And no second one beside it.
  expect(world.photos).toHaveLength(1);
  arrive();
});

test('an answer is awaited as long as the photo’s bytes may take on 8 kB/s', async () => {
  const waited: number[] = [];
  const world = createWorld({
    sendPhoto: async (_, { id, n }, __, timeout) => {
      waited.push(timeout);
      return delivered(`${id}.${n}`);
    },
  });
  await world.outbox.submitQuestion(QUESTION, [photo('x', 400_000)]);
  await world.outbox.drain();
  expect(waited).toEqual([30_000 + 50_000]);
});

test('a photo that the device has lost waits for the citizen; text and other photos go', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  await world.database.change([], () => ({ remove: [`b:${id}.2`], result: undefined }), 'strict');
  world.reply = (name) => delivered(name);
  await world.outbox.wake();
  expect(world.photos.map(({ id: name }) => name)).toEqual([`${id}.1`, `${id}.3`]);
  expect(await world.outbox.stateOf(`${id}.2`)).toEqual({
    kind: 'parked',
    where: 'device',
    reason: { kind: 'lost' },
  });
  await world.outbox.discard(`${id}.2`);
  expect(await world.device.count()).toBe(0);
});

test('where the device does not hand over a photo it is tried again later, and is not called lost', async () => {
  const database = deviceDatabase();
  const { list } = database;
  let away = true;
  database.list = (prefix) =>
    away && prefix.startsWith('b:') ? Promise.reject(new Error('away')) : list(prefix);
  const world = createWorld({}, database);
  const { id } = await world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await world.outbox.drain();
  expect(world.photos).toEqual([]);
  expect(await world.outbox.stateOf(`${id}.1`)).toMatchObject({ kind: 'stored', tries: 1 });
  away = false;
  await world.wait();
  expect(await world.outbox.stateOf(`${id}.1`)).toMatchObject({ kind: 'delivered' });
});

test('the device takes a text whose photos it has no room for; they stay in memory, said to be there, and follow', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION, [photo('một', PHOTO_LIMIT)]);
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  const { id, state } = await world.outbox.submitQuestion(QUESTION, [photo('hai')]);
  await world.outbox.drain();
  expect(state).toMatchObject({ kind: 'stored', where: 'device' });
  expect(events).toContainEqual({ id: `${id}.1`, state: { kind: 'stored', where: 'memory', tries: 0 } });
  world.reply = (name) => delivered(name);
  await world.outbox.wake();
  expect(world.photos.map(({ content }) => whole(content))).toEqual(['một', 'hai']);
});

test('what was removed is gone with its photos, on the device and in memory', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.memory.addPhotos({ endpoint: ENDPOINT, id, at: world.now }, THREE);
  await world.outbox.drain();
  await world.outbox.discard(id);
  for (const shelf of [world.device, world.memory]) expect(await shelf.count()).toBe(0);
  expect(await world.database.list('b:')).toEqual([]);
  world.reply = (name) => delivered(name);
  await world.outbox.wake();
  expect(world.photos).toEqual([]);
});

test('the citizen’s yes to an old question is one to its photos', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  world.now += 7 * DAY + 1;
  world.reply = (name) => delivered(name);
  await world.outbox.retry(id);
  expect(world.photos).toHaveLength(3);
});

test('photos alone make nobody believe that nothing waits', async () => {
  const world = createWorld();
  world.reply = (id) => (id.includes('.') ? NOTHING : delivered(id));
  await world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await world.outbox.drain();
  expect(world.log).not.toContain('no hint');
});

test('a photo that another tab has sent is told here', async () => {
  const { here, there, events } = hereAndThere();
  here.reply = (id) => (id.includes('.') ? NOTHING : delivered(id));
  const { id } = await here.outbox.submitQuestion(QUESTION, [photo('một')]);
  await here.outbox.drain();
  await there.outbox.wake();
  await here.outbox.drain();
  expect(events.at(-1)).toMatchObject({ id: `${id}.1`, state: { kind: 'delivered', receipt: { n: 1 } } });
});

test('a text that failed is tried at its turn while a photo takes its minutes', async () => {
  const world = createWorld();
  world.reply = (id) => (id.includes('.') ? new Promise(() => {}) : delivered(id));
  await world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await expect.poll(() => world.photos.length).toBe(1);
  world.reply = () => ({ kind: 'unknown', why: 'failed', retryAfter: null });
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => world.outbox.stateOf(id)).toMatchObject({ kind: 'stored', tries: 1 });
  await expect.poll(() => world.timer?.ms).toBeLessThan(10_000);
});

test('a photo whose bytes cannot be read back leaves nothing half kept: one text, and removed is removed', async () => {
  const database = deviceDatabase();
  const { find } = database;
  database.find = (key) => (key.startsWith('b:') ? Promise.reject(new Error('unreadable')) : find(key));
  const world = createWorld({}, database);
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await world.outbox.drain();
  expect((await entriesOf(world.device)).map(({ kind }) => kind)).toEqual(['question']);
  await world.outbox.discard(id);
  world.sent.length = 0;
  world.reply = (name) => delivered(name);
  await world.outbox.wake();
  expect(world.sent).toEqual([]);
});

test('a photo’s receipt outlives a text that the store lets go of later', async () => {
  const database = deviceDatabase();
  const { change } = database;
  let jam = true;
  const settlesText = (reads: readonly unknown[]) => String(reads[0]).startsWith('e:') && reads.length === 2;
  database.change = (reads, ...rest) =>
    jam && settlesText(reads)
      ? Promise.reject(new DOMException('x', 'UnknownError'))
      : change(reads, ...rest);
  const world = createWorld({}, database);
  const { id } = await world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await world.outbox.drain();
  jam = false;
  await world.wait();
  expect(await database.list('e:')).toEqual([]);
  const next = createWorld({ tab: 'next' }, database);
  expect(await next.outbox.stateOf(`${id}.1`)).toMatchObject({ kind: 'delivered' });
});

test('a photo that nobody answers costs no more than some ten uploads an hour', async () => {
  const world = createWorld();
  world.reply = (id) => (id.includes('.') ? NOTHING : delivered(id));
  await world.outbox.submitQuestion(QUESTION, [photo('một', 2_000_000)]);
  await world.outbox.drain();
  const until = world.now + 3_600_000;
  while (world.now < until) await world.wait();
  expect(world.photos.length).toBeLessThan(25);
});

test('looking at one thing costs the same however many photos wait', async () => {
  const database = deviceDatabase();
  const world = createWorld({}, database);
  world.reply = () => NOTHING;
  const { find } = database;
  let finds = 0;
  database.find = (key) => {
    finds += 1;
    return find(key);
  };
  const cost = async (questions: number) => {
    for (let n = 0; n < questions; n++) await world.outbox.submitQuestion(QUESTION, THREE);
    await world.outbox.drain();
    finds = 0;
    await world.outbox.stateOf('nothing');
    return finds;
  };
  expect(await cost(1)).toBe(await cost(9));
});

test('one photo whose record is damaged keeps nothing else from going', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  const key = `p:${id}.2`;
  const damaged = { ...((await world.database.find(key)) as object), body: '' };
  await world.database.change([], () => ({ put: [[key, damaged]], result: undefined }), 'strict');
  world.reply = (name) => delivered(name);
  await world.outbox.wake();
  expect(world.photos.map(({ id: name }) => name)).toEqual([`${id}.1`, `${id}.3`]);
});

test('a person’s refused question is forgotten with its photos when the next one comes', async () => {
  const world = createWorld({ isShared: () => true });
  world.reply = (id) => refused(id);
  const { id } = await world.outbox.submitQuestion(QUESTION, THREE);
  await world.outbox.drain();
  world.outbox.newPerson();
  await world.outbox.drain();
  expect(await world.outbox.stateOf(id)).toBeUndefined();
});

test.for([
  ['is shown to nobody', NOTHING],
  ['goes with its photos', undefined],
] as const)('what the device refuses only after the next person came %s', async ([, reply]) => {
  const database = deviceDatabase();
  const { change } = database;
  let shared = false;
  let refuse: ((error: unknown) => void) | undefined;
  database.change = (...args) =>
    args[2] === 'strict' && !refuse
      ? new Promise((_, reject) => {
          refuse = reject;
        })
      : change(...args);
  const world = createWorld({ isShared: () => shared }, database);
  world.reply = (id) => reply ?? delivered(id);
  const submitted = world.outbox.submitQuestion(QUESTION, [photo('một')]);
  await expect.poll(() => refuse).toBeDefined();
  shared = true;
  world.outbox.newPerson();
  await world.outbox.drain();
  refuse?.(new DOMException('x', 'QuotaExceededError'));
  await submitted;
  await world.outbox.drain();
  await world.outbox.wake();
  expect(await world.outbox.waiting()).toEqual([]);
  expect(world.sent.length).toBeGreaterThan(0);
  expect(world.photos).toHaveLength(reply ? 0 : 1);
});

test('where memory has no room for the photos either nothing is kept, and the form stays as it is', async () => {
  const world = createWorld();
  world.reply = () => NOTHING;
  await world.memory.addPhotos({ endpoint: ENDPOINT, id: 'before', at: 0 }, [photo('một', PHOTO_LIMIT)]);
  await world.outbox.submitQuestion(QUESTION, [photo('hai', PHOTO_LIMIT)]);
  await world.outbox.drain();
  const kept = await world.device.count();
  await expect(world.outbox.submitQuestion(QUESTION, [photo('ba')])).rejects.toThrow('photos');
  expect(await world.device.count()).toBe(kept);
});

test('a question that the device refuses only after the next person came is not theirs to see', async () => {
  const database = deviceDatabase();
  const { change } = database;
  let shared = false;
  let refuse: ((error: unknown) => void) | undefined;
  database.change = (...args) =>
    args[2] === 'strict'
      ? new Promise((_, reject) => {
          refuse = reject;
        })
      : change(...args);
  const world = createWorld({ isShared: () => shared }, database);
  world.reply = () => NOTHING;
  const submitted = world.outbox.submitQuestion(QUESTION);
  await expect.poll(() => refuse).toBeDefined();
  shared = true;
  world.outbox.newPerson();
  refuse?.(new DOMException('x', 'TimeoutError'));
  expect((await submitted).state).toMatchObject({ where: 'memory' });
  expect(await world.outbox.waiting()).toEqual([]);
  await expect.poll(() => world.sent).toHaveLength(1);
});
