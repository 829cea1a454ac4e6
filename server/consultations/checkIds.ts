import type { Portals } from '../hostedPortal';
import { StartError } from '../startError';
import type { Consulting } from '../store/consulting';

/**
 * A file must not take the place of what the desk has made, nor the ballots that were cast on it.
 * @throws StartError that names the file
 */
export async function checkIds(store: Pick<Consulting, 'consultations'>, portals: Portals): Promise<void> {
  for (const [portal, { consultations }] of portals) {
    for (const { definition } of await store.consultations(portal)) {
      if (consultations.some(({ id }) => id === definition.id))
        throw new StartError(
          `${portal}/consultations/${definition.id}.json: the desk has made a consultation of this id: give the file another`,
        );
    }
  }
}
