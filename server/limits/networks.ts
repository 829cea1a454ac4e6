import type { Address } from '../addresses/address';
import { networkOf } from '../addresses/block';

/** What is counted as one sender, and how many times as much as a single address may come from it. */
export interface Network {
  readonly name: string;
  readonly times: number;
}

/** A line has a /64 or a /56, an office a /48; whoever has one can write as any of its addresses. */
const OF_IPV6 = [
  { bits: 64, times: 1 },
  { bits: 56, times: 4 },
  { bits: 48, times: 16 },
];

/** From the smallest to the largest. Of IPv4 it is the address: its neighbours are other people. */
export function networksOf(address: Address | null): readonly Network[] {
  if (!address) return [{ name: 'unknown', times: 1 }];
  if (address.length === 4) return [{ name: networkOf(address, 32), times: 1 }];
  return OF_IPV6.map(({ bits, times }) => ({ name: `${networkOf(address, bits)}/${bits}`, times }));
}
