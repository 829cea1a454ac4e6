import type { Reply } from '#protocol/outcome';

/** The part of `fetch` that is used; tests and other hosts bring their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Tells the webmaster of a reply that brought nothing; never what is in it. */
export type Tell = (line: string) => void;

/**
 * One request, the only one this widget ever makes: simple in CORS terms, without cookies, never redirected,
 * its body always read (an unread one holds a connection). `undefined`: no reply.
 * `timeout` in ms covers the whole of it.
 */
export async function request(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeout: number,
): Promise<Reply | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, {
      ...init,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    const body = await response.text();
    return { status: response.status, contentType: response.headers.get('content-type') ?? '', body };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
