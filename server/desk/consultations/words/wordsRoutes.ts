import { type Context, Hono } from 'hono';
import { isSlug } from '../../../../widget/protocol/ids';
import { attempted } from '../../attempted';
import { deedOf } from '../../deedOf';
import type { Notice } from '../../notice';
import type { Officer } from '../../officers/officer';
import { portalOf } from '../../portalOf';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import type { ConsultationOptions } from '../consultationOptions';
import { doneNotice } from '../doneNotice';
import { type Held, readHeld } from '../held';
import { missing } from '../missing';
import { readSent } from '../sent';
import { CONSULTING } from '../words';
import { type Fate, fateOf } from './fate';
import { findWords } from './findWords';
import { SHELVES, wordsPage } from './wordsPage';

const ON_A_PAGE = 50;

type Desk = Context<FromSession>;

/** What citizens wrote, looked through one by one before anybody else sees it. */
export function wordsRoutes({ store, portals, now, log }: ConsultationOptions) {
  const routes = new Hono<FromSession>();
  const hostedOf = (c: Desk) => portalOf(c.get('session').officer, portals);

  /** A draft has no words: nobody could write any. */
  async function read(c: Desk): Promise<Held | undefined> {
    const held = await readHeld(store, hostedOf(c), c.req.param('id') ?? '');
    return held?.origin === 'draft' ? undefined : held;
  }

  async function show(
    c: Desk,
    held: Held,
    place: { readonly shelf: string; readonly after: string },
    notice: Notice,
    status: 200 | 409 | 503,
  ): Promise<Response> {
    const session = c.get('session');
    const hosted = hostedOf(c);
    const shelf = SHELVES.find((one) => one === place.shelf) ?? 'new';
    const after = isSlug(place.after) ? place.after : '';
    const { id } = held.definition;
    // One more than is shown tells whether there is a next page.
    const found = await store.wordsOf(hosted.portal.id, id, shelf, ON_A_PAGE + 1, after);
    const words = found.slice(0, ON_A_PAGE);
    const hasMore = found.length > ON_A_PAGE;
    return c.html(wordsPage({ session, hosted, held, shelf, words, after, hasMore, notice }), status);
  }

  /** What no result would ever show is not let through, whatever form asks for it. */
  async function decide(
    officer: Officer,
    { consultation }: Held,
    slug: string,
    state: 'shown' | 'held',
  ): Promise<'done' | 'gone' | Exclude<Fate, 'showable'>> {
    const words = await findWords(store, officer.portal, consultation.id, slug);
    if (!words) return 'gone';
    const fate = fateOf(consultation)(words);
    if (state === 'shown' && fate !== 'showable') return fate;
    return store.moderate(officer.portal, slug, state, deedOf(officer, now()));
  }

  routes.get('/consultations/:id/words', async (c) => {
    const held = await read(c);
    if (!held) return missing(c, portals);
    const { shelf = 'new', after = '' } = c.req.query();
    return show(c, held, { shelf, after }, doneNotice(c), 200);
  });

  routes.post('/consultations/:id/words', async (c) => {
    const held = await read(c);
    if (!held) return missing(c, portals);
    const { form, fields } = await readSent(c);
    const [slug = '', shelf = '', after = ''] = ['slug', 'shelf', 'after'].map((name) => fields.get(name));
    const address = `/desk/consultations/${held.definition.id}/words?${addressOf(shelf, after)}`;
    if (form !== 'shown' && form !== 'held') return c.redirect(address, 303);
    const { officer } = c.get('session');
    const again = (sentence: string, status: 409 | 503) =>
      show(c, held, { shelf, after }, { kind: 'sentence', sentence }, status);
    const decision = await attempted(c, log, decide(officer, held, slug, form));
    switch (decision) {
      case undefined:
        return again(WORDS.storeFailed, 503);
      case 'annulled':
      case 'earlier':
      case 'unasked':
        return again(CONSULTING.neverShown[decision], 409);
      case 'gone':
        return again(CONSULTING.wordsGone, 409);
      case 'done':
        return c.redirect(`${address}&done=${form}`, 303);
    }
  });
  return routes;
}

/** The page that the officer came from. */
function addressOf(shelf: string, after: string): string {
  const query = new URLSearchParams({ shelf: SHELVES.find((one) => one === shelf) ?? 'new' });
  if (isSlug(after)) query.set('after', after);
  return query.toString();
}
