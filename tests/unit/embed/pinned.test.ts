import { expect, test, vi } from 'vitest';
import { type Handover, type LoadingPage, pinnedLoader } from '#embed/pinned';

const BASE = 'https://cdn.example.vn/gop-y/1.0.0/';
const FILES = { outbox: 'sha384-ab+/cdefghijkl' };

interface FakeScript {
  src: string;
  integrity: string;
  crossOrigin: string;
  nonce: string;
  gopY: Handover;
  onload(): void;
  onerror(): void;
  remove(): void;
}

interface Rules {
  createScriptURL(url: string): string;
}

/** A page on which scripts are noted and answered by the test. */
function fakePage(extra: object = {}) {
  const scripts: FakeScript[] = [];
  const document = {
    createElement: () => ({ remove: vi.fn() }),
    head: { appendChild: (script: FakeScript) => scripts.push(script) },
  };
  const page = { document, ...extra } as unknown as LoadingPage;
  const load = pinnedLoader(page, BASE, 'n0nce', FILES);
  const last = () => scripts[scripts.length - 1] as FakeScript;
  return { scripts, load, last };
}

test('a chunk is a script with integrity, crossorigin and nonce from this script’s own folder', () => {
  const { load, last } = fakePage();
  void load('outbox');
  expect(last()).toMatchObject({ integrity: FILES.outbox, crossOrigin: 'anonymous', nonce: 'n0nce' });
  expect(last().src).toBe(`${BASE}gop-y-outbox.js?ab--cdef`);
});

test('a chunk hands itself over, gets the kit, and its script goes', async () => {
  const { load, last } = fakePage();
  const kit = {};
  const chunk = load('outbox', kit);
  expect(last().gopY.kit).toBe(kit);
  last().gopY.take('the chunk');
  last().onload();
  expect(await chunk).toBe('the chunk');
  expect(last().remove).toHaveBeenCalled();
});

test('a chunk is asked for once, whoever asks', async () => {
  const { load, last, scripts } = fakePage();
  const both = Promise.all([load('outbox'), load('outbox')]);
  last().gopY.take('the chunk');
  expect(await both).toEqual(['the chunk', 'the chunk']);
  await load('outbox');
  expect(scripts).toHaveLength(1);
});

test('after a failure the file is asked for at another address, with the same hash', async () => {
  const { load, last, scripts } = fakePage();
  for (let failure = 0; failure < 2; failure++) {
    const chunk = load('outbox');
    last().onerror();
    await expect(chunk).rejects.toThrow('gop-y-outbox.js was blocked, changed or not found');
  }
  const chunk = load('outbox');
  last().gopY.take('the chunk');
  expect(await chunk).toBe('the chunk');
  expect(new Set(scripts.map(({ src }) => src)).size).toBe(3);
  expect(new Set(scripts.map(({ integrity }) => integrity))).toEqual(new Set([FILES.outbox]));
});

test('a role that this build does not have is refused and loads nothing', async () => {
  const { load, scripts } = fakePage();
  await expect(load('panel.fr')).rejects.toThrow('no file for panel.fr');
  expect(scripts).toEqual([]);
});

test('the Trusted Types policy gop-y is made once and lets through this folder alone', async () => {
  const policies: { name: string; rules: Rules }[] = [];
  const createPolicy = (name: string, rules: Rules) => {
    policies.push({ name, rules });
    return rules;
  };
  const { load, last } = fakePage({ trustedTypes: { createPolicy } });
  expect(policies).toEqual([]);
  const first = load('outbox');
  last().onerror();
  await expect(first).rejects.toThrow();
  void load('outbox');
  expect(policies.map(({ name }) => name)).toEqual(['gop-y']);
  const allow = (url: string) => policies[0]?.rules.createScriptURL(url);
  expect(allow(`${BASE}gop-y-outbox.js`)).toBe(`${BASE}gop-y-outbox.js`);
  for (const url of [
    'https://evil.example/x.js',
    `https://evil.example/?${BASE}`,
    'data:text/javascript,1',
    'https://cdn.example.vn/gop-y/2.0.0/gop-y-outbox.js',
  ]) {
    expect(() => allow(url)).toThrow(TypeError);
  }
});

test('a page that forbids the policy gives a failure that can be tried again', async () => {
  const createPolicy = vi.fn(() => {
    throw new TypeError('blocked by CSP');
  });
  const { load, scripts } = fakePage({ trustedTypes: { createPolicy } });
  await expect(load('outbox')).rejects.toThrow('CSP');
  await expect(load('outbox')).rejects.toThrow('CSP');
  expect(createPolicy).toHaveBeenCalledTimes(2);
  expect(scripts).toEqual([]);
});
