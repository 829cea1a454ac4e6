import type { HostedPortal } from '../../hostedPortal';
import { topicsOf } from '../../portals/former';

/** What an agency of the officers' file is called: it is named there by a topic that it answers, or by its name. */
export function agencyName(named: string, hosted: Pick<HostedPortal, 'portal' | 'former'>): string {
  const topic = topicsOf(hosted).find(({ id }) => id === named);
  return topic ? (topic.agency ?? hosted.portal.agency).vi : named;
}
