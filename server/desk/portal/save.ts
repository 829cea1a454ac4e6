import type { PortalEdits } from '../../store/portalEditing';
import type { Officer } from '../officers/officer';
import type { Editing } from './editing';
import type { PortalOptions } from './portalOptions';

/** Puts edits in the place of those that were read; what citizens see here follows at once. */
export async function save(
  { store, live, now }: Pick<PortalOptions, 'store' | 'live' | 'now'>,
  { portal, name }: Pick<Officer, 'portal' | 'name'>,
  { revision }: Pick<Editing, 'revision'>,
  edits: PortalEdits,
): Promise<'done' | 'changed'> {
  const deed = { by: name, at: new Date(now()).toISOString() };
  const done = await store.savePortalEdits(portal, edits, revision, deed);
  if (done === 'done') await live.refresh();
  return done;
}
