import type { Followed, LookupReply, Scope, Withdrawal } from '#protocol/follow';
import { LIMITS } from '#protocol/limits';
import { brief, parseReply } from '#protocol/outcome';
import { type Fetch, request, type Tell } from './request';

/** What came of asking. `limited`: too many codes that are none; `wait` in seconds. `unknown`: there is no such code. */
export type Asked<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'limited'; readonly wait: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' };

const TIMEOUT = 20_000;

/** As far as screens go through it without looking twice. */
const isFollowed = (one: Partial<Followed> | null): boolean =>
  one?.status === 'unknown' ||
  one?.status === 'withdrawn' ||
  (one?.status === 'found' && Array.isArray(one.history) && one.history.length > 0);

/** What the endpoint knows under receipt codes, and how to take it back. Codes travel in the body: addresses are logged. */
export function createFollow(fetch: Fetch, endpoint: string, tell: Tell) {
  async function ask<T>(
    path: string,
    fields: readonly (readonly [name: string, value: string])[],
    isIt: (body: Readonly<Record<string, unknown>>) => boolean,
  ): Promise<Asked<T>> {
    const url = `${endpoint}/${path}`;
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const reply = await request(fetch, url, { method: 'POST', body, cache: 'no-store' }, TIMEOUT);
    const said = reply && parseReply(reply);
    if (reply?.status === 200 && said?.v === 1 && isIt(said)) return { kind: 'found', value: said as T };
    if (said?.code === 'code-unknown') return { kind: 'unknown' };
    if (said?.code === 'too-many-lookups') return { kind: 'limited', wait: Number(said.retryAfter) || 600 };
    if (reply) tell(`${url}: ${brief(reply)}`);
    return { kind: 'unreachable' };
  }
  return {
    /** One for each code, in that order. */
    async lookup(codes: readonly string[]): Promise<Asked<readonly Followed[]>> {
      const asked = codes.slice(0, LIMITS.lookup);
      const found = await ask<LookupReply>(
        'lookup',
        asked.map((code) => ['code', code]),
        ({ results }) =>
          Array.isArray(results) && results.length === asked.length && results.every(isFollowed),
      );
      return found.kind === 'found' ? { kind: 'found', value: found.value.results } : found;
    },
    withdraw: (code: string, scope: Scope): Promise<Asked<Withdrawal>> =>
      ask(
        'withdraw',
        [
          ['code', code],
          ['scope', scope],
        ],
        ({ erased, at }) => Array.isArray(erased) && typeof at === 'string',
      ),
  };
}
