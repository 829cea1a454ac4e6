import { afterEach, expect, test, vi } from 'vitest';
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
/** What the page does once it is idle. */
const idle: (() => void)[] = [];
const PAGE = {
  requestIdleCallback: (act: () => void) => idle.push(act),
  cancelIdleCallback: (turn: number) => idle.splice(turn - 1, 1),
} as unknown as Window & typeof globalThis;
let waits = false;
const HINT = { set() {}, clear() {}, isSet: async () => waits };
afterEach(() => {
  idle.length = 0;
  waits = false;
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Parts over files that are all there; `open` is what the outbox's file hands over. */
function partsWith(open: () => Promise<unknown>) {
  const kit = {};
  const load = vi.fn(async (role: string, _kit?: unknown) => (role === 'outbox' ? open : { kit }));
  const parts = createParts(load, SETTINGS, PAGE, HINT);
  return { parts, load, kit, leave: parts.enter() };
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
  waits = true;
  const open = vi.fn(async () => 'post');
  const { parts } = partsWith(open);
  parts.prepare();
  for (const act of idle) act();
  await Promise.all([parts.all(), parts.all()]);
  expect(open.mock.calls).toEqual([[SETTINGS.endpoint, PAGE, HINT, true, null, true]]);
});

test.for([
  [true, 1],
  [false, 0],
] as const)(
  'an idle page where something waits (%s) opens the outbox %i times, and reads nothing',
  async ([is, times]) => {
    waits = is;
    const open = vi.fn(async () => 'post');
    partsWith(open);
    for (const act of idle) act();
    await settled();
    expect(open.mock.calls).toEqual(
      Array.from({ length: times }, () => [SETTINGS.endpoint, PAGE, HINT, true, null, false]),
    );
  },
);

test('with the last element the outbox stops, and with the next one it opens anew', async () => {
  const stop = vi.fn();
  const open = vi.fn(async () => ({ stop }));
  const { parts, leave } = partsWith(open);
  const leaveToo = parts.enter();
  await parts.all();
  leave();
  await settled();
  expect(stop).not.toHaveBeenCalled();
  leaveToo();
  await settled();
  expect(stop).toHaveBeenCalledTimes(1);
  parts.enter();
  await parts.all();
  expect(open).toHaveBeenCalledTimes(2);
});

test('with the last element gone nothing is opened any more, neither what is on its way nor what waits for an idle page', async () => {
  waits = true;
  const open = vi.fn(async () => 'post');
  const { parts, leave } = partsWith(open);
  const opening = parts.all();
  leave();
  await expect(opening).rejects.toThrow('nothing on the page needs it any more');
  expect(idle).toEqual([]);
  expect(open).not.toHaveBeenCalled();
});

test('after a failure a pointer that comes and goes fetches nothing; a press does', async () => {
  const { parts, load } = partsWith(async () => 'post');
  load.mockRejectedValueOnce(new Error('blocked'));
  parts.prefetch();
  await settled();
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
