import { createMiddleware } from 'hono/factory';
import type { Portals } from '../../hostedPortal';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import { WORDS } from '../words';
import type { FromSession } from './guard';

/** Lets through administrators alone; behind `signedIn`. */
export const administratorsOnly = (portals: Portals) =>
  createMiddleware<FromSession>(async (c, next) => {
    const session = c.get('session');
    if (session.officer.role === 'administrator') return next();
    const { portal } = portalOf(session.officer, portals);
    return c.html(sentencePage(WORDS.administratorsOnly, { session, portal }), 403);
  });
