import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKit } from '../../../../server/widgetFiles/loadKit';
import { testApp } from '../testCollector';

const app = testApp({ kit: await loadKit('dist') });

/** Directives of a page's policy by name. */
async function policyOf(path: string): Promise<ReadonlyMap<string, string>> {
  const policy = (await app.request(path)).headers.get('Content-Security-Policy') ?? '';
  return new Map(
    policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1).join(' ')]),
  );
}

test('the builder is a page with its script and its style sheet beside it', async () => {
  const page = await app.request('/snippet/');
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  const named = [...(await page.text()).matchAll(/(?:src|href)="([\w.]+)"/g)].map(([, name]) => name);
  expect(named).toEqual(['builder.css', 'builder.js']);
  for (const name of [...named, 'preview.html', 'preview.js', 'preview.css'])
    expect((await app.request(`/snippet/${name}`)).status).toBe(200);
});

test('without its last slash it is the same page', async () => {
  const reply = await app.request('/snippet');
  expect(reply.status).toBe(308);
  expect(reply.headers.get('Location')).toBe('/snippet/');
});

test('it runs nothing but its own files, asks endpoints alone, and stands in nobody’s frame', async () => {
  const policy = await policyOf('/snippet/');
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('connect-src')).toBe("'self' https: http://localhost:* http://127.0.0.1:*");
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(policy.get('trusted-types')).toBe("'none'");
});

test('the preview has no origin, wherever it is opened, and stands in the builder’s frame alone', async () => {
  const policy = await policyOf('/snippet/preview.html');
  expect(policy.get('sandbox')).toBe('allow-scripts allow-forms');
  expect(policy.get('frame-ancestors')).toBe("'self'");
  // WebKit finds nobody in 'self' where there is no origin.
  expect(policy.get('script-src')).toBe('http://localhost');
  expect(policy.get('style-src')).toBe('http://localhost');
});

test('the portals that can be chosen are those of this collector, by name', async () => {
  const reply = await app.request('/snippet/portals.json');
  expect(await reply.json()).toEqual({ portals: [{ id: 'mau', name: 'Tỉnh Mẫu' }] });
});

test('a browser that has the newest is told so, and nothing else is there', async () => {
  const first = await app.request('/snippet/builder.js');
  expect(first.headers.get('Cache-Control')).toBe('no-cache');
  const again = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } };
  expect((await app.request('/snippet/builder.js', again)).status).toBe(304);
  for (const path of ['/snippet/entry.tsx', '/snippet/..%2fintegrity.json', '/snippet/kit/index.html'])
    expect((await app.request(path)).status).toBe(404);
});

test('where a file of the kit is missing there is no builder at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-kit-'));
  try {
    await cp('dist/kit', join(folder, 'kit'), { recursive: true });
    expect((await loadKit(folder)).size).toBeGreaterThan(0);
    await rm(join(folder, 'kit', 'preview.js'));
    const without = testApp({ kit: await loadKit(folder) });
    for (const path of ['/snippet', '/snippet/builder.js', '/snippet/portals.json'])
      expect((await without.request(path)).status).toBe(404);
  } finally {
    await rm(folder, { recursive: true });
  }
});
