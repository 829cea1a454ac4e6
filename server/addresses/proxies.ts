import { type Address, readAddress } from './address';
import { type Block, isWithin } from './block';

/** Which machines before the collector are the operator's own, and say truly in `X-Forwarded-For` whom they saw. */
export type Proxies =
  /** Every request comes through so many of them. */
  | { readonly kind: 'counted'; readonly count: number }
  /** A request may come through any of them, or past them. */
  | { readonly kind: 'listed'; readonly blocks: readonly Block[] };

/**
 * Who is before the operator's own machines. Each adds the address it saw at the end of the header, so that it is read from there;
 * what stands before the first that is not known anybody may have written. `null`: nobody can tell.
 */
export function senderOf(socket: Address | null, forwarded: string, proxies: Proxies): Address | null {
  const hops = forwarded === '' ? [] : forwarded.split(',').map((hop) => readAddress(hop) ?? null);
  if (proxies.kind === 'counted') return proxies.count > 0 ? (hops.at(-proxies.count) ?? null) : socket;
  let sender = socket;
  while (sender && hops.length > 0 && isOwn(sender, proxies.blocks)) sender = hops.pop() ?? null;
  return sender;
}

/** Whether a connection from there is one of the operator's own machines: with a number all are. */
export const isProxy = (address: Address, proxies: Proxies): boolean =>
  proxies.kind === 'counted' ? proxies.count > 0 : isOwn(address, proxies.blocks);

const isOwn = (address: Address, blocks: readonly Block[]) =>
  blocks.some((block) => isWithin(address, block));
