import { type Phase, phaseOf } from '../../../widget/protocol/consultation';
import { isSlug } from '../../../widget/protocol/ids';
import { type Underway, underway } from '../../consultations/underway';
import type { HostedPortal } from '../../hostedPortal';
import type { Store } from '../../store/store';

/** A consultation of the officer's portal, be it a draft, public, or from the portal's files. A draft stands as it was written. */
export interface Held extends Underway {
  readonly origin: 'draft' | 'desk' | 'file';
}

export type Stage = 'draft' | Phase;

/** `undefined`: the portal has none of this id; another portal's is as if it were not there. */
export async function readHeld(store: Store, hosted: HostedPortal, id: string): Promise<Held | undefined> {
  if (!isSlug(id)) return undefined;
  const found = await underway(store, hosted, id);
  if (found) return { origin: found.revision > 0 ? 'desk' : 'file', ...found };
  const made = await store.consultation(hosted.portal.id, id);
  if (made?.state !== 'draft') return undefined;
  const { definition, revision } = made;
  return { origin: 'draft', definition, consultation: definition, revision, interventions: [] };
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
