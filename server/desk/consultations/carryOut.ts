import type { Consultation } from '../../../widget/protocol/consultation';
import { checkChange } from '../../consultations/checkChange';
import { intervene } from '../../consultations/intervene';
import type { HostedPortal } from '../../hostedPortal';
import { checkBeginning, checkConsultation } from '../../portals/checkConsultation';
import type { Store } from '../../store/store';
import { deedOf } from '../deedOf';
import type { DeskIssue } from '../form/issue';
import type { Officer } from '../officers/officer';
import { over, unanswerable } from './askable';
import { checkDeed, isDeed } from './checkDeed';
import { correctsNothing, edited, isEdit } from './edit';
import { type Held, mayEdit } from './held';
import { isOffered } from './offered';
import { type Reworded, reword } from './reword';
import type { Sent } from './sent';
import { putUp } from './versions';

/** `shown`: nothing is saved, the officer is to look first. `late`: it may not be done any more, or not yet. */
export type Outcome =
  | { readonly kind: 'done' | 'removed' | 'changed' | 'late' }
  | { readonly kind: 'wrong'; readonly issues: readonly DeskIssue[] }
  | { readonly kind: 'shown'; readonly reworded: Reworded };

export interface Hands {
  readonly store: Store;
  readonly officer: Officer;
  readonly hosted: HostedPortal;
  /** ms since 1970 */
  readonly now: number;
}

/** Does what a form of a consultation's page asks for, once it is right. */
export async function carryOut(hands: Hands, held: Held, sent: Sent): Promise<Outcome> {
  const { store, officer, hosted, now } = hands;
  const { form, fields } = sent;
  if (!isOffered(form, held, now) || correctsNothing(sent, held.definition)) return { kind: 'late' };
  if (isEdit(form)) {
    const checked = edited(held.definition, form, sent, hosted.portal);
    return checked.kind === 'wrong' ? checked : save(hands, held, checked.it);
  }
  if (isDeed(form)) {
    const checked = checkDeed(form, fields, now);
    if (checked.kind === 'wrong') return checked;
    const did = { ...deedOf(officer, now), portal: officer.portal, seen: held.interventions.length };
    const done = await intervene(store, held, checked.it, did);
    return { kind: done === 'annulled' || done === 'untimely' ? 'late' : done };
  }
  if (form === 'published') return publish(hands, held, sent);
  if (form === 'removed') {
    const removed = await store.removeDraft(
      officer.portal,
      held.definition.id,
      held.revision,
      deedOf(officer, now),
    );
    return { kind: removed === 'done' ? 'removed' : 'changed' };
  }
  return putText(hands, held, sent);
}

/** What was pasted is looked at first, and saved only as it was seen. */
async function putText(hands: Hands, held: Held, { form, fields }: Sent): Promise<Outcome> {
  const checked = await reword(held, fields.get('draftText') ?? '', hands.now);
  if (checked.kind === 'wrong') return checked;
  const wasSeen = form === 'text' && fields.get('mark') === checked.it.mark;
  return wasSeen ? save(hands, held, checked.it.consultation) : { kind: 'shown', reworded: checked.it };
}

async function publish(hands: Hands, held: Held, { fields }: Sent): Promise<Outcome> {
  const { store, officer, hosted, now } = hands;
  const isSure = fields.get('sure') === 'yes';
  const issues: readonly DeskIssue[] = [
    ...over(held.definition, now),
    ...unanswerable(held.definition, hosted.portal, 'sure'),
    ...(isSure ? [] : [{ field: 'sure', code: 'not-sure' } as const]),
  ];
  if (issues.length > 0) return { kind: 'wrong', issues };
  const definition = checkConsultation(putUp(held.definition, now));
  const saved = await store.saveConsultation(
    hosted.portal.id,
    definition,
    'public',
    held.revision,
    deedOf(officer, now),
  );
  return { kind: saved === 'done' ? 'done' : 'changed' };
}

/**
 * What is public stays something to answer, and what is open is changed by a new version of its text alone. One that was
 * opened again is past the closing that was written first.
 */
async function save(hands: Hands, held: Held, after: Consultation): Promise<Outcome> {
  const { store, officer, hosted, now } = hands;
  const isDraft = held.origin === 'draft';
  const issues = isDraft
    ? []
    : mayEdit(held, now)
      ? [...over(after, now), ...unanswerable(after, hosted.portal, 'itemKind')]
      : unanswerable(after, hosted.portal, 'draftText');
  if (issues.length > 0) return { kind: 'wrong', issues };
  const definition = isDraft ? checkBeginning(after) : checkConsultation(after);
  if (!mayEdit(held, now)) checkChange(held.definition, definition);
  const state = isDraft ? 'draft' : 'public';
  const saved = await store.saveConsultation(
    hosted.portal.id,
    definition,
    state,
    held.revision,
    deedOf(officer, now),
  );
  return { kind: saved === 'done' ? 'done' : 'changed' };
}
