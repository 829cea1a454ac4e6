import type { PortalEdits } from '../../store/portalEditing';
import { deedOf } from '../deedOf';
import type { Officer } from '../officers/officer';
import type { Editing } from './editing';
import type { PortalOptions } from './portalOptions';

/** Puts edits in the place of those that were read; what citizens see here follows at once. */
export async function save(
  { store, live, now }: Pick<PortalOptions, 'store' | 'live' | 'now'>,
  officer: Pick<Officer, 'portal' | 'name'>,
  { revision }: Pick<Editing, 'revision'>,
  edits: PortalEdits,
): Promise<'done' | 'changed'> {
  const done = await store.savePortalEdits(officer.portal, edits, revision, deedOf(officer, now()));
  if (done === 'done') await live.refresh();
  return done;
}
