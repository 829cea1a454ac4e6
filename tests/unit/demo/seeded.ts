import { datedPortal } from '../../../demo/seed/dated/datedPortal';
import { type SeedOptions, seed } from '../../../demo/seed/seed';
import type { HostedPortal, Portals } from '../../../server/hostedPortal';
import { loadPortals } from '../../../server/portals/loadPortals';
import { createMemoryStore } from '../../../server/store/memoryStore';

export const KEY = new Uint8Array(32).fill(9);

/** The demo's portal as its files have it. */
export async function inFiles(): Promise<HostedPortal> {
  const hosted = (await loadPortals('demo/portals', [])).get('ha-may');
  if (!hosted) throw new Error('the demo has no portal');
  return hosted;
}

export async function datedPortals(at: number): Promise<Portals> {
  return new Map([['ha-may', datedPortal(await inFiles(), at)]]);
}

/** A store with the demo's past, seeded at a time. */
export async function seeded(at: number): Promise<SeedOptions> {
  const options = { store: createMemoryStore(), portals: await datedPortals(at), key: KEY, at };
  await seed(options);
  return options;
}
