import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hex, type Mac } from '../../digest';
import type { SigningOut } from '../../store/signingOut';
import type { Officer, Officers } from '../officers/officer';
import { isSameText } from './sameText';

const NAME = 'gop-y-desk';
const HOURS = 8;

/** Names by which a browser reaches no machine but its own. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * On https alone, and for this host alone. Where a desk is tried out there is no https, and WebKit, unlike the others,
 * keeps no such cookie there: https://bugs.webkit.org/show_bug.cgi?id=281149.
 */
function kept(c: Context): { readonly prefix?: 'host'; readonly secure: boolean } {
  const isTrial = LOOPBACK.includes(new URL(c.req.url).hostname);
  return isTrial ? { secure: false } : { prefix: 'host', secure: true };
}

/** An officer who signed in. */
export interface Session {
  readonly officer: Officer;
  /** Stands in every form of the session: another page cannot read it, so cannot post in the officer's name. */
  readonly token: string;
  /** Whether it can be ended at the desk. */
  readonly endsHere: boolean;
}

export interface Sessions {
  begin(c: Context, officer: Officer): Promise<void>;
  read(c: Context): Promise<Session | undefined>;
  /** Takes the cookie from this browser. */
  end(c: Context): void;
}

interface SessionOptions {
  readonly mac: Mac;
  readonly officers: Officers;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly store: Pick<SigningOut, 'signOuts'>;
}

/** Sessions that live in a signed cookie: any number of collectors under one key know them, and the database ends them. */
export function createSessions({ mac, officers, now, randomId, store }: SessionOptions): Sessions {
  /** What an officer signs in with is part of it, so that a changed password or new codes end every session, as signing out everywhere does. */
  const signature = async ({ id, portal, password, totp }: Officer, nonce: string, expires: string) => {
    const signOuts = String(await store.signOuts(id));
    return hex(await mac('desk-session', id, portal, password, totp ?? '', signOuts, nonce, expires));
  };

  return {
    async begin(c, officer) {
      const nonce = randomId();
      const expires = String(now() + HOURS * 3_600_000);
      const value = [officer.id, nonce, expires, await signature(officer, nonce, expires)].join('~');
      setCookie(c, NAME, value, {
        ...kept(c),
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: HOURS * 3600,
      });
    },
    async read(c) {
      const cookie = getCookie(c, NAME, kept(c).prefix) ?? '';
      const [id = '', nonce = '', expires = '', signed = ''] = cookie.split('~');
      const officer = officers.get(id);
      if (!officer || !(Number(expires) > now())) return undefined;
      if (!isSameText(signed, await signature(officer, nonce, expires))) return undefined;
      return { officer, token: hex(await mac('desk-form', signed)), endsHere: true };
    },
    end(c) {
      deleteCookie(c, NAME, { ...kept(c), path: '/' });
    },
  };
}
