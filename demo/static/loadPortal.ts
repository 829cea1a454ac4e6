import type { HostedPortal } from '../../server/hostedPortal';
import { checkConsultation } from '../../server/portals/checkConsultation';
import {
  checkCollectorFile,
  checkCommunes,
  checkMessages,
  checkPortal,
} from '../../server/portals/checkPortal';
import { NOTHING_FORMER } from '../../server/portals/former';
import { withHash } from '../../server/portals/notice';
import collector from '../portals/ha-may/collector.json';
import communes from '../portals/ha-may/communes.json';
import portal from '../portals/ha-may/portal.json';
import { PORTAL } from './endpointAddress';

/** The demo's portal as the collector reads it from its folder, here from what was bundled. */
export async function loadPortal(): Promise<HostedPortal> {
  const consultations = import.meta.glob('../portals/ha-may/consultations/*.json', {
    eager: true,
    import: 'default',
  });
  const messages = import.meta.glob('../portals/ha-may/messages/*.json', { eager: true, import: 'default' });
  return {
    portal: await withHash(checkPortal(portal, PORTAL)),
    communes: checkCommunes(communes),
    holidays: checkCollectorFile(collector).holidays,
    consultations: Object.values(consultations).map(checkConsultation),
    messages: new Map(
      Object.entries(messages).map(([file, words]) => [nameOf(file), checkMessages(words)] as const),
    ),
    former: NOTHING_FORMER,
    // A service worker's request names no page.
    origins: 'any',
  };
}

const nameOf = (file: string) => file.replace(/^.*\/|\.json$/g, '');
