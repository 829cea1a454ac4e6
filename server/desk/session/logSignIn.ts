import type { Auditing } from '../../store/auditing';
import { SUBJECT } from '../../store/subjects';
import { deedOf } from '../deedOf';
import type { Officer } from '../officers/officer';

/** Before the session begins: nobody comes in of whom the log does not say so. @param now ms since 1970 */
export const logSignIn = (store: Pick<Auditing, 'audit'>, officer: Officer, now: number): Promise<void> =>
  store.audit(officer.portal, deedOf(officer, now), {
    act: 'signed-in',
    subject: SUBJECT.officer(officer.id),
  });
