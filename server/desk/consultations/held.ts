import { type Consultation, type Phase, phaseOf } from '../../../widget/protocol/consultation';
import { isSlug } from '../../../widget/protocol/ids';
import { underway } from '../../consultations/underway';
import type { HostedPortal } from '../../hostedPortal';
import type { DeskIntervention } from '../../store/consulting';
import type { Store } from '../../store/store';

/** A consultation of the officer's portal, be it a draft, public, or from the portal's files. */
export interface Held {
  readonly origin: 'draft' | 'desk' | 'file';
  /** As it was written, which is what can be edited. */
  readonly definition: Consultation;
  /** As it stands, with what was done out of turn. */
  readonly consultation: Consultation;
  /** How often the desk saved it; 0: it is from the portal's files. */
  readonly revision: number;
  readonly interventions: readonly DeskIntervention[];
}

export type Stage = 'draft' | Phase;

/** `undefined`: the portal has none of this id; another portal's is as if it were not there. */
export async function readHeld(store: Store, hosted: HostedPortal, id: string): Promise<Held | undefined> {
  if (!isSlug(id)) return undefined;
  const made = await store.consultation(hosted.portal.id, id);
  if (made?.state === 'draft') {
    const { definition, revision } = made;
    return { origin: 'draft', definition, consultation: definition, revision, interventions: [] };
  }
  const found = await underway(store, hosted, id);
  if (!found) return undefined;
  const { consultation, interventions } = found;
  return made && found.revision > 0
    ? { origin: 'desk', definition: made.definition, consultation, revision: made.revision, interventions }
    : { origin: 'file', definition: consultation, consultation, revision: 0, interventions };
}

/** @param now ms since 1970 */
export const stageOf = ({ origin, consultation }: Held, now: number): Stage =>
  origin === 'draft' ? 'draft' : phaseOf(consultation, now);

/** Nobody can have answered yet: all of it can still be written anew. */
export const mayEdit = (held: Held, now: number): boolean =>
  held.origin !== 'file' && ['draft', 'upcoming'].includes(stageOf(held, now));

/** While it is open there may be a new version of the text that was there from the beginning. */
export const mayReword = (held: Held, now: number): boolean =>
  held.origin === 'desk' && stageOf(held, now) === 'open' && held.definition.text !== undefined;

/** What of it an officer had before them; stands in every form about it. */
export const seenOf = ({ revision, interventions }: Held): string => `${revision}.${interventions.length}`;
