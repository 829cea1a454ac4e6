import { isSameText } from '../session/sameText';

/** Seconds that one code stands. */
export const PERIOD = 30;
export const DIGITS = 6;

/** A phone's clock may be this many codes before ours, or behind it. */
const SKEW = 1;

/** The code of one step of time, as RFC 6238 has it. @param secret 20 random bytes, shared with an officer's phone */
export async function totpCode(secret: Uint8Array<ArrayBuffer>, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const signed = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const place = signed.getUint8(signed.byteLength - 1) & 0x0f;
  const number = signed.getUint32(place) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code this is, of those that a right clock may be in; `undefined`: of none. @param now ms since 1970 */
export async function stepOf(
  secret: Uint8Array<ArrayBuffer>,
  code: string,
  now: number,
): Promise<number | undefined> {
  const current = Math.floor(now / 1000 / PERIOD);
  let found: number | undefined;
  for (let step = current - SKEW; step <= current + SKEW; step++) {
    if (isSameText(code, await totpCode(secret, step))) found = step;
  }
  return found;
}

/** When the code of a step is taken no more, ms since 1970. */
export const endOf = (step: number): number => (step + 1 + SKEW) * PERIOD * 1000;
