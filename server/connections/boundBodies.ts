import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readAddress } from '../addresses/address';
import { householdOf } from '../addresses/clientAddress';
import { hangUp } from './hangUp';

/** Bytes of all bodies that are under way at once: sixty-four photos. Each is in memory two or three times while it is read. */
export const BODIES_MOST = 128 * 1024 * 1024;

/** Bytes. Of smaller ones as many as there are connections do no harm. */
const SMALL = 64 * 1024;
/** Bytes that one which does not say its length may become. */
const UNTOLD = 4 * 1024 * 1024;

const TOO_MANY = ['503 Service Unavailable', 'Retry-After: 10'];

interface Body {
  readonly request: IncomingMessage;
  readonly household: string;
  readonly bytes: number;
}

/**
 * Ends bodies while all together say that they are longer than this, so that who sends them nearly to their end and then stops fills no memory.
 * The oldest of the address that has most of them goes first: whoever sends one photo is in nobody's way.
 * @param most bytes; 0: as many as come
 */
export function boundBodies(server: Server, most: number): void {
  if (most === 0) return;
  const open = new Set<Body>();

  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const bytes = bytesOf(request);
    if (bytes <= SMALL) return;
    const address = readAddress(request.socket.remoteAddress ?? '') ?? null;
    const body = { request, household: householdOf(address), bytes };
    open.add(body);
    response.once('close', () => open.delete(body));
    while (open.size > 1 && sumOf(open) > most) {
      const one = oldestOfMost(open);
      open.delete(one);
      hangUp(one.request, ...TOO_MANY);
    }
  });
}

function bytesOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding']) return UNTOLD;
  // A longer one is refused by its route before a byte of it is kept.
  return Math.min(Number(headers['content-length'] ?? 0), UNTOLD);
}

function sumOf(bodies: Iterable<Body>): number {
  let sum = 0;
  for (const { bytes } of bodies) sum += bytes;
  return sum;
}

function oldestOfMost(bodies: ReadonlySet<Body>): Body {
  const sums = new Map<string, number>();
  for (const { household, bytes } of bodies) sums.set(household, (sums.get(household) ?? 0) + bytes);
  const [[most]] = [...sums].sort(([, one], [, other]) => other - one) as [[string, number]];
  return [...bodies].find(({ household }) => household === most) as Body;
}
