import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { socketAddress } from '../../addresses/clientAddress';
import { isProxy, type Proxies } from '../../addresses/proxies';
import { hex, type Mac } from '../../digest';
import type { Officers } from '../officers/officer';
import type { Sessions } from './sessions';

interface HeaderOptions {
  /** The header's name. */
  readonly header: string;
  readonly proxies: Proxies;
  readonly mac: Mac;
  readonly officers: Officers;
}

/** Sessions of a sign-in elsewhere: a proxy of the operator's says with every request whose it is. From nobody else it counts. */
export function createHeaderSessions({
  header,
  proxies,
  mac,
  officers,
}: HeaderOptions): Pick<Sessions, 'read'> {
  return {
    async read(c) {
      const machine = socketAddress(c);
      // Proxies that are only counted can be anybody.
      if (!machine || proxies.kind !== 'listed' || !isProxy(machine, proxies)) return undefined;
      if (!isAskedAsDesk(c)) return undefined;

      // Directories write one name in small and capital letters; ids are all small.
      const officer = officers.get((c.req.header(header) ?? '').trim().toLowerCase());
      if (!officer) return undefined;
      // No cookie that another page's form could ride on says who it is, and the proxy's may: a form needs this besides.
      const token = hex(await mac('desk-form-by-header', officer.id, officer.portal));
      return { officer, token, endsHere: false };
    },
  };
}

/**
 * Whether the address as it came is one of the desk's. A proxy asks who somebody is for what begins with `/desk`: through
 * `/x/../desk`, which is the same here, a header that a visitor wrote themselves could get by it.
 */
function isAskedAsDesk(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return /^\/desk(?:[/?]|$)/.test(incoming?.url ?? '');
}
