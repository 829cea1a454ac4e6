import type { Auditing } from '../../store/auditing';
import { SUBJECT } from '../../store/subjects';
import type { Officer } from '../officers/officer';

/** Before the session begins: nobody comes in of whom the log does not say so. @param now ms since 1970 */
export const logSignIn = (
  store: Pick<Auditing, 'audit'>,
  { id, name, portal }: Officer,
  now: number,
): Promise<void> =>
  store.audit(
    portal,
    { by: name, at: new Date(now).toISOString() },
    { act: 'signed-in', subject: SUBJECT.officer(id) },
  );
