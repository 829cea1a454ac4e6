/** For the whole of one request, ms. */
export const TIMEOUT = 20_000;

/** One response, its body read. */
export interface Got {
  /** After redirects. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Fetches what a browser would fetch, redirects and all. `undefined`: nothing answered. */
export async function get(
  fetch: typeof globalThis.fetch,
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got | undefined> {
  try {
    const response = await fetch(url, {
      headers: { 'User-Agent': 'gop-y-doctor', ...headers },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { url: new URL(response.url), status: response.status, headers: response.headers, bytes };
  } catch {
    return undefined;
  }
}
