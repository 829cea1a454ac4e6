import { isWhole, type Snippet } from '../tag/snippet';
import type { Policy } from './policy';
import type { PolicyFinding } from './policyFinding';

/**
 * Whether a policy lets the loader make the Trusted Types policy `gop-y`. A list of names alone is enough to forbid it:
 * browsers hold to the list also where nothing requires trusted types. What adds no script makes none.
 */
export function judgeTrustedTypes({ place, directives }: Policy, snippet: Snippet): readonly PolicyFinding[] {
  if (isWhole(snippet)) return [];
  const names = directives.get('trusted-types');
  if (!names || names.includes('gop-y') || names.includes('*')) return [];
  const kept = names.filter((name) => name.toLowerCase() !== "'none'");
  const paste = `${['trusted-types', ...kept, 'gop-y'].join(' ')};`;
  return [{ code: 'policy-trusted-types', level: 'wrong', place, paste }];
}
