import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadOfficers } from '../../../../../server/desk/officers/loadOfficers';
import { LISTED_PORTAL } from '../../testCollector';

const HASH = `scrypt$32768$8$3$${'s'.repeat(22)}$${'h'.repeat(43)}`;
const LAN = { id: 'lan', name: 'Trần Thị Lan', portal: 'mau', password: HASH };
const PORTALS = new Map([['mau', LISTED_PORTAL]]);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-officers-'));
  file = join(folder, 'officers.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function load(value: unknown) {
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return loadOfficers(file, PORTALS);
}

test('officers are found by their ids', async () => {
  const officers = await load([LAN, { ...LAN, id: 'minh' }]);
  expect([...officers.keys()]).toEqual(['lan', 'minh']);
  expect(officers.get('lan')).toEqual({ ...LAN, totp: null, email: null, role: 'officer', agencies: 'all' });
});

test.each([
  [{ role: 'officer', agencies: ['duong-sa'] }, 'officer', ['duong-sa']],
  [{ agencies: ['duong-sa'] }, 'officer', ['duong-sa']],
  [{ role: 'administrator' }, 'administrator', 'all'],
  [{ role: 'administrator', agencies: [] }, 'administrator', 'all'],
])('whose questions an officer sees stands beside the role: %j', async (entry, role, agencies) => {
  expect((await load([{ ...LAN, ...entry }])).get('lan')).toMatchObject({ role, agencies });
});

test.each([
  [[], 'officers.json: officers must be a list of 1 or more'],
  [[LAN, LAN], 'officers[1].id is there twice'],
  [[{ ...LAN, id: 'Lan Trần' }], 'officers[0].id must be'],
  [[{ ...LAN, name: ' ' }], 'officers[0].name must be a name'],
  [[{ ...LAN, portal: 'khac' }], 'officers[0].portal must be a portal that is hosted here'],
  [[{ ...LAN, rank: 'chief' }], 'officers[0].rank is unknown'],
  [[{ ...LAN, role: 'chief' }], 'officers[0].role must be officer or administrator'],
  [[{ ...LAN, role: 'officer' }], 'officers[0].agencies must be a list of 1 or more'],
  [[{ ...LAN, agencies: [] }], 'officers[0].agencies must be a list of 1 or more'],
  [[LAN, { ...LAN, id: 'minh', agencies: [' '] }], 'officers[1].agencies[0] must be a text'],
  [[{ ...LAN, totp: 'GEZDGNBV' }], 'officers[0].totp must be what "gop-y-collector totp" wrote'],
  [[{ ...LAN, totp: 'gezdgnbvgy3tqojqgezdgnbvgy3tqojq' }], 'officers[0].totp must be'],
  [
    [{ ...LAN, role: 'administrator', agencies: ['duong-sa'] }],
    'officers[0].agencies must be empty: administrators see all questions',
  ],
])('a file that is wrong is refused with the field: %j', async (value, message) => {
  await expect(load(value)).rejects.toThrow(message);
});

test('what codes are made from stands in no file that others can read', async () => {
  const withCodes = [{ ...LAN, totp: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }];
  await writeFile(file, JSON.stringify(withCodes));
  await chmod(file, 0o644);
  await expect(loadOfficers(file, PORTALS)).rejects.toThrow('officers.json: others can read it');
  await expect(loadOfficers(file, PORTALS)).rejects.not.toThrow('GEZD');
  await chmod(file, 0o640);
  expect((await loadOfficers(file, PORTALS)).get('lan')?.totp).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

test.each(['matkhautran', '["matkhautran"'])('no message repeats a password: %s', async (text) => {
  const refused = load(text.startsWith('[') ? text : [{ ...LAN, password: text }]);
  await expect(refused).rejects.toThrow('officers.json: ');
  await expect(refused).rejects.not.toThrow('matkhautran');
});

test('a file that is not there stops the start', async () => {
  await expect(loadOfficers(file, PORTALS)).rejects.toThrow('set GOPY_OFFICERS');
});
