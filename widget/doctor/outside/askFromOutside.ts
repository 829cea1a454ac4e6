import type { Ask } from '../endpoint/answer';
import { TIMEOUT } from './get';
import { mayRead } from './mayRead';
import { silenceOf } from './silenceOf';

/** Asks as a page of this origin would, and holds the answer to the rules that a browser has for pages. */
export function askFromOutside(fetch: typeof globalThis.fetch, origin: string): Ask {
  return async (url, method) => {
    try {
      const response = await fetch(url, {
        method,
        headers: { Origin: origin, 'User-Agent': 'gop-y-doctor' },
        body: method === 'POST' ? new URLSearchParams() : null,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const body = await response.text();
      const { status, headers } = response;
      const to = headers.get('location');
      if (status >= 300 && status < 400 && to) return { kind: 'redirect', to: new URL(to, url).href };
      if (new URL(url).origin !== origin && !mayRead(headers, origin)) return { kind: 'unreadable' };
      return { kind: 'reply', reply: { status, contentType: headers.get('content-type') ?? '', body } };
    } catch (error) {
      return { kind: 'silent', why: silenceOf(error) };
    }
  };
}
