import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openIndexedDb } from '#device/indexedDb';
import { createShelf } from '#device/shelf';
import type { Event } from '#outbox/state';
import { pageOn, troubled } from './troubled';
import { createWorld, NOTHING, QUESTION } from './world';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('while the device does not answer a question is called unsaved and is sent', async () => {
  const { database, leave } = troubled();
  const world = pageOn(database);
  leave();
  const { id, state } = await world.outbox.submitQuestion(QUESTION);
  expect(state).toMatchObject({ kind: 'stored', where: 'memory' });
  await world.outbox.drain();
  expect(world.sent.map((post) => post.id)).toEqual([id]);
});

test('on a device that never opens a question is called unsaved after three seconds, and sent at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  const world = createWorld({ device: createShelf(openIndexedDb(), () => 'a'.repeat(32)) });
  const submitting = world.outbox.submitQuestion(QUESTION);
  await vi.advanceTimersByTimeAsync(3000);
  expect((await submitting).state).toMatchObject({ where: 'memory' });
  await vi.advanceTimersByTimeAsync(0);
  expect(world.sent).toHaveLength(1);
});

test('what memory holds keeps its turn while the device does not answer, and the device is looked at in between', async () => {
  const { database, leave } = troubled();
  const world = pageOn(database);
  leave();
  world.reply = () => ({ ...NOTHING, retryAfter: 4 });
  await world.outbox.submitQuestion(QUESTION);
  await world.outbox.drain();
  expect(world.timer?.ms).toBe(4000);
  world.reply = () => ({ ...NOTHING, retryAfter: 60 });
  await world.wait();
  expect(world.timer?.ms).toBe(10_000);
});

test('what waits is not called kept while the device does not answer, and is again when it does', async () => {
  const { database, leave, heal } = troubled();
  const world = pageOn(database);
  await world.outbox.drain();
  expect(world.outbox.where()).toBe('device');
  leave();
  await world.outbox.drain();
  expect(world.outbox.where()).toBe('memory');
  heal();
  await world.outbox.drain();
  expect(world.outbox.where()).toBe('device');
});

test('while the device does not answer the list rejects, and what the page holds can be listed and removed', async () => {
  const { database, leave } = troubled();
  const world = pageOn(database);
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  leave();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await expect(world.outbox.waiting()).rejects.toThrow();
  await expect(world.outbox.receipts()).rejects.toThrow();
  expect(await world.outbox.waiting('memory')).toMatchObject([{ kind: 'entry', entry: { id } }]);
  await world.outbox.discard(id);
  expect(await world.outbox.waiting('memory')).toEqual([]);
  expect(await world.outbox.receipts('memory')).toEqual([]);
});

test('clearing a device that does not answer rejects and removes nothing; a moment later it clears all', async () => {
  const { database, leave, heal } = troubled();
  const world = pageOn(database);
  world.reply = () => NOTHING;
  await world.outbox.submitQuestion(QUESTION);
  leave();
  const { id } = await world.outbox.submitQuestion(QUESTION);
  const events: Event[] = [];
  world.outbox.subscribe((event) => events.push(event));
  await expect(world.outbox.wipe()).rejects.toThrow();
  expect(await world.outbox.waiting('memory')).toHaveLength(1);
  heal();
  await world.outbox.wipe();
  expect(await world.outbox.waiting()).toEqual([]);
  expect(events).toContainEqual({ id, state: { kind: 'discarded' } });
});
