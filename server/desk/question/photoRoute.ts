import { Hono } from 'hono';
import { isSubmissionId } from '../../../widget/protocol/ids';
import { PHOTO_TYPES, type PhotoType } from '../../../widget/protocol/photo';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import type { FromSession } from '../session/guard';
import { WORDS } from '../words';

const ENDINGS: Readonly<Record<PhotoType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * Photos as they were kept. They are nobody's code: of a type that draws only, not to be guessed at, with no rights here, and
 * never opened as a page of their own. Their name is ours, as a citizen's could be anything.
 */
export function photoRoute(store: Store, portals: Portals) {
  const routes = new Hono<FromSession>();
  routes.get('/questions/:id/photos/:n{[1-9]}', async (c) => {
    const { officer } = c.get('session');
    const hosted = portalOf(officer, portals);
    const { portal } = hosted;
    const { id, n } = c.req.param();
    const question = isSubmissionId(id)
      ? await store.question(portal.id, id, sightOf(officer, hosted))
      : undefined;
    const type = question?.photos[Number(n) - 1]?.type;
    const bytes = type && PHOTO_TYPES.includes(type) && (await store.readPhoto(portal.id, id, Number(n)));
    if (!bytes) return c.html(sentencePage(WORDS.notFound), 404);
    return c.body(Uint8Array.from(bytes), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="anh-${n}.${ENDINGS[type]}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  });
  return routes;
}
