import { type Context, Hono } from 'hono';
import type {
  Consultation,
  ConsultationIndex,
  ConsultationSummary,
} from '../../widget/protocol/consultation';
import { isSlug } from '../../widget/protocol/ids';
import type { Files } from '../consultations/files';
import { publicOutcomes } from '../consultations/outcomes';
import { publicResults } from '../consultations/publicResults';
import type { Publishing } from '../consultations/publishing';
import { allUnderway, underway } from '../consultations/underway';
import type { Portals } from '../hostedPortal';
import type { Store } from '../store/store';
import { problemReply } from './problemReply';

interface ConsultationRoutesOptions {
  readonly portals: Portals;
  readonly store: Store;
  readonly publishing: Publishing;
  readonly files: Files;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Consultations of the portal's files and of its desk, as they stand, with what is published of their results. */
export function consultationRoutes(options: ConsultationRoutesOptions): Hono {
  const { portals, store, publishing, files, now } = options;
  const routes = new Hono();
  const hosted = (c: Context) => portals.get(c.req.param('portal') ?? '');
  const missing = (c: Context) => problemReply(c, { code: 'not-found' }, now);
  const clock = () => new Date(now()).toISOString();
  // Short: whoever has it open is to hear soon of a closing or a new version.
  const cached = { 'Cache-Control': 'public, max-age=10' };

  const found = async (c: Context, id: string) => {
    const portal = hosted(c);
    const stand = portal && isSlug(id) ? await underway(store, portal, id) : undefined;
    return portal && stand && { portal: portal.portal.id, stand };
  };

  routes.get('/consultations.json', async (c) => {
    const portal = hosted(c);
    if (!portal) return missing(c);
    const consultations = (await allUnderway(store, portal)).map(summaryOf);
    return c.json({ v: 1, consultations, now: clock() } satisfies ConsultationIndex, 200, cached);
  });

  routes.get('/consultations/:file{[a-z0-9.-]+\\.json}', async (c) => {
    const one = await found(c, c.req.param('file').slice(0, -'.json'.length));
    if (!one) return missing(c);
    const { portal, stand } = one;
    const { consultation } = stand;
    const outcomes = publicOutcomes(consultation, await store.outcomes(portal, consultation.id));
    const results = await publicResults(options, portal, stand);
    const body = {
      ...consultation,
      ...(results && { results }),
      ...(outcomes.length > 0 && { outcomes }),
      now: clock(),
    };
    return c.json(body satisfies Consultation & { now: string }, 200, cached);
  });

  routes.get('/consultations/:id/export.json', async (c) => {
    const one = await found(c, c.req.param('id'));
    const published = one && (await publishing(one.portal, one.stand));
    if (!published) return missing(c);
    const text = files.open(one.stand.consultation.id, published.snapshot);
    return c.body(text, 200, { 'Content-Type': 'application/json', ...cached });
  });

  const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];
  routes.on(
    writing,
    ['/consultations.json', '/consultations/:file', '/consultations/:id/export.json'],
    (c) => {
      c.header('Allow', 'GET, HEAD');
      return problemReply(c, { code: 'method-not-allowed' }, now);
    },
  );
  return routes;
}

const summaryOf = ({
  id,
  title,
  agency,
  opensAt,
  closesAt,
  annulled,
}: Consultation): ConsultationSummary => ({
  ...{ id, title, agency, opensAt, closesAt },
  ...(annulled && { annulled }),
});
