import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hashPasswordCommand } from '../../../../../server/desk/officers/hashPasswordCommand';
import { checkPassword, hashPassword, isPasswordHash } from '../../../../../server/desk/officers/password';

const CHEAP = { N: 16, r: 8, p: 1 };

test('a password is known by its hash, and no other is', async () => {
  const hash = await hashPassword('đèn đường hỏng', CHEAP);
  expect(await checkPassword('đèn đường hỏng', hash)).toBe(true);
  expect(await checkPassword('đèn đường hong', hash)).toBe(false);
  expect(await checkPassword('', hash)).toBe(false);
});

test('letters that are typed in parts are the same letters', async () => {
  expect(await checkPassword('đường'.normalize('NFD'), await hashPassword('đường', CHEAP))).toBe(true);
});

test('the same password has another hash each time', async () => {
  expect(await hashPassword('x', CHEAP)).not.toBe(await hashPassword('x', CHEAP));
});

test.each(['', 'x', 'scrypt$16$8$1$salt', 'md5$16$8$1$c2FsdHNhbHRzYWx0$hash'])(
  'against %j no password is right',
  async (hash) => expect(await checkPassword('', hash)).toBe(false),
);

test('the command prints a hash of what it reads, without the line’s end, that the officers’ file takes', async () => {
  const hash = await hashPasswordCommand(Readable.from(['một mật khẩu dài\n']));
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(isPasswordHash(hash)).toBe(true);
  expect(await checkPassword('một mật khẩu dài', hash)).toBe(true);
});

test('the command takes no short password, and does not repeat it', async () => {
  const refused = hashPasswordCommand(Readable.from(['ngan-qua\n']));
  await expect(refused).rejects.toThrow('the password must have 12 characters or more');
  await expect(refused).rejects.not.toThrow('ngan-qua');
});

test('a hash that is too cheap to make, or too dear, is none', async () => {
  const hash = await hashPassword('một mật khẩu dài', CHEAP);
  expect(isPasswordHash(hash)).toBe(false);
  expect(isPasswordHash(hash.replace('$16$', '$9999999$'))).toBe(false);
});
