import type { HostedPortal, Portals } from '../hostedPortal';
import type { Officer } from './officers/officer';

/** The one portal whose questions an officer sees. @throws Error when it is not hosted, which loadOfficers.ts rules out */
export function portalOf({ portal }: Officer, portals: Portals): HostedPortal {
  const hosted = portals.get(portal);
  if (!hosted) throw new Error('an officer of a portal that is not hosted');
  return hosted;
}
