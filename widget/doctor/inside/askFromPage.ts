import { type Fetch, request } from '#endpoint/request';
import type { Answer, Ask } from '../endpoint/answer';
import type { ViolationWatch } from './watchViolations';

/** ms */
const TIMEOUT = 20_000;

/**
 * Asks as the widget does. A browser does not say why a request failed, so that one is asked again with less wanted of
 * it: with a redirect allowed to be one, then with an answer that nobody may read.
 */
export function askFromPage(fetch: Fetch, watch: ViolationWatch): Ask {
  return async (url, method): Promise<Answer> => {
    const body = method === 'POST' ? new URLSearchParams() : null;
    const reply = await request(fetch, url, { method, body, cache: 'no-store' }, TIMEOUT);
    if (reply) return { kind: 'reply', reply };
    // The browser tells of a violation in a task of its own, after the request has failed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (watch.against(new URL(url).origin).length > 0) return { kind: 'stopped' };
    const again = async (how: RequestInit) => {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), TIMEOUT);
      const init = { ...how, method, body, credentials: 'omit', cache: 'no-store' } as const;
      const response = await fetch(url, { ...init, signal: abort.signal }).catch(() => undefined);
      clearTimeout(timer);
      return response;
    };
    if ((await again({ redirect: 'manual' }))?.type === 'opaqueredirect') return { kind: 'redirect', to: '' };
    return (await again({ mode: 'no-cors' })) ? { kind: 'unreadable' } : { kind: 'silent', why: 'unknown' };
  };
}
