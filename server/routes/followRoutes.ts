import { type Context, Hono } from 'hono';
import { type LookupReply, SCOPES, type Scope, type Withdrawal } from '../../widget/protocol/follow';
import { LIMITS } from '../../widget/protocol/limits';
import { accepts, type Feature } from '../../widget/protocol/portal';
import { clientAddress } from '../addresses/clientAddress';
import type { Proxies } from '../addresses/proxies';
import { hashOfTyped, lookUp } from '../follow/lookUp';
import type { Portals } from '../hostedPortal';
import type { Limit } from '../limits/limit';
import type { Receiver } from '../receive/received';
import { formLimit } from './formLimit';
import { type FromListedPage, listedPage } from './listedPage';
import { onlyPost } from './onlyPost';
import { problemReply } from './problemReply';

/** As many codes as may be asked for, each with its part of a form. */
const FORM_BYTES = LIMITS.lookup * 256 + 4096;
/** Of one, however it is typed. Every code asked for gets its reply, so one that is longer is not passed over. */
const CODE_MAX = 100;

interface FollowLimits {
  /** What is found counts for none: the codes of a request count until they are. */
  readonly wrongCodes: Limit;
  readonly proxies: Proxies;
}

/** `POST lookup` and `POST withdraw`: codes stand in the body, since addresses are logged by whoever stands between. */
export function followRoutes(
  portals: Portals,
  receiver: Receiver,
  { wrongCodes, proxies }: FollowLimits,
): Hono {
  const { now, store } = receiver;
  const routes = new Hono<FromListedPage>();
  const clock = () => new Date(now()).toISOString();
  const way = [listedPage(portals, now), formLimit(FORM_BYTES, now)] as const;
  const offers = (c: Context<FromListedPage>, feature: Feature) => accepts(c.get('hosted').portal, feature);

  routes.post('/lookup', ...way, async (c) => {
    if (!offers(c, 'lookup')) return problemReply(c, { code: 'not-found' }, now);
    const codes = await readAll(c, 'code');
    if (codes.length === 0 || codes.length > LIMITS.lookup || codes.some((code) => code.length > CODE_MAX)) {
      return problemReply(c, { code: 'malformed' }, now);
    }
    const address = clientAddress(c, proxies);
    const wait = await wrongCodes.take(address, codes.length);
    if (wait > 0) return problemReply(c, { code: 'too-many-lookups', retryAfter: wait }, now);
    const results = await lookUp(receiver, c.get('hosted').portal.id, codes);
    await wrongCodes.giveBack(address, results.filter(({ status }) => status !== 'unknown').length);
    return c.json({ v: 1, results, now: clock() } satisfies LookupReply);
  });

  routes.post('/withdraw', ...way, async (c) => {
    if (!offers(c, 'withdraw')) return problemReply(c, { code: 'not-found' }, now);
    const [code, ...codes] = await readAll(c, 'code');
    const [scope, ...scopes] = await readAll(c, 'scope');
    // Of two orders neither is followed: what is erased does not come back.
    const isClear = codes.length === 0 && scopes.length === 0;
    if (code === undefined || !isScope(scope) || !isClear) return problemReply(c, { code: 'malformed' }, now);
    const address = clientAddress(c, proxies);
    const wait = await wrongCodes.take(address, 1);
    if (wait > 0) return problemReply(c, { code: 'too-many-lookups', retryAfter: wait }, now);
    const { id } = c.get('hosted').portal;
    const hash = await hashOfTyped(receiver, id, code);
    const withdrawn = hash && (await store.withdraw(id, hash, scope, clock()));
    if (!withdrawn) return problemReply(c, { code: 'code-unknown' }, now);
    await wrongCodes.giveBack(address, 1);
    return c.json({ v: 1, scope, ...withdrawn, now: clock() } satisfies Withdrawal);
  });

  for (const path of ['/lookup', '/withdraw']) routes.route('/', onlyPost(path, now));
  return routes as unknown as Hono;
}

const isScope = (value: string | undefined): value is Scope => SCOPES.some((scope) => scope === value);

/** Every text of that name in the form; none of a form that cannot be read. */
async function readAll(c: Context, name: string): Promise<readonly string[]> {
  try {
    const found = (await c.req.parseBody({ all: true }))[name];
    return [found].flat().filter((value) => typeof value === 'string');
  } catch {
    return [];
  }
}
