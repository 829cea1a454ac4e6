import type { Consulting } from '../consulting';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import { key, type Memory, within } from './memory';

type Made = Pick<
  Consulting,
  | 'saveConsultation'
  | 'removeDraft'
  | 'consultation'
  | 'consultations'
  | 'intervene'
  | 'interventions'
  | 'setOutcome'
  | 'removeOutcome'
  | 'outcomes'
>;

/** Consultations made at the desk, and what becomes of any. */
export function consulting(memory: Memory): Made {
  const made = (portal: string) => within(memory.consultations, portal);
  const deedsOf = (portal: string) => within(memory.interventions, portal);
  const outcomesOf = (portal: string, id: string) => within(memory.outcomes, key(portal, id));
  return {
    async saveConsultation(portal, definition, state, seen, deed) {
      const before = made(portal).get(definition.id);
      if ((before?.revision ?? 0) !== seen) return 'changed';
      if (before?.state === 'public' && state === 'draft') return 'public';
      made(portal).set(definition.id, { definition, state, revision: seen + 1 });
      const isNews = state === 'public' && before?.state !== 'public';
      const act = isNews ? 'consultation-published' : 'consultation-saved';
      record(memory, portal, deed, { act, subject: SUBJECT.consultation(definition.id) });
      return 'done';
    },
    async removeDraft(portal, id, seen, did) {
      const before = made(portal).get(id);
      if (before?.revision !== seen) return 'changed';
      if (before.state === 'public') return 'public';
      made(portal).delete(id);
      record(memory, portal, did, { act: 'draft-removed', subject: SUBJECT.consultation(id) });
      return 'done';
    },
    async consultation(portal, id) {
      return made(portal).get(id);
    },
    async consultations(portal) {
      return [...made(portal).values()].sort((one, other) =>
        one.definition.id < other.definition.id ? -1 : 1,
      );
    },
    async intervene(portal, id, deed, by, at, seen) {
      const before = deedsOf(portal).get(id) ?? [];
      if (before.some(({ kind }) => kind === 'annulled')) return 'annulled';
      if (before.length !== seen) return 'changed';
      deedsOf(portal).set(id, [...before, { ...deed, at, by }]);
      record(memory, portal, { by, at }, { act: deed.kind, subject: SUBJECT.intervention(id, seen + 1) });
      return 'done';
    },
    async interventions(portal) {
      return new Map(deedsOf(portal));
    },
    async setOutcome(portal, id, outcome) {
      outcomesOf(portal, id).set(outcome.item, outcome);
      const subject = SUBJECT.outcome(id, outcome.item);
      record(memory, portal, outcome, { act: 'outcome-set', subject });
    },
    async removeOutcome(portal, id, item, did) {
      outcomesOf(portal, id).delete(item);
      record(memory, portal, did, { act: 'outcome-removed', subject: SUBJECT.outcome(id, item) });
    },
    async outcomes(portal, id) {
      return [...outcomesOf(portal, id).values()].sort((one, other) => (one.item < other.item ? -1 : 1));
    },
  };
}
