import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isOwnPage } from '../../ownPage';
import { wholeBody } from '../../wholeBody';
import { type Fields, readFields } from '../form/fields';
import { keptPage, sentencePage } from '../sentencePage';
import { WORDS } from '../words';
import { isSameText } from './sameText';
import type { Session, Sessions } from './sessions';

/** Far more than the longest answer, each letter in nine bytes. */
const FORM_BYTES = 512 * 1024;

/** A law of a million letters, each in a few bytes. */
const DRAFT_BYTES = 4 * 1024 * 1024;
const DRAFT_PATH = '/desk/consultations/';

/** What a route behind `signedIn` finds in its context. */
export interface FromSession {
  readonly Variables: { session: Session };
}

/** Lets a post through only from a page of this host: the cookie is not asked at all before that is known. */
export const ownForms: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST') return next();
  if (!isOwnPage(c.req.header('Origin'), c.req.url)) return c.html(sentencePage(WORDS.foreignForm), 403);
  const limit = c.req.path.startsWith(DRAFT_PATH) ? draftLimit : formLimit;
  return limit(c, next);
};

const limitOf = (maxSize: number) => wholeBody(maxSize, (c) => c.html(sentencePage(WORDS.tooLarge), 413));
const formLimit = limitOf(FORM_BYTES);
const draftLimit = limitOf(DRAFT_BYTES);

/** Lets through who is signed in, and of their posts those that carry the session's token. What was typed is shown again. */
export function signedIn(sessions: Pick<Sessions, 'read'>) {
  return createMiddleware<FromSession>(async (c, next) => {
    const session = await sessions.read(c);
    const isPost = c.req.method === 'POST';
    if (!session) return isPost ? refuse(c, await readFields(c), 401) : c.redirect('/desk/sign-in', 303);
    if (isPost) {
      const fields = await readFields(c);
      if (!isSameText(fields.get('token') ?? '', session.token)) return refuse(c, fields, 403);
    }
    c.set('session', session);
    await next();
  });
}

const refuse = (c: Context, fields: Fields, status: 401 | 403) =>
  c.html(keptPage(status === 401 ? WORDS.sessionOver : WORDS.sessionOther, fields), status);
