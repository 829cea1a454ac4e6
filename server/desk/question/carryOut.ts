import type { Privacy } from '../../../widget/protocol/privacy';
import type { HostedPortal } from '../../hostedPortal';
import type { DeskQuestion, Store } from '../../store/store';
import { deedOf } from '../deedOf';
import { checkAct } from '../form/checkAct';
import { checkPublication, lastAnswer } from '../form/checkPublication';
import type { DeskIssue } from '../form/issue';
import { quotingOf } from '../form/ownWords';
import type { Typed } from '../form/typed';
import type { Officer } from '../officers/officer';
import { agenciesOf } from './agencies';

export type Outcome =
  | { readonly kind: 'done' | 'changed' | 'gone' }
  | { readonly kind: 'wrong'; readonly issues: readonly DeskIssue[] };

interface Hands {
  readonly store: Store;
  readonly officer: Pick<Officer, 'name' | 'portal'>;
  readonly hosted: HostedPortal;
  /** As the question's page has it. */
  readonly agreed: Privacy | undefined;
  readonly now: number;
  readonly randomId: () => string;
}

/** Does what an officer typed, once it is right, if the question still is as they saw it. */
export async function carryOut(hands: Hands, question: DeskQuestion, typed: Typed): Promise<Outcome> {
  const { store, officer, hosted, agreed, now, randomId } = hands;
  const deed = deedOf(officer, now);
  if (typed.kind === 'unpublished') {
    return { kind: await store.publish(officer.portal, question.id, null, deed) };
  }
  if (typed.kind === 'published') {
    const answered = lastAnswer(question);
    if (!answered) return { kind: 'changed' };
    const isAllowed = quotingOf(question, agreed) === 'allowed';
    const checked = checkPublication(typed, question, answered, isAllowed, randomId);
    if (checked.kind === 'wrong') return checked;
    return { kind: await store.publish(officer.portal, question.id, checked.it, deed) };
  }
  const checked = checkAct(typed, question, agenciesOf(hosted.portal), now);
  if (checked.kind === 'wrong') return checked;
  const { id, history } = question;
  return { kind: await store.act(officer.portal, id, checked.it, deed.by, deed.at, history.length) };
}
