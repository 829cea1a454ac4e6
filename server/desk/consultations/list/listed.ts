import { type Consultation, phaseOf } from '../../../../widget/protocol/consultation';
import { allUnderway } from '../../../consultations/underway';
import type { HostedPortal } from '../../../hostedPortal';
import type { Store } from '../../../store/store';
import type { Stage } from '../held';

export interface Listed {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** How many words no moderator has seen; one more than MOST_COUNTED stands for any more. */
  readonly waiting: number;
}

/** Nobody needs to know how many more there are. */
export const MOST_COUNTED = 100;

/** Everything there is, drafts too. @param now ms since 1970 */
export async function allListed(store: Store, hosted: HostedPortal, now: number): Promise<readonly Listed[]> {
  const portal = hosted.portal.id;
  const drafts = (await store.consultations(portal)).filter(({ state }) => state === 'draft');
  const listed: Listed[] = drafts.map(({ definition }) => ({
    consultation: definition,
    stage: 'draft',
    waiting: 0,
  }));
  for (const consultation of await allUnderway(store, hosted)) {
    const waiting = (await store.wordsOf(portal, consultation.id, 'new', MOST_COUNTED + 1)).length;
    listed.push({ consultation, stage: phaseOf(consultation, now), waiting });
  }
  return listed;
}
