import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Address, readAddress } from '../addresses/address';
import { householdOf } from '../addresses/clientAddress';

/** How many connections are open at once. 0: as many as come. */
export interface Connections {
  readonly inAll: number;
  readonly perAddress: number;
}

/**
 * Ends each connection beyond so many, before a byte of it is read.
 * @param isOwn a proxy of the operator's own brings everybody's, and is not counted
 */
export function boundConnections(
  server: Server,
  { inAll, perAddress }: Connections,
  isOwn: (address: Address) => boolean,
): void {
  if (inAll > 0) server.maxConnections = inAll;
  if (perAddress === 0) return;
  const open = new Map<string, number>();
  const change = (household: string, by: number) => {
    const count = (open.get(household) ?? 0) + by;
    if (count > 0) open.set(household, count);
    else open.delete(household);
    return count;
  };

  server.prependListener('connection', (socket: Socket) => {
    const address = readAddress(socket.remoteAddress ?? '');
    if (!address || isOwn(address)) return;
    const household = householdOf(address);
    const count = change(household, 1);
    socket.once('close', () => change(household, -1));
    if (count > perAddress) socket.destroy();
  });
}
