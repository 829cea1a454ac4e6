import { datedPortal } from '../../../demo/seed/dated/datedPortal';
import { seed } from '../../../demo/seed/seed';
import type { HostedPortal } from '../../../server/hostedPortal';
import { loadPortals } from '../../../server/portals/loadPortals';
import { emptyMemory, type Memory } from '../../../server/store/memory/memory';
import { createMemoryStore } from '../../../server/store/memoryStore';

/** Wednesday 2 December 2026, 09:30 in Vietnam. On every screen it is this moment. */
export const NOW = Date.parse('2026-12-02T02:30:00Z');

/** The mock's, so that it knows the voters of the past. */
const KEY = new Uint8Array(32).fill(7);

/** A province with questions, answers and consultations in every phase, and what its endpoint holds of them. */
export interface Past {
  readonly hosted: HostedPortal;
  readonly memory: Memory;
}

/** The demo's province, as it is at `NOW`. */
export async function createPast(): Promise<Past> {
  const portals = await loadPortals('demo/portals', []);
  const inFiles = portals.get('ha-may');
  if (!inFiles) throw new Error('the demo has no portal');
  const hosted: HostedPortal = { ...datedPortal(inFiles, NOW), origins: 'any' };
  const memory = emptyMemory();
  const store = createMemoryStore(memory);
  await seed({ store, portals: new Map([['ha-may', hosted]]), key: KEY, at: NOW });
  return { hosted, memory };
}
