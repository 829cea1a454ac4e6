import { StartError } from '../startError';
import { readBlock } from './block';
import type { Proxies } from './proxies';

export function readProxies(count: string, trusted: readonly string[]): Proxies {
  if (!/^\d?$/.test(count)) throw new StartError(`GOPY_PROXIES must be a number from 0 to 9, not ${count}`);
  // 0 says nothing: it is what `init` writes.
  if (Number(count) > 0 && trusted.length > 0)
    throw new StartError('GOPY_PROXIES and GOPY_TRUSTED_PROXIES are two ways to say the same: take one out');
  if (trusted.length === 0) return { kind: 'counted', count: Number(count) };
  const blocks = trusted.map((one) => {
    const block = readBlock(one);
    if (block) return block;
    throw new StartError(
      `GOPY_TRUSTED_PROXIES must list addresses such as 10.0.0.2, 10.0.0.0/8 or fd00::/8, not ${one}`,
    );
  });
  return { kind: 'listed', blocks };
}
