import type { Portals } from '../hostedPortal';
import type { Settings } from '../settings';
import type { DeskAccess } from './deskRoutes';
import { loadOfficers } from './officers/loadOfficers';
import { checkPassword } from './officers/password';

/** The desk that the settings name; `null`: there is none. */
export async function openDesk(
  { officers, dueSoon, deskHeader }: Pick<Settings, 'officers' | 'dueSoon' | 'deskHeader'>,
  portals: Portals,
): Promise<DeskAccess | null> {
  if (!officers) return null;
  return { officers: await loadOfficers(officers, portals), checkPassword, dueSoon, header: deskHeader };
}
