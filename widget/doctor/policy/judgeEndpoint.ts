import { allowsUrl } from './allowsUrl';
import type { Policy } from './policy';
import type { PolicyFinding } from './policyFinding';
import { REQUESTS, rulingOf, withSource } from './ruling';

/** Whether a policy lets the page ask its endpoint; `null`: the tag names none. */
export function judgeEndpoint(policy: Policy, endpoint: URL | null, page: URL): readonly PolicyFinding[] {
  const ruling = rulingOf(policy, REQUESTS);
  if (!endpoint || !ruling) return [];
  // Every address of the endpoint lies below the one that is named.
  const below = new URL(`${endpoint.href.replace(/\/$/, '')}/portal.json`);
  if (allowsUrl(ruling.sources, below, page)) return [];
  const paste = `${withSource(ruling, endpoint.origin, 'connect-src')};`;
  return [{ code: 'policy-endpoint', level: 'wrong', place: policy.place, paste }];
}
