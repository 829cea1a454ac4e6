import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and a third of a second on one core of 2026: nothing to an officer, much to whoever tries a stolen file. */
const COST = { N: 32_768, r: 8, p: 3 };
const BYTES = 32;
const FORM = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{43})$/;

/** Characters of a password; what is drawn at random has more. */
export const LEAST = 12;

export const isLongEnough = (password: string): boolean => Array.from(password).length >= LEAST;

/** A password as an officers' file keeps it. A password typed by Telex or pasted counts the same: NFC. */
export async function hashPassword(
  password: string,
  cost: ScryptOptions & typeof COST = COST,
): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes as long for a wrong password as for the right one. */
export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = FORM.exec(stored) ?? [];
  if (!N) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'));
}

/** Whether a value is a hash that costs no less than today's, and can be computed at all. */
export function isPasswordHash(value: unknown): boolean {
  const [, N, r, p] = FORM.exec(String(value)) ?? [];
  return Number(N) >= COST.N && Number(r) >= COST.r && Number(p) >= 1 && Number(N) * Number(r) <= 2 ** 22;
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, BYTES, { N, r, p, maxmem }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
