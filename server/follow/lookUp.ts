import { isCode, readCode } from '../../widget/protocol/code';
import type { Followed } from '../../widget/protocol/follow';
import { hashOfCode } from '../codes';
import type { Receiver } from '../receive/received';

/**
 * What citizens may know under these codes, in that order. One that cannot be a code is looked for like any other, so
 * that nobody learns from the time an answer takes what is held.
 */
export async function lookUp(
  { store, mac }: Pick<Receiver, 'store' | 'mac'>,
  portal: string,
  typed: readonly string[],
): Promise<readonly Followed[]> {
  const hashes = await Promise.all(typed.map((code) => hashOfCode(mac, portal, readCode(code))));
  const traces = await store.follow(portal, hashes);
  return typed.map((code, index) => ({ code, ...(traces[index] ?? { status: 'unknown' }) }));
}

/** The hash under which a code is stored; `undefined`: it cannot be one, and nothing is changed under it. */
export async function hashOfTyped(
  { mac }: Pick<Receiver, 'mac'>,
  portal: string,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed);
  return isCode(code) ? hashOfCode(mac, portal, code) : undefined;
}
