import type { Exporting } from '../exporting';
import type { Memory } from './memory';

export function exporting({ exported }: Memory): Exporting {
  return {
    async addExport(portal, one, deed) {
      exported.set(portal, [{ ...one, ...deed }, ...(exported.get(portal) ?? [])]);
    },
    async exports(portal, limit) {
      const all = exported.get(portal) ?? [];
      return [...all].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit);
    },
  };
}
