import { type Fetch, request } from './request';

/** What an endpoint publishes under one name. `absent` (404) hides a feature; `unreachable` is not an answer. */
export type Reading<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable' };

const TIMEOUT = 20_000;

/** Reads one of the endpoint's JSON files. A hotel's Wi-Fi page is no file: every one of ours says `v: 1`. */
export async function read<T extends { readonly v: 1 }>(
  fetch: Fetch,
  endpoint: string,
  file: string,
): Promise<Reading<T>> {
  const reply = await request(fetch, `${endpoint}/${file}`, { method: 'GET' }, TIMEOUT);
  if (reply?.status === 404) return { kind: 'absent' };
  if (reply?.status !== 200) return { kind: 'unreachable' };
  try {
    const value = JSON.parse(reply.body) as T | null;
    return value?.v === 1 ? { kind: 'found', value } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
