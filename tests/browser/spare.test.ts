import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSpare } from '#device/spare';

const spare = createSpare(() => caches);
const reset = async () => void (await caches.delete('gop-y'));
beforeEach(reset);
afterEach(reset);

test('what is put is found, by any key', async () => {
  const key = 'v:https://a.vn/v1/x loa phường:0000000001';
  await spare.put(key, { text: 'Đường trước cổng trường' });
  await spare.put('r:1', [1]);
  expect(await spare.find(key)).toEqual({ text: 'Đường trước cổng trường' });
  expect(Array.from(await spare.keys()).sort()).toEqual(['r:1', key]);
});

test('of two under one key the later one stays', async () => {
  await spare.put('r:1', 1);
  await spare.put('r:1', 2);
  expect(await spare.find('r:1')).toBe(2);
  expect(await spare.keys()).toEqual(['r:1']);
});

test('what is removed is gone, and nothing else', async () => {
  await spare.put('r:1', 1);
  await spare.put('r:2', 2);
  await spare.remove('r:1');
  await spare.remove('r:3');
  expect(await spare.keys()).toEqual(['r:2']);
  expect(await spare.find('r:1')).toBeUndefined();
});

test('once cleared nothing is left, not even an empty cache, and it can be used again', async () => {
  await spare.put('r:1', 1);
  await spare.clear();
  expect(await caches.keys()).toEqual([]);
  await spare.put('r:2', 2);
  expect(await spare.keys()).toEqual(['r:2']);
});

test('it outlives a service worker that deletes the caches it does not know', async () => {
  await spare.put('r:1', 1);
  for (const name of await caches.keys()) await caches.delete(name);
  await spare.put('r:2', 2);
  expect(await spare.keys()).toEqual(['r:2']);
});

test('what is not JSON is as good as not there', async () => {
  await (await caches.open('gop-y')).put('https://gop-y.invalid/r%3A1', new Response('{"cut o'));
  expect(await spare.find('r:1')).toBeUndefined();
});

test('no other cache of the portal is touched', async () => {
  const portal = await caches.open('portal-v1');
  await portal.put('/index.html', new Response('x'));
  await spare.put('r:1', 1);
  await spare.clear();
  expect(await caches.keys()).toEqual(['portal-v1']);
  await caches.delete('portal-v1');
});

test.for([
  ['missing, as on an http page', () => undefined as unknown as CacheStorage],
  [
    'denied',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
] as const)('where Cache Storage is %s every call rejects', async ([, none]) => {
  const spare = createSpare(none);
  const calls = [spare.put('r:1', 1), spare.remove('r:1'), spare.clear(), spare.keys(), spare.find('r:1')];
  const outcomes = await Promise.allSettled(calls);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
});
