import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../../../../server/init/files/writeFiles';
import { en } from '../../../../../server/init/words/en';
import { ANSWERS, aPlace, type Place } from '../world';

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.leave());

const FILES = [
  'gop-y.env',
  'officers.json',
  'portals/dong-mai/collector.json',
  'portals/dong-mai/lawyer.md',
  'portals/dong-mai/portal.json',
];

test('a folder that is not there is made, with a portal, its officers and the settings', async () => {
  await place.initWith(ANSWERS);
  expect(await place.files()).toEqual(FILES);
  expect(await readdir(join(place.folder, 'portals/dong-mai/consultations'))).toEqual([]);
  expect(parseEnv(await place.read('gop-y.env'))).toEqual({
    GOPY_PORT: '8787',
    GOPY_DATA: '.data',
    GOPY_PORTALS: 'portals',
    GOPY_OFFICERS: 'officers.json',
    GOPY_ADDRESS: 'http://localhost:8787',
    GOPY_PROXIES: '0',
  });
});

test('hashes of passwords are their user’s alone, and the password is nowhere', async () => {
  await place.initWith(ANSWERS);
  for (const file of ['officers.json', 'gop-y.env']) expect(await place.mode(file)).toBe(0o600);
  for (const file of FILES) expect(await place.read(file)).not.toContain(ANSWERS.password);
});

test('behind https there is a proxy; on another port of this machine there is that port', async () => {
  await place.initWith({ ...ANSWERS, collector: 'https://gopy.example' });
  expect(parseEnv(await place.read('gop-y.env'))).toMatchObject({
    GOPY_PORT: '8787',
    GOPY_PROXIES: '1',
    // Who came past the proxy could write any address into X-Forwarded-For.
    GOPY_HOST: '127.0.0.1',
  });
  const other = await aPlace();
  await other.initWith({ ...ANSWERS, collector: 'http://localhost:9000' });
  expect(parseEnv(await other.read('gop-y.env'))).toMatchObject({ GOPY_PORT: '9000', GOPY_PROXIES: '0' });
  await other.leave();
});

test('a second portal comes beside the first: its officer is added, the settings stay', async () => {
  await place.initWith({ ...ANSWERS, collector: 'https://gopy.example' });
  const [env, portal, [lan]] = [
    await place.read('gop-y.env'),
    await place.read('portals/dong-mai/portal.json'),
    (await place.json('officers.json')) as unknown[],
  ];
  const printed = await place.initWith({ ...ANSWERS, name: 'Xã Mai Hạ', officerName: 'Lê Thị Lan' });
  expect(printed).toContain('Left gop-y.env as it was.');
  expect(printed).toContain('https://gopy.example/mai-ha');
  expect(await place.read('gop-y.env')).toBe(env);
  expect(await place.read('portals/dong-mai/portal.json')).toBe(portal);
  expect(await place.json('officers.json')).toEqual([
    lan,
    expect.objectContaining({ id: 'lan-2', name: 'Lê Thị Lan', portal: 'mai-ha' }),
  ]);
  expect(await place.mode('officers.json')).toBe(0o600);
});

test.each([
  ['a portal of that name', {}, 'id: This name is there already.'],
  ['an officer of that name', { id: 'mai-ha', officerId: 'lan' }, 'officerId: This name is there already.'],
])('%s is never overwritten', async (_, changes, message) => {
  await place.initWith(ANSWERS);
  const before = await Promise.all(FILES.map(place.read));
  await expect(place.initWith({ ...ANSWERS, ...changes })).rejects.toThrow(message);
  expect(await place.files()).toEqual(FILES);
  expect(await Promise.all(FILES.map(place.read))).toEqual(before);
});

test('settings that look elsewhere are named before anything is asked, since nobody would find what is written here', async () => {
  await mkdir(place.folder);
  await writeFile(join(place.folder, 'gop-y.env'), 'GOPY_PORTALS=/srv/portals\n');
  await expect(place.init('')).rejects.toThrow('gop-y.env has GOPY_PORTALS=/srv/portals');
  expect(await place.files()).toEqual(['gop-y.env']);
});

test('an officers’ file goes on being readable by whoever read it', async () => {
  await place.initWith(ANSWERS);
  await chmod(join(place.folder, 'officers.json'), 0o640);
  await place.initWith({ ...ANSWERS, name: 'Xã Mai Hạ', officerName: 'Lê Thị Lan' });
  expect(await place.mode('officers.json')).toBe(0o640);
});

test('officers that are no list are left as they are, before anything is asked', async () => {
  await mkdir(place.folder);
  await writeFile(join(place.folder, 'officers.json'), '{ "secret": ');
  await expect(place.init('')).rejects.toThrow('officers.json: is no list of officers');
  expect(await place.read('officers.json')).toBe('{ "secret": ');
});

describe('what stands in the way only when it is written', () => {
  const NEW = { portal: new Map([['portal.json', '{}']]), officers: '[]', env: '' };
  const write = () => writeFiles(place.folder, 'dong-mai', NEW, { collector: null }, en);
  const put = async (path: string) => {
    await mkdir(dirname(join(place.folder, path)), { recursive: true });
    await writeFile(join(place.folder, path), 'mine');
  };

  test('a portal that somebody made meanwhile stays as it is', async () => {
    await put('portals/dong-mai/portal.json');
    await expect(write()).rejects.toThrow('dong-mai is there already and is not overwritten');
    expect(await place.read('portals/dong-mai/portal.json')).toBe('mine');
    expect(await place.files()).toEqual(['portals/dong-mai/portal.json']);
  });

  test.each(['gop-y.env/x', 'officers.json/x'])(
    'with %s in the way nothing else is left either',
    async (path) => {
      await put(path);
      await expect(write()).rejects.toThrow(`${place.folder} cannot be written to`);
      expect(await place.files()).toEqual([path]);
      expect((await readdir(place.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  test('a file in place of the folder is named', async () => {
    await writeFile(place.folder, 'mine');
    await expect(write()).rejects.toThrow(`${place.folder} cannot be written to`);
  });
});
