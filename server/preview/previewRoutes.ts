import { type Context, Hono } from 'hono';
import type { Consultation, ConsultationIndex } from '../../widget/protocol/consultation';
import type { Portal } from '../../widget/protocol/portal';
import { isSameText } from '../desk/session/sameText';
import type { Mac } from '../digest';
import type { Portals } from '../hostedPortal';
import { problemReply } from '../routes/problemReply';
import type { Store } from '../store/store';
import { asIfOpen } from './previewed';
import { namedIn, previewToken } from './previewToken';

interface PreviewOptions {
  readonly store: Store;
  readonly portals: Portals;
  readonly mac: Mac;
  readonly now: () => number;
}

interface Shown {
  readonly portal: Portal;
  readonly consultation: Consultation;
}

/** An endpoint that has one consultation of the desk, for whoever knows its address, and takes nothing. */
export function previewRoutes({ store, portals, mac, now }: PreviewOptions): Hono {
  const routes = new Hono();
  const absent = (c: Context) => problemReply(c, { code: 'not-found' }, now);
  const clock = () => new Date(now()).toISOString();

  async function shownBy(c: Context): Promise<Shown | undefined> {
    const token = c.req.param('token') ?? '';
    const named = namedIn(token);
    const portal = named && portals.get(named.portal)?.portal;
    const made = portal && named && (await store.consultation(named.portal, named.id));
    if (!portal || !named || !made) return undefined;
    const genuine = await previewToken(mac, { ...named, revision: made.revision });
    if (!isSameText(token, genuine)) return undefined;
    return { portal, consultation: asIfOpen(made.definition, now()) };
  }

  routes.get('/:token/portal.json', async (c) => {
    const shown = await shownBy(c);
    return shown ? c.json(shown.portal) : absent(c);
  });

  routes.get('/:token/consultations.json', async (c) => {
    const shown = await shownBy(c);
    if (!shown) return absent(c);
    const { id, title, agency, opensAt, closesAt } = shown.consultation;
    const consultations = [{ id, title, agency, opensAt, closesAt }];
    return c.json({ v: 1, consultations, now: clock() } satisfies ConsultationIndex);
  });

  routes.get('/:token/consultations/:file', async (c) => {
    const shown = await shownBy(c);
    if (!shown || c.req.param('file') !== `${shown.consultation.id}.json`) return absent(c);
    return c.json({ ...shown.consultation, now: clock() } satisfies Consultation & { now: string });
  });

  // For good, so that nothing is sent again; and nobody reads that it has closed.
  routes.post('/:token/submissions', async (c) =>
    (await shownBy(c)) ? problemReply(c, { code: 'not-accepted' }, now) : absent(c),
  );
  return routes;
}
