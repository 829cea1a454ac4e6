import { brief } from '#protocol/outcome';
import { type Fetch, request, type Tell } from './request';

/** What an endpoint publishes under one name. `absent` (404) hides a feature; `unreachable` is not an answer. */
export type Reading<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable' };

const TIMEOUT = 20_000;

/**
 * Reads one of the endpoint's JSON files. A hotel's Wi-Fi page is no file: every one of ours says `v: 1` and has its
 * lists, which screens go through without looking twice.
 */
export async function read<T extends { readonly v: 1 }>(
  fetch: Fetch,
  endpoint: string,
  file: string,
  lists: readonly (keyof T & string)[],
  tell: Tell,
  /** What a citizen searches for: the webmaster is not told. */
  query = '',
): Promise<Reading<T>> {
  const url = `${endpoint}/${file}`;
  const reply = await request(fetch, url + query, { method: 'GET' }, TIMEOUT);
  if (!reply) return { kind: 'unreachable' };
  if (reply.status === 200) {
    const value = parse<T>(reply.body);
    if (value?.v === 1 && lists.every((list) => Array.isArray(value[list]))) return { kind: 'found', value };
  }
  const absent = reply.status === 404;
  tell(`${url}: ${brief(reply)}${absent ? '' : ', no file of an endpoint'}`);
  return { kind: absent ? 'absent' : 'unreachable' };
}

function parse<T>(body: string): T | null {
  try {
    return JSON.parse(body) as T | null;
  } catch {
    return null;
  }
}
