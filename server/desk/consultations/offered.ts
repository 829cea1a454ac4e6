import { isEdit } from './edit';
import { type Held, mayEdit, mayReword, stageOf } from './held';

/** Whether a form is on a consultation's page now. @param now ms since 1970 */
export function isOffered(form: string, held: Held, now: number): boolean {
  if (isEdit(form)) return mayEdit(held, now);
  const stage = stageOf(held, now);
  const isCalledOff = held.consultation.annulled === true;
  switch (form) {
    case 'cut':
    case 'text':
      return mayEdit(held, now) || mayReword(held, now);
    case 'published':
    case 'removed':
      return stage === 'draft';
    case 'closed-early':
      return stage === 'open';
    case 'reopened':
      return stage === 'closed' && !isCalledOff;
    case 'annulled':
      return stage !== 'draft' && !isCalledOff;
    default:
      return false;
  }
}
