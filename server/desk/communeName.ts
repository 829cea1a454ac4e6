import type { HostedPortal } from '../hostedPortal';

/** A commune as officers read it, also one that citizens are offered no more; one that nobody knows is told by its id. */
export const communeName = (
  { communes, former }: Pick<HostedPortal, 'communes' | 'former'>,
  id: string,
): string =>
  [...(communes?.communes ?? []), ...former.communes].find((commune) => commune.id === id)?.name ?? id;
