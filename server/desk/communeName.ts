import type { HostedPortal } from '../hostedPortal';
import { communesOf } from '../portals/former';

/** A commune as officers read it, also one that citizens are offered no more; one that nobody knows is told by its id. */
export const communeName = (hosted: Pick<HostedPortal, 'communes' | 'former'>, id: string): string =>
  communesOf(hosted).find((commune) => commune.id === id)?.name ?? id;
