import type { AuditEntry, Audited, Auditing } from '../auditing';
import { isWithin } from '../subjects';
import type { Memory } from './memory';

export function auditing(memory: Memory): Auditing {
  return {
    async audit(portal, deed, entry) {
      record(memory, portal, deed, entry);
    },
    async auditLog(portal, about, limit, before = Number.POSITIVE_INFINITY) {
      return (memory.audit.get(portal) ?? [])
        .filter(({ n, subject }) => n < before && (about === null || isWithin(subject, about)))
        .reverse()
        .slice(0, limit);
    },
    /** Nobody else can reach into this process: there is nothing to find. */
    async verify() {
      return { heads: [], faults: [] };
    },
  };
}

/** Adds an entry. It has no mark and no hash: what is in this process alone nobody else changes. */
export function record(
  memory: Memory,
  portal: string,
  { by, at }: Pick<AuditEntry, 'by' | 'at'>,
  { act, subject }: Audited,
): void {
  const before = memory.audit.get(portal) ?? [];
  memory.audit.set(portal, [...before, { n: before.length + 1, at, by, act, subject }]);
}
