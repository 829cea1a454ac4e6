import type { Portal } from '#protocol/portal';
import type { Endpoint } from './wire/endpoint';
import type { Came, Sent } from './wire/exchange';
import { request } from './wire/request';

/** An endpoint that can be looked at, or why it cannot. */
export type Opened =
  | { readonly kind: 'open'; readonly endpoint: Endpoint }
  | { readonly kind: 'unseen'; readonly why: Unseen };

export type Unseen =
  | Exclude<Came, { readonly kind: 'reply' }>
  /** A page, or nothing that an endpoint says: most likely another address. */
  | { readonly kind: 'no-endpoint'; readonly status: number; readonly type: string }
  /** The endpoint does not list the page that the kit says to come from. */
  | { readonly kind: 'origin' }
  | { readonly kind: 'busy' };

/** Reads what the endpoint says of itself, and sends it an empty submission to see whether there is one. It leaves nothing. */
export async function openEndpoint(asked: Omit<Endpoint, 'portal'>): Promise<Opened> {
  const { url, origin, edges } = asked;
  const file: Sent = { url: `${url}/portal.json`, origin, form: { encoding: 'none' } };
  const { came: portal } = await request(edges, file);
  if (portal.kind !== 'reply') return { kind: 'unseen', why: portal };
  const empty: Sent = {
    url: `${url}/submissions?id=${crypto.randomUUID()}`,
    origin,
    form: { encoding: 'multipart', fields: [['submission', '']] },
  };
  const { came } = await request(edges, empty);
  const why = obstacleIn(came);
  if (why) return { kind: 'unseen', why };
  return {
    kind: 'open',
    endpoint: {
      ...asked,
      portal: isPortal(portal.status, portal.body) ? (portal.body as unknown as Portal) : null,
    },
  };
}

function obstacleIn(came: Came): Unseen | undefined {
  if (came.kind !== 'reply') return came;
  const { status, headers, body } = came;
  const { code } = body;
  if (code === 'origin-not-listed') return { kind: 'origin' };
  if (code === 'unavailable') return { kind: 'busy' };
  const stranger = typeof code !== 'string' && (status < 400 || status === 404 || status === 405);
  return stranger ? { kind: 'no-endpoint', status, type: headers.get('Content-Type') ?? '' } : undefined;
}

/** Has as much of a portal as the kit goes by; whether the file is right is a duty. */
function isPortal(status: number, { accepts, topics }: Readonly<Record<string, unknown>>): boolean {
  return status === 200 && Array.isArray(accepts) && Array.isArray(topics) && topics.every(isTopic);
}

const isTopic = (topic: { readonly id?: unknown } | null) => typeof topic?.id === 'string';
