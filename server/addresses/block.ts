import { type Address, readAddress } from './address';

/** Addresses that begin with the same bits. */
export interface Block {
  readonly first: Address;
  /** How many bits: 0 to 32, or to 128. */
  readonly bits: number;
}

/** `10.0.0.0/8`, `2001:db8::/32`, or one address. `undefined`: it is none of them. */
export function readBlock(text: string): Block | undefined {
  const [head = '', length, ...more] = text.split('/');
  const first = readAddress(head);
  if (!first || more.length > 0) return undefined;
  const most = first.length * 8;
  if (length === undefined) return { first, bits: most };
  return /^\d{1,3}$/.test(length) && Number(length) <= most ? { first, bits: Number(length) } : undefined;
}

export const isWithin = (address: Address, { first, bits }: Block): boolean =>
  address.length === first.length &&
  first.every((byte, n) => (byte & maskAt(n, bits)) === ((address[n] ?? 0) & maskAt(n, bits)));

/** The network of an address: all but its first bits are 0. It is written as bytes, `32.1.13.184…`, for counting only. */
export const networkOf = (address: Address, bits: number): string =>
  address.map((byte, n) => byte & maskAt(n, bits)).join('.');

/** Which bits of the byte at `n` are among the first `bits` of all. */
const maskAt = (n: number, bits: number): number => (0xff00 >> Math.min(Math.max(bits - n * 8, 0), 8)) & 0xff;
