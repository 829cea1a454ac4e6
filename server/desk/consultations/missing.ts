import type { Context } from 'hono';
import type { Portals } from '../../hostedPortal';
import type { Fields } from '../form/fields';
import { portalOf } from '../portalOf';
import { keptPage, sentencePage } from '../sentencePage';
import type { FromSession } from '../session/guard';
import { WORDS } from '../words';

/** There is no such page, or it is another portal's. @param fields what was typed there */
export function missing(
  c: Context<FromSession>,
  portals: Portals,
  fields?: Fields,
): Response | Promise<Response> {
  const session = c.get('session');
  const { portal } = portalOf(session.officer, portals);
  return c.html(
    fields ? keptPage(WORDS.notFound, fields) : sentencePage(WORDS.notFound, { session, portal }),
    404,
  );
}
