import { Hono } from 'hono';
import { isSubmissionId } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import type { Portals } from '../hostedPortal';
import type { Receiver } from '../receive/received';
import { type PhotoPlace, receivePhoto } from '../receive/receivePhoto';
import { formLimit } from './formLimit';
import { type FromListedPage, listedPage } from './listedPage';
import { onlyPost } from './onlyPost';
import { type Gate, postLimit } from './postLimit';
import { problemReply } from './problemReply';
import { receivedReply } from './receivedReply';
import { soleField } from './soleField';

/** One photo as it is; the rest is names and boundaries. */
const FORM_BYTES = LIMITS.photoBytes + 4096;

interface AtItsPlace {
  readonly Variables: FromListedPage['Variables'] & { place: PhotoPlace };
}

/** `POST photos?id=UUID&n=N`, a form with one file, so that no browser asks for permission first. */
export function photoRoutes(portals: Portals, receiver: Receiver, gate: Gate): Hono {
  const routes = new Hono<AtItsPlace>();
  const { now } = receiver;

  routes.post(
    '/photos',
    listedPage(portals, now),
    async (c, next) => {
      const { id, n } = c.req.query();
      if (!isSubmissionId(id) || !isOrdinal(n)) return problemReply(c, { code: 'id-mismatch' }, now);
      c.set('place', { portal: c.get('hosted').portal.id, id, n: Number(n) });
      await next();
    },
    postLimit(gate, now),
    formLimit(FORM_BYTES, now),
    async (c) => {
      const photo = await soleField(c, 'photo');
      if (!(photo instanceof File)) return problemReply(c, { code: 'malformed' }, now);
      const bytes = new Uint8Array(await photo.arrayBuffer());
      return receivedReply(c, await receivePhoto(receiver, c.get('place'), bytes), now);
    },
  );
  routes.route('/', onlyPost('/photos', now));
  return routes as unknown as Hono;
}

/** `1` to `LIMITS.photos`, written in no other way. */
function isOrdinal(n: string | undefined): boolean {
  return n !== undefined && /^[1-9]$/.test(n) && Number(n) <= LIMITS.photos;
}
