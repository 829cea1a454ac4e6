import type { Exporting } from '../exporting';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import type { Memory } from './memory';

/** What left the desk as a file. */
export function exporting(memory: Memory): Exporting {
  const { exported } = memory;
  return {
    async addExport(portal, one, deed) {
      exported.set(portal, [{ ...one, ...deed }, ...(exported.get(portal) ?? [])]);
      record(memory, portal, deed, { act: 'exported', subject: SUBJECT.questionsExport(one.id) });
    },
    async exports(portal, limit) {
      const all = exported.get(portal) ?? [];
      return [...all].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit);
    },
  };
}
