import type { Snippet } from '../tag/snippet';
import { judgeEndpoint } from './judgeEndpoint';
import { judgeLoader } from './judgeLoader';
import { judgeTrustedTypes } from './judgeTrustedTypes';
import type { Policy } from './policy';
import type { PolicyFinding } from './policyFinding';

/** What the page's policies stop of what the tag needs. */
export function judgePolicies(
  policies: readonly Policy[],
  snippet: Snippet,
  page: URL,
): readonly PolicyFinding[] {
  const found = policies.flatMap((policy) => [
    ...judgeLoader(policy, snippet, page),
    ...judgeEndpoint(policy, snippet.endpoint, page),
    ...judgeTrustedTypes(policy, snippet),
  ]);
  return found.length > 0 ? found : [{ code: 'policy-good', level: 'good' }];
}
