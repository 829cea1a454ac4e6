import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkKey, collectorKey } from '../../../server/collectorKey';
import { listen } from '../../../server/listen';
import { loadPortals } from '../../../server/portals/loadPortals';
import { readSettings } from '../../../server/settings';
import { createMemoryStore } from '../../../server/store/memoryStore';
import { loaderOf } from '../../../server/widgetFiles/loader';
import { loadWidget } from '../../../server/widgetFiles/loadWidget';
import { testApp } from './testCollector';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the key', () => {
  test('is made once, of 32 bytes, for its user only', async () => {
    const first = await collectorKey(folder);
    const second = await collectorKey(folder);
    expect(first).toHaveLength(32);
    expect(second).toEqual(first);
    expect((await stat(join(folder, 'collector.key'))).mode & 0o777).toBe(0o600);
  });

  test('is another at another collector', async () => {
    const other = await mkdtemp(join(tmpdir(), 'gop-y-start-'));
    expect(await collectorKey(other)).not.toEqual(await collectorKey(folder));
    await rm(other, { recursive: true });
  });

  test('that a database was begun with is the only one that goes with it', async () => {
    const store = createMemoryStore();
    const key = await collectorKey(folder);
    await checkKey(store, key);
    await checkKey(store, key);
    await expect(checkKey(store, new Uint8Array(32))).rejects.toThrow(
      'collector.key is not the one that this database was begun with',
    );
    await checkKey(store, key);
  });

  test('that is damaged is not replaced by a new one', async () => {
    await writeFile(join(folder, 'collector.key'), 'short');
    await expect(collectorKey(folder)).rejects.toThrow(
      'collector.key must have 32 bytes and has 5: restore it',
    );
    expect(await readFile(join(folder, 'collector.key'), 'utf8')).toBe('short');
  });
});

describe('the portals', () => {
  const write = (path: string, value: unknown) => writeFile(join(folder, path), JSON.stringify(value));
  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));

  beforeEach(() => cp('demo/portals', folder, { recursive: true }));

  test('of the demo load, with its consultations', async () => {
    const hosted = (await loadPortals(folder, ['https://them.example'])).get('ha-may');
    expect(hosted?.portal.topics.length).toBeGreaterThanOrEqual(5);
    expect(hosted?.consultations.map(({ id }) => id)).toEqual([
      'bai-do-xe-ben-cu',
      'bo-phan-mot-cua',
      'cho-dem-ben-song',
      'he-pho-cho-va-rac',
      'ten-cau-moi',
      'xe-buyt-len-nui',
    ]);
    expect(hosted?.origins).toContain('http://localhost:8080');
    expect(hosted?.origins).toContain('https://them.example');
  });

  test.each([
    ['portal.json', { checkedOn: undefined }, 'portal.json: checkedOn is missing'],
    ['portal.json', { id: 'khac' }, 'portal.json: id must be ha-may, as the folder is called'],
    [
      'portal.json',
      { agency: { en: 'Office' } },
      'portal.json: agency must be texts by language, Vietnamese (vi) among them',
    ],
    ['portal.json', { topics: [{ id: 'A B', label: { vi: 'x' } }] }, 'portal.json: topics[0].id must be'],
    ['portal.json', { topics: [{ id: 'a', lable: {} }] }, 'portal.json: topics[0].lable is unknown'],
    ['portal.json', { limits: { text: 3000 } }, 'portal.json: limits.text must be a number from 1 to 2000'],
    ['portal.json', { codes: 'unchecked' }, 'portal.json: codes must be checked'],
    [
      'portal.json',
      { topics: [{ id: 'a', label: { vi: 'x' }, elsewhere: { url: 'https://a.example' } }] },
      'portal.json: topics[0].elsewhere.text is missing',
    ],
    [
      'portal.json',
      {
        topics: [{ id: 'a', label: { vi: 'x' }, elsewhere: { text: { vi: 'x' }, url: 'http://a.example' } }],
      },
      'portal.json: topics[0].elsewhere.url must be an https address',
    ],
    ['portal.json', { privacy: {} }, 'portal.json: privacy.controller is missing'],
    ['communes.json', { checkedOn: 'hôm qua' }, 'communes.json: checkedOn must be a day'],
    ['communes.json', { communes: [] }, 'communes.json: communes must be a list of 1 or more'],
    [
      'communes.json',
      {
        communes: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      'communes.json: communes[1].id is there twice',
    ],
    [
      'communes.json',
      { communes: [{ id: 'a', name: 'A', formerly: 'B' }] },
      'communes[0].formerly must be a list',
    ],
    ['messages/fr.json', { panel: { title: 1 } }, 'messages/fr.json: panel.title must be a text'],
    ['messages/fr.json', { panel: { home: ['a'] } }, 'messages/fr.json: panel.home must be texts by name'],
    ['messages/fr.json', { panel: 'Tout' }, 'messages/fr.json: panel must be texts by name'],
    ['messages/fr.json', { lang: 'fr' }, 'messages/fr.json: lang is unknown'],
    [
      'collector.json',
      { origins: ['http://localhost:8080/'] },
      'collector.json: origins[0] must be an origin',
    ],
    ['collector.json', { origins: 'any' }, 'collector.json: origins must be a list'],
    ['collector.json', { holidays: ['1/1/2027'] }, 'collector.json: holidays[0] must be a day'],
    [
      'consultations/ten-cau-moi.json',
      { closesAt: '2026-01-01T00:00:00+07:00' },
      'ten-cau-moi.json: closesAt must be after',
    ],
    [
      'consultations/ten-cau-moi.json',
      { opensAt: '2026-06-01T08:00' },
      'ten-cau-moi.json: opensAt must be a time',
    ],
    ['consultations/ten-cau-moi.json', { items: [] }, 'ten-cau-moi.json: items must be a list of 1 or more'],
  ])('are refused with the file and the field: %s %j', async (file, changes, message) => {
    await write(`ha-may/${file}`, { ...(await read(`ha-may/${file}`)), ...changes });
    await expect(loadPortals(folder, [])).rejects.toThrow(message);
  });

  test('are refused when a choice is there twice', async () => {
    const file = 'ha-may/consultations/ten-cau-moi.json';
    const consultation = await read(file);
    consultation.items[0].choices[1].id = consultation.items[0].choices[0].id;
    await write(file, consultation);
    await expect(loadPortals(folder, [])).rejects.toThrow('items[0].choices[1].id is there twice');
  });

  test('have a hash beside their notice, which nobody wrote', async () => {
    const { hash, ...text } = (await loadPortals(folder, [])).get('ha-may')?.portal.privacy ?? { hash: '' };
    expect(text).toEqual((await read('ha-may/portal.json')).privacy);
    expect(hash).toBe(createHash('sha256').update(JSON.stringify(text)).digest('hex'));
  });

  test.each([
    [{ hash: '0'.repeat(64) }, 'privacy.hash is unknown'],
    [{ fields: ['name', 'cccd'] }, 'privacy.fields[1] must be name or phone or email'],
    [{ retention: { en: '1 year' } }, 'privacy.retention must be texts by language'],
    [{ minors: null }, 'privacy.minors and a purpose that is needed of a minor must both be there'],
    [
      { purposes: [{ id: 'answer', needed: 'personal', label: { vi: 'x' } }] },
      'privacy.minors and a purpose that is needed of a minor must both be there',
    ],
    [{ purposes: [{ id: 'a', needed: 'always', label: { vi: 'x' } }] }, 'privacy.purposes[0].needed must be'],
  ])('are refused with a notice of which something is wrong: %j', async (changes, message) => {
    const portal = await read('ha-may/portal.json');
    await write('ha-may/portal.json', { ...portal, privacy: { ...portal.privacy, ...changes } });
    await expect(loadPortals(folder, [])).rejects.toThrow(message);
  });

  test('need a list of communes where they ask for one, and none where they do not', async () => {
    await rm(join(folder, 'ha-may/communes.json'));
    await expect(loadPortals(folder, [])).rejects.toThrow('communes.json is missing');
    const portal = await read('ha-may/portal.json');
    await write('ha-may/portal.json', { ...portal, accepts: ['question'] });
    expect((await loadPortals(folder, [])).get('ha-may')?.communes).toBeNull();
  });

  test('are refused when a file is no JSON or missing, and when there is none', async () => {
    await writeFile(join(folder, 'ha-may/portal.json'), '{');
    await expect(loadPortals(folder, [])).rejects.toThrow('portal.json: ');
    await rm(join(folder, 'ha-may/portal.json'));
    await expect(loadPortals(folder, [])).rejects.toThrow('portal.json is missing');
    await rm(join(folder, 'ha-may'), { recursive: true });
    await expect(loadPortals(folder, [])).rejects.toThrow('has no portal in it');
    await expect(loadPortals(join(folder, 'khong-co'), [])).rejects.toThrow('set GOPY_PORTALS');
  });

  test.each(['v1', 'desk'])('are refused under a name that the collector needs itself: %s', async (id) => {
    await mkdir(join(folder, id));
    for (const file of ['portal.json', 'collector.json'])
      await cp(join(folder, 'ha-may', file), join(folder, id, file));
    await write(`${id}/portal.json`, { ...(await read('ha-may/portal.json')), id });
    await expect(loadPortals(folder, [])).rejects.toThrow(`id must not be ${id}`);
  });
});

describe('the widget', () => {
  const SCRIPT = 'console.log("Góp ý");\n'.repeat(50);
  const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

  async function built(changes: { sha384?: string; name?: string } = {}) {
    await writeFile(join(folder, 'gop-y.js'), SCRIPT);
    const file = {
      name: 'gop-y.js',
      bytes: SCRIPT.length,
      sha384: sha384(SCRIPT),
      role: 'loader',
      lang: null,
      ...changes,
    };
    await writeFile(
      join(folder, 'integrity.json'),
      JSON.stringify({ version: '1.2.3-alpha.1', files: [file] }),
    );
    await writeFile(join(folder, 'snippet.html'), 'not listed');
  }

  test('is served for ever at its version and for minutes at its major', async () => {
    await built();
    const app = testApp({ widget: await loadWidget(folder) });
    const pinned = await app.request('/gop-y/1.2.3-alpha.1/gop-y.js');
    expect(pinned.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(await pinned.text()).toBe(SCRIPT);
    const managed = await app.request('/gop-y/1/gop-y.js');
    expect(managed.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(managed.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(managed.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(managed.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(managed.headers.get('Vary')).toBe('Accept-Encoding');
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5', 'br'],
    ['gzip', null],
    ['br;q=0', null],
    ['br;q=0.0, gzip', null],
    ['xbr', null],
  ])('is sent to a browser that accepts %s in encoding %s', async (accepted, encoding) => {
    await built();
    const app = testApp({ widget: await loadWidget(folder) });
    const reply = await app.request('/gop-y/1/gop-y.js', { headers: { 'Accept-Encoding': accepted } });
    expect(reply.headers.get('Content-Encoding')).toBe(encoding);
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect((encoding ? brotliDecompressSync(bytes) : bytes).toString()).toBe(SCRIPT);
  });

  test('is compressed once for all who ask', async () => {
    await built();
    const file = (await loadWidget(folder)).get('1/gop-y.js');
    expect(await file?.brotli()).toBe(await file?.brotli());
  });

  test('is not sent again to a browser that has it', async () => {
    await built();
    const app = testApp({ widget: await loadWidget(folder) });
    const etag = (await app.request('/gop-y/1/gop-y.js')).headers.get('ETag') ?? '';
    const again = await app.request('/gop-y/1/gop-y.js', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=300');
    const brotli = await app.request('/gop-y/1/gop-y.js', {
      headers: { 'If-None-Match': etag, 'Accept-Encoding': 'br' },
    });
    expect(brotli.status).toBe(200);
  });

  test.each(['snippet.html', '..%2fpackage.json', 'collector.key'])('has no file %s', async (name) => {
    await built();
    const reply = await testApp({ widget: await loadWidget(folder) }).request(`/gop-y/1/${name}`);
    expect(reply.status).toBe(404);
  });

  test('is not served when a file was changed after the build', async () => {
    await built();
    await writeFile(join(folder, 'gop-y.js'), `${SCRIPT} `);
    await expect(loadWidget(folder)).rejects.toThrow('gop-y.js in');
  });

  test('is not served from outside its folder', async () => {
    await built({ name: '../secret.js' });
    await expect(loadWidget(folder)).rejects.toThrow('integrity.json in');
  });

  describe('of an earlier release', () => {
    const former = () => join(folder, 'former');
    beforeEach(async () => {
      await built();
      await mkdir(former());
      const integrity = JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8'));
      await writeFile(join(former(), 'gop-y.js'), OLD);
      const files = [{ name: 'gop-y.js', sha384: sha384(OLD) }];
      await writeFile(
        join(former(), 'integrity.json'),
        JSON.stringify({ ...integrity, version: '1.1.0', files }),
      );
    });
    const OLD = 'the former one';

    test('stays at the address that pages are pinned to, and takes nobody else’s', async () => {
      const widget = await loadWidget(folder, [former()]);
      const app = testApp({ widget });
      expect(await (await app.request('/gop-y/1.1.0/gop-y.js')).text()).toBe(OLD);
      expect(await (await app.request('/gop-y/1/gop-y.js')).text()).toBe(SCRIPT);
      expect(loaderOf(widget)?.path).toBe('/gop-y/1.2.3-alpha.1/gop-y.js');
    });

    test('is not served when it was changed', async () => {
      await writeFile(join(former(), 'gop-y.js'), `${OLD} `);
      await expect(loadWidget(folder, [former()])).rejects.toThrow('gop-y.js in');
    });

    test('that is this very release is named, since one address cannot have two files', async () => {
      await expect(loadWidget(folder, [folder])).rejects.toThrow('has version 1.2.3-alpha.1 once more');
    });
  });

  test('that was never built is asked for', async () => {
    await expect(loadWidget(folder)).rejects.toThrow('no integrity.json in');
  });
});

test('a collector behind a proxy of its machine is reached at the address it was given, and at no other', async () => {
  const { port, close } = await listen(() => new Response('there'), 0, '127.0.0.1');
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('there');
  await expect(fetch(`http://127.0.0.2:${port}`)).rejects.toThrow();
  await close();
});

describe('the settings', () => {
  test('have defaults: the widget that came with the collector, and portals and data in the working folder', () => {
    expect(readSettings({}, 'own/widget')).toEqual({
      port: 8787,
      host: null,
      data: '.data',
      database: { kind: 'file' },
      address: 'http://localhost:8787',
      portals: 'portals',
      widget: 'own/widget',
      formerWidgets: [],
      origins: [],
      officers: null,
      erasures: '.data/erasures.log',
      deskHeader: null,
      proxies: { kind: 'counted', count: 0 },
      log: 'off',
      metrics: null,
      bounds: { posts: 60, postsInAll: 6000, wrongCodes: 60 },
      connections: { inAll: 2000, perAddress: 400 },
      webhook: null,
      mail: null,
      tellDays: 7,
      dueSoon: 3,
    });
  });

  test('take port 0 and more origins', () => {
    const env = { GOPY_PORT: '0', GOPY_ORIGINS: 'http://localhost:1, https://a.example' };
    expect(readSettings(env, 'w')).toMatchObject({
      port: 0,
      origins: ['http://localhost:1', 'https://a.example'],
    });
  });

  test('take other folders, an officers’ file, the days that are soon, the proxies that stand before, the address before those, and a log', () => {
    const env = {
      GOPY_HOST: '127.0.0.1',
      GOPY_PORTALS: 'p',
      GOPY_WIDGET: 'w',
      GOPY_WIDGET_FORMER: 'v1, v2',
      GOPY_OFFICERS: 'officers.json',
      GOPY_DUE_SOON: '5',
      GOPY_PROXIES: '1',
      GOPY_LOG: 'requests',
      GOPY_METRICS: '127.0.0.1:9464',
      GOPY_ADDRESS: 'https://gopy.example',
    };
    expect(readSettings(env, 'own/widget')).toMatchObject({
      host: '127.0.0.1',
      portals: 'p',
      formerWidgets: ['v1', 'v2'],
      widget: 'w',
      officers: 'officers.json',
      proxies: { kind: 'counted', count: 1 },
      log: 'requests',
      metrics: { host: '127.0.0.1', port: 9464 },
      dueSoon: 5,
      address: 'https://gopy.example',
    });
  });

  test('take the header of a proxy that is known by its address', () => {
    const env = { GOPY_DESK_HEADER: 'Remote-User', GOPY_TRUSTED_PROXIES: '10.0.0.1' };
    expect(readSettings(env, 'w').deskHeader).toBe('Remote-User');
  });

  test('take a list of proxies beside the count of 0 that a new portal has', () => {
    const env = { GOPY_PROXIES: '0', GOPY_TRUSTED_PROXIES: '::1' };
    expect(readSettings(env, 'w').proxies).toMatchObject({ kind: 'listed' });
  });

  test('take proxies by their addresses', () => {
    expect(readSettings({ GOPY_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }, 'w').proxies).toEqual({
      kind: 'listed',
      blocks: [
        { first: [10, 0, 0, 0], bits: 8 },
        { first: [...Array(15).fill(0), 1], bits: 128 },
      ],
    });
  });

  test('take PostgreSQL in place of the file', () => {
    const DATABASE_URL = 'postgres://gopy:mat-khau@localhost/gopy';
    expect(readSettings({ DATABASE_URL }, 'w').database).toEqual({
      kind: 'postgres',
      url: DATABASE_URL,
      connections: 10,
    });
    expect(readSettings({ DATABASE_URL, GOPY_DATABASE_CONNECTIONS: '4' }, 'w').database).toMatchObject({
      connections: 4,
    });
  });

  test('that are wrong never tell a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://gopy:mat-khau@localhost/gopy' }, 'w')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('mat-khau') }),
    );
  });

  test.each([
    [{ DATABASE_URL: 'gopy' }, 'DATABASE_URL must be'],
    [{ DATABASE_URL: 'postgres://h/d', GOPY_DATABASE_CONNECTIONS: '1' }, 'GOPY_DATABASE_CONNECTIONS must be'],
    [{ GOPY_PORT: '70000' }, 'GOPY_PORT must be'],
    [{ GOPY_PORT: 'http' }, 'GOPY_PORT must be'],
    [{ GOPY_ORIGINS: 'a.example' }, 'GOPY_ORIGINS must list'],
    [{ GOPY_LOG: 'all' }, 'GOPY_LOG must be'],
    [{ GOPY_METRICS: '9464' }, 'GOPY_METRICS must be'],
    [{ GOPY_METRICS: '127.0.0.1:99999' }, 'GOPY_METRICS must be'],
    [{ GOPY_PROXIES: '-1' }, 'GOPY_PROXIES must be'],
    [{ GOPY_LIMIT_POSTS: '-1' }, 'GOPY_LIMIT_POSTS must be'],
    [{ GOPY_LIMIT_POSTS_ALL: 'all' }, 'GOPY_LIMIT_POSTS_ALL must be'],
    [{ GOPY_LIMIT_CODES: '1.5' }, 'GOPY_LIMIT_CODES must be'],
    [{ GOPY_CONNECTIONS: 'many' }, 'GOPY_CONNECTIONS must be'],
    [{ GOPY_CONNECTIONS_ADDRESS: '-1' }, 'GOPY_CONNECTIONS_ADDRESS must be'],
    [{ GOPY_TRUSTED_PROXIES: '10.0.0.0/33' }, 'GOPY_TRUSTED_PROXIES must list'],
    [{ GOPY_TRUSTED_PROXIES: '10.0.0.1,proxy' }, 'not proxy'],
    [{ GOPY_PROXIES: '1', GOPY_TRUSTED_PROXIES: '10.0.0.1' }, 'take one out'],
    [{ GOPY_PROXIES: 'x', GOPY_TRUSTED_PROXIES: '10.0.0.1' }, 'GOPY_PROXIES must be'],
    [{ GOPY_DUE_SOON: 'soon' }, 'GOPY_DUE_SOON must be'],
    [{ GOPY_DESK_HEADER: 'Remote-User' }, 'GOPY_DESK_HEADER needs GOPY_TRUSTED_PROXIES'],
    [{ GOPY_DESK_HEADER: 'Remote-User', GOPY_PROXIES: '1' }, 'GOPY_DESK_HEADER needs GOPY_TRUSTED_PROXIES'],
    [{ GOPY_DESK_HEADER: 'Remote User', GOPY_TRUSTED_PROXIES: '10.0.0.1' }, 'GOPY_DESK_HEADER must be'],
    [{ GOPY_ADDRESS: 'https://gopy.example/' }, 'GOPY_ADDRESS must be'],
  ])('that are wrong are named: %j', (env, message) => {
    expect(() => readSettings(env, 'w')).toThrow(message);
  });
});
