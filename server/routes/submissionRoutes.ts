import { Hono } from 'hono';
import { LIMITS } from '../../widget/protocol/limits';
import type { Portals } from '../hostedPortal';
import { receive } from '../receive/receive';
import type { Receiver } from '../receive/received';
import { formLimit } from './formLimit';
import { type FromListedPage, listedPage } from './listedPage';
import { onlyPost } from './onlyPost';
import { type Gate, postLimit } from './postLimit';
import { problemReply } from './problemReply';
import { receivedReply } from './receivedReply';
import { soleField } from './soleField';

/** A form in percent encoding needs three bytes for one; the rest is names and boundaries. */
const FORM_BYTES = 3 * LIMITS.submissionBytes + 4096;

/** `POST submissions?id=UUID`, a plain form, so that no browser asks for permission first. */
export function submissionRoutes(portals: Portals, receiver: Receiver, gate: Gate): Hono {
  const routes = new Hono<FromListedPage>();
  const { now } = receiver;
  const way = [listedPage(portals, now), postLimit(gate, now), formLimit(FORM_BYTES, now)] as const;

  routes.post('/submissions', ...way, async (c) => {
    const submission = await soleField(c, 'submission');
    if (typeof submission !== 'string') return problemReply(c, { code: 'malformed' }, now);
    const received = await receive(receiver, c.get('hosted'), c.req.query('id') ?? '', submission);
    return receivedReply(c, received, now);
  });
  routes.route('/', onlyPost('/submissions', now));
  return routes as unknown as Hono;
}
