import type { PortalEditing } from '../portalEditing';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import type { Memory } from './memory';

/** What administrators changed of portals. */
export function portalEditing(memory: Memory): PortalEditing {
  const { portalEdits } = memory;
  return {
    async portalRevisions() {
      return new Map([...portalEdits].map(([portal, { revision }]) => [portal, revision]));
    },
    async portalEdits(portal) {
      return portalEdits.get(portal);
    },
    async savePortalEdits(portal, edits, seen, deed) {
      if ((portalEdits.get(portal)?.revision ?? 0) !== seen) return 'changed';
      portalEdits.set(portal, { edits, revision: seen + 1, ...deed });
      record(memory, portal, deed, { act: 'portal-edited', subject: SUBJECT.portal });
      return 'done';
    },
  };
}
