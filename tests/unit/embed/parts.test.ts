import { expect, test, vi } from 'vitest';
import { createParts } from '#embed/parts';
import type { Settings } from '#embed/settings';

const SETTINGS: Settings = {
  endpoint: 'https://gopy.example.vn/v1/mau',
  lang: 'en',
  launcher: 'right',
  theme: 'light',
  accent: null,
  views: ['ask'],
  topic: null,
  commune: null,
  sharedDevice: 'ask',
  endpointFormer: null,
};
const PAGE = {} as Window & typeof globalThis;
const HINT = { set() {}, clear() {} };

/** Parts over files that are all there; `open` is what the outbox's file hands over. */
function partsWith(open: () => Promise<unknown>) {
  const kit = {};
  const load = vi.fn(async (role: string, _kit?: unknown) => (role === 'outbox' ? open : { kit }));
  return { parts: createParts(load, SETTINGS, PAGE, HINT), load, kit };
}

test('prefetching fetches files and starts nothing', async () => {
  const open = vi.fn(async () => 'post');
  const { parts, load } = partsWith(open);
  parts.prefetch();
  await Promise.resolve();
  expect(load.mock.calls.map(([role]) => role).sort()).toEqual(['outbox', 'panel.en']);
  expect(open).not.toHaveBeenCalled();
});

test('the outbox of a page is started once, whoever asks', async () => {
  const open = vi.fn(async () => 'post');
  const { parts } = partsWith(open);
  await Promise.all([parts.all(), parts.send(), parts.all()]);
  expect(open.mock.calls).toEqual([[SETTINGS.endpoint, PAGE, HINT, true, null, true]]);
});

test('what waits is sent without anything being read', async () => {
  const open = vi.fn(async () => 'post');
  const { parts } = partsWith(open);
  await parts.send();
  expect(open.mock.calls).toEqual([[SETTINGS.endpoint, PAGE, HINT, true, null, false]]);
});

test('after a failure a pointer that comes and goes fetches nothing; a press does', async () => {
  const { parts, load } = partsWith(async () => 'post');
  load.mockRejectedValueOnce(new Error('blocked'));
  parts.prefetch();
  await new Promise((resolve) => setTimeout(resolve));
  load.mockClear();
  parts.prefetch();
  expect(load).not.toHaveBeenCalled();
  expect((await parts.all())[1]).toBe('post');
});

test('consultations borrow from the panel in the same language', async () => {
  const { parts, load, kit } = partsWith(async () => 'post');
  await parts.loadConsult();
  expect(load.mock.calls.find(([role]) => role === 'consult.en')?.[1]).toBe(kit);
});

test('the doctor comes when it is asked for, knows the endpoint and may load what a press loads', async () => {
  const { parts, load } = partsWith(async () => 'post');
  const doctor = vi.fn(async () => []);
  load.mockResolvedValueOnce(doctor as never);
  const examine = await parts.loadDoctor();
  expect(load.mock.calls.map(([role]) => role)).toEqual(['doctor']);
  expect(await examine()).toEqual([]);
  expect(doctor.mock.calls).toEqual([[PAGE, { endpoint: SETTINGS.endpoint, lang: 'en', load }]]);
});
