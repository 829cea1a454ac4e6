import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../../widget/protocol/limits';
import type { HostedPortal, Portals } from '../hostedPortal';
import { receive } from '../receive/receive';
import type { Received, Receiver } from '../receive/received';
import { problemReply } from './problemReply';

/** A form in percent encoding needs three bytes for one; the rest is names and boundaries. */
const FORM_BYTES = 3 * LIMITS.submissionBytes + 4096;

/** `POST submissions?id=UUID`, a plain form, so that no browser asks for permission first. */
export function submissionRoutes(portals: Portals, receiver: Receiver): Hono {
  const routes = new Hono<{ Variables: { hosted: HostedPortal } }>();
  const { now } = receiver;

  routes.post(
    '/submissions',
    async (c, next) => {
      const hosted = portals.get(c.req.param('portal') ?? '');
      if (!hosted) return problemReply(c, { code: 'not-found' }, now);
      if (!isListed(c.req.header('Origin'), hosted))
        return problemReply(c, { code: 'origin-not-listed' }, now);
      c.set('hosted', hosted);
      await next();
    },
    bodyLimit({ maxSize: FORM_BYTES, onError: (c) => problemReply(c, { code: 'too-large' }, now) }),
    async (c) => {
      const submission = await readField(c);
      if (submission === undefined) return problemReply(c, { code: 'malformed' }, now);
      return reply(c, await receive(receiver, c.get('hosted'), c.req.query('id') ?? '', submission), now);
    },
  );

  routes.options('/submissions', (c) =>
    c.body(null, 204, { 'Access-Control-Allow-Methods': 'POST', Allow: 'POST' }),
  );
  routes.all('/submissions', (c) => {
    c.header('Allow', 'POST');
    return problemReply(c, { code: 'method-not-allowed' }, now);
  });
  return routes as unknown as Hono;
}

/** A browser tells the truth about the page that posts; a script can say anything. It keeps other pages out, no more. */
function isListed(origin: string | undefined, { origins }: HostedPortal): boolean {
  return origins === 'any' || (origin !== undefined && origins.includes(origin));
}

async function readField(c: Context): Promise<string | undefined> {
  try {
    const { submission } = await c.req.parseBody();
    return typeof submission === 'string' ? submission : undefined;
  } catch {
    return undefined;
  }
}

function reply(c: Context, received: Received, now: () => number): Response {
  if (received.kind === 'refused') return problemReply(c, received.refusal, now);
  const status = received.kind === 'new' ? 201 : 200;
  return c.json({ ...received.receipt, now: new Date(now()).toISOString() }, status);
}
