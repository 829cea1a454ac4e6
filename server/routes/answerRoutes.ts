import { type Context, Hono } from 'hono';
import type { AnswerIndex, AnswerSummary, PublishedAnswer } from '../../widget/protocol/answers';
import { fold } from '../../widget/protocol/fold';
import { isSlug } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import type { Portals } from '../hostedPortal';
import type { Publication, Store } from '../store/store';
import { problemReply } from './problemReply';

/** Of a search. */
const SHOWN = 50;
const WORDS = 20;
/** Letters and digits without which nothing is looked for: a single one begins a word of every answer. */
const LEAST = 2;

/** What was published: the newest, each by itself, and a search through all of it. */
export function answerRoutes(portals: Portals, store: Store, now: () => number): Hono {
  const routes = new Hono();
  const portalOf = (c: Context) => portals.get(c.req.param('portal') ?? '')?.portal.id;
  const missing = (c: Context) => problemReply(c, { code: 'not-found' }, now);
  const cached = { 'Cache-Control': 'public, max-age=60' };

  routes.get('/answers.json', async (c) => {
    const portal = portalOf(c);
    if (!portal) return missing(c);
    const newest = await store.published(portal, LIMITS.answerIndex + 1);
    const answers = newest.slice(0, LIMITS.answerIndex).map(summaryOf);
    const archive = newest.length > answers.length;
    return c.json({ v: 1, answers, ...(archive && { archive }) } satisfies AnswerIndex, 200, cached);
  });

  routes.get('/answers/:file{[a-z0-9.-]+\\.json}', async (c) => {
    const portal = portalOf(c);
    const slug = c.req.param('file').slice(0, -'.json'.length);
    const found = portal && isSlug(slug) ? await store.publication(portal, slug) : undefined;
    if (!found) return missing(c);
    const { question, answer, agency } = found;
    const body = { v: 1, ...summaryOf(found), question, answer, agency } satisfies PublishedAnswer;
    return c.json(body, 200, cached);
  });

  // Not cached: what somebody looks for is kept nowhere.
  routes.get('/answers', async (c) => {
    const portal = portalOf(c);
    if (!portal) return missing(c);
    const words = fold(c.req.query('q') ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, WORDS);
    const found = words.join('').length >= LEAST ? await store.searchPublished(portal, words, SHOWN) : [];
    return c.json({ v: 1, answers: found.map(summaryOf) } satisfies AnswerIndex);
  });
  return routes;
}

const summaryOf = ({ slug, title, lang, answeredOn }: Publication): AnswerSummary => ({
  id: slug,
  title,
  lang,
  answeredOn,
});
