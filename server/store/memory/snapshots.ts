import type { Consulting } from '../consulting';
import { key, type Memory } from './memory';

type Counting = Pick<
  Consulting,
  'counted' | 'arrivals' | 'arrived' | 'seal' | 'unseal' | 'snapshots' | 'saveSnapshots'
>;

/** Ballots as they are counted, and the counts that are published. */
export function snapshots(memory: Memory): Counting {
  const ballotsOf = (portal: string, id: string) =>
    [...memory.counted.values()].filter((one) => one.portal === portal && one.consultation === id);
  const kept = (portal: string, id: string) =>
    memory.snapshots.get(key(portal, id)) ?? { shown: null, next: null, revision: 0 };
  return {
    async *counted(portal, id, arrivals) {
      for (const { credentialKind: credential, draft, answers, arrival } of ballotsOf(portal, id))
        if (arrival <= arrivals) yield { credential, draft, answers };
    },
    async arrivals(portal, id) {
      return memory.arrivals.get(key(portal, id)) ?? 0;
    },
    async arrived(portal, id, after, upTo) {
      return ballotsOf(portal, id).filter(({ arrival }) => arrival > after && arrival <= upTo).length;
    },
    async seal(portal, id, at) {
      const before = memory.sealed.get(key(portal, id)) ?? '';
      if (at > before) memory.sealed.set(key(portal, id), at);
    },
    async unseal(portal, id) {
      memory.sealed.delete(key(portal, id));
    },
    async snapshots(portal, id) {
      return kept(portal, id);
    },
    async saveSnapshots(portal, id, { shown, next }, seen) {
      if (kept(portal, id).revision !== seen) return 'changed';
      memory.snapshots.set(key(portal, id), { shown, next, revision: seen + 1 });
      return 'done';
    },
  };
}
