import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadOfficers } from '../../../../../server/desk/officers/loadOfficers';
import { fromBase32 } from '../../../../../server/desk/totp/base32';
import { totpCommand } from '../../../../../server/desk/totp/totpCommand';
import { LISTED_PORTAL } from '../../testCollector';

const HASH = `scrypt$32768$8$3$${'s'.repeat(22)}$${'h'.repeat(43)}`;
const LAN = { id: 'lan', name: 'Trần Thị Lan', portal: 'mau', role: 'administrator', password: HASH };
const MINH = { ...LAN, id: 'minh', role: 'officer', agencies: ['Sở Y tế'] };
const PORTALS = new Map([['mau', LISTED_PORTAL]]);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-totp-'));
  file = join(folder, 'officers.json');
  await writeFile(file, JSON.stringify([LAN, MINH]), { mode: 0o644 });
});
afterEach(() => rm(folder, { recursive: true }));

test('the officer named gets a secret in the file, which nobody else can read from now on; all else in it stays', async () => {
  const { link, secret } = await totpCommand('lan', file, PORTALS);
  const { searchParams, href } = new URL(link);
  expect(href).toMatch(/^otpauth:\/\/totp\/gop-y:lan\?/);
  const written = searchParams.get('secret') ?? '';
  expect(fromBase32(written)).toHaveLength(20);
  expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(secret.replaceAll(' ', '')).toBe(written);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([{ ...LAN, totp: written }, MINH]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['officers.json']);
  expect((await loadOfficers(file, PORTALS)).get('lan')?.totp).toBe(written);
});

test('asked again, the secret is another', async () => {
  const first = await totpCommand('lan', file, PORTALS);
  expect((await totpCommand('lan', file, PORTALS)).secret).not.toBe(first.secret);
});

test('nobody is added, and the file stays as it was', async () => {
  const before = await readFile(file, 'utf8');
  await expect(totpCommand('hoa', file, PORTALS)).rejects.toThrow(
    'no officer hoa in the officers’ file, only lan, minh',
  );
  expect(await readFile(file, 'utf8')).toBe(before);
});
