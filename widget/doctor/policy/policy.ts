import parse from 'content-security-policy-parser';
import type { PolicyPlace } from './policyFinding';

/** One enforced Content-Security-Policy. */
export interface Policy {
  readonly place: PolicyPlace;
  /** Values by directive name. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
}

/** Every policy of a header's value, which may hold several between commas, or of a meta element. */
export function policiesIn(text: string, place: PolicyPlace): readonly Policy[] {
  return text
    .split(',')
    .map((one) => ({ place, directives: parse(one) }))
    .filter(({ directives }) => directives.size > 0);
}
