import { type Context, Hono } from 'hono';
import { isSlug } from '../../../widget/protocol/ids';
import { clientAddress } from '../../addresses/clientAddress';
import type { Proxies } from '../../addresses/proxies';
import type { Auditing } from '../../store/auditing';
import { readFields } from '../form/fields';
import type { Attempts } from '../officers/attempts';
import type { CheckPassword, Officer, Officers } from '../officers/officer';
import type { SecondFactor } from '../totp/secondFactor';
import { WORDS } from '../words';
import { logSignIn } from './logSignIn';
import type { Sessions } from './sessions';
import { signInPage } from './signInPage';

interface SignInOptions {
  readonly officers: Officers;
  readonly checkPassword: CheckPassword;
  readonly store: Pick<Auditing, 'audit'>;
  readonly secondFactor: SecondFactor;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly proxies: Proxies;
  readonly now: () => number;
}

/** Longer ones are nobody's, and would cost more to hash. */
const PASSWORD_MAX = 1000;

export function signInRoutes({
  officers,
  checkPassword,
  store,
  secondFactor,
  attempts,
  sessions,
  proxies,
  now,
}: SignInOptions): Hono {
  const routes = new Hono();

  const asksCode = [...officers.values()].some(({ totp }) => totp !== null);
  const wrong = asksCode ? WORDS.codeWrong : WORDS.credentialsWrong;

  /** For an unknown officer the password is held against somebody's hash, so that both take the same time. */
  async function officerOf(id: string, password: string): Promise<Officer | undefined> {
    const officer = officers.get(id);
    const [someone] = officers.values();
    const hash = (officer ?? someone)?.password ?? '';
    return (await checkPassword(password, hash)) ? officer : undefined;
  }

  const refuse = (c: Context, id: string, problem: string, status: 422 | 429) =>
    c.html(signInPage(asksCode, id, problem), status);

  routes.get('/sign-in', async (c) =>
    (await sessions.read(c)) ? c.redirect('/desk', 303) : c.html(signInPage(asksCode, '', null)),
  );

  routes.post('/sign-in', async (c) => {
    const fields = await readFields(c);
    const id = (fields.get('officer') ?? '').trim();
    const password = fields.get('password') ?? '';
    if (!id || !password) return refuse(c, id, WORDS.credentialsMissing, 422);

    const attempt = await attempts.begin(isSlug(id) ? id : '', clientAddress(c, proxies));
    if (attempt.kind === 'refused') {
      c.header('Retry-After', String(Math.ceil(attempt.wait / 1000)));
      return refuse(c, id, WORDS.tooManyTries(Math.ceil(attempt.wait / 60_000)), 429);
    }
    const officer = password.length <= PASSWORD_MAX ? await officerOf(id, password) : undefined;
    // One sentence for all three: which of them was wrong would tell that the others were right.
    const isTheirs = officer && (await secondFactor(officer, fields.get('code') ?? ''));
    if (!isTheirs) return refuse(c, id, wrong, 422);
    await attempt.succeeded();
    await logSignIn(store, officer, now());
    await sessions.begin(c, officer);
    return c.redirect('/desk', 303);
  });
  return routes;
}
