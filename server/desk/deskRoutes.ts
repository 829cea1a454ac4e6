import { Hono } from 'hono';
import type { Proxies } from '../addresses/proxies';
import type { Counting } from '../consultations/counting';
import type { Files } from '../consultations/files';
import type { Publishing } from '../consultations/publishing';
import type { Mac } from '../digest';
import { errorName } from '../errorName';
import type { NameOf } from '../limits/names';
import type { LivePortals } from '../portals/livePortals';
import type { Store } from '../store/store';
import type { WidgetFiles } from '../widgetFiles/widgetFile';
import { consultationRoutes } from './consultations/consultationRoutes';
import { deskHeaders } from './deskHeaders';
import { exportRoutes } from './export/exportRoutes';
import { readFields } from './form/fields';
import { inboxRoutes } from './inbox/inboxRoutes';
import { logRoutes } from './log/logRoutes';
import { createAttempts } from './officers/attempts';
import type { CheckPassword, Officers } from './officers/officer';
import { officersRoutes } from './officers/officersRoutes';
import { onceRoutes } from './once/onceRoutes';
import { createTickets } from './once/ticket';
import { portalRoutes } from './portal/portalRoutes';
import { photoRoute } from './question/photoRoute';
import { questionRoutes } from './question/questionRoutes';
import { keptPage, sentencePage } from './sentencePage';
import { type FromSession, ownForms, signedIn } from './session/guard';
import { createHeaderSessions } from './session/headerSessions';
import { createSessions } from './session/sessions';
import { signInRoutes } from './session/signInRoutes';
import { statisticsRoutes } from './statistics/statisticsRoutes';
import { STYLESHEET } from './stylesheet';
import { createSecondFactor } from './totp/secondFactor';
import { WORDS } from './words';

/** Who may come to the desk, and how they prove who they are. */
export interface DeskAccess {
  readonly officers: Officers;
  readonly checkPassword: CheckPassword;
  /** How many days before the day it is due a question is called due soon. */
  readonly dueSoon: number;
  /** In which the operator's own proxy says who it is, in place of passwords; `null`: passwords. */
  readonly header: string | null;
}

interface DeskOptions extends DeskAccess {
  readonly store: Store;
  readonly live: LivePortals;
  readonly nameOf: NameOf;
  readonly mac: Mac;
  readonly counting: Counting;
  readonly publishing: Publishing;
  readonly files: Files;
  readonly widget: WidgetFiles;
  readonly proxies: Proxies;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly log: (line: string) => void;
}

/** The officers' desk: server-rendered pages without any script, for `/desk`. */
export function deskRoutes(options: DeskOptions): Hono {
  const { store, live, now, log } = options;
  const { portals } = live;
  const routes = new Hono<FromSession>();

  routes.use(deskHeaders);
  routes.get('/desk.css', (c) =>
    c.body(STYLESHEET, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );
  routes.use(ownForms);
  if (options.header === null) {
    const sessions = createSessions(options);
    const secondFactor = createSecondFactor(store, now);
    routes.route(
      '/',
      signInRoutes({ ...options, sessions, secondFactor, attempts: createAttempts(options) }),
    );
    routes.route('/', onceRoutes({ ...options, sessions, tickets: createTickets(options) }));
    routes.use(signedIn(sessions));
    routes.post('/sign-out', (c) => {
      sessions.end(c);
      return c.redirect('/desk/sign-in', 303);
    });
  } else {
    routes.get('/sign-in', (c) => c.html(sentencePage(WORDS.signInElsewhere), 403));
    routes.use(signedIn(createHeaderSessions({ ...options, header: options.header })));
  }
  routes.route('/', inboxRoutes({ ...options, portals }));
  routes.route('/', statisticsRoutes({ ...options, portals }));
  routes.route('/', exportRoutes({ ...options, portals }));
  routes.route('/', questionRoutes({ ...options, portals }));
  routes.route('/', photoRoute(store, portals));
  routes.route('/', consultationRoutes({ ...options, portals }));
  routes.route('/', officersRoutes({ ...options, portals }));
  routes.route('/', logRoutes(store, portals));
  routes.route('/', portalRoutes({ ...options, portals }));
  routes.all('*', (c) => c.html(sentencePage(WORDS.notFound), 404));
  routes.onError(async (error, c) => {
    log(`${c.req.method} ${c.req.routePath}: ${errorName(error)}`);
    return c.html(keptPage(WORDS.outOfOrder, await readFields(c)), 503);
  });
  return routes as unknown as Hono;
}
