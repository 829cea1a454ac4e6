import type { Ask } from '#doctor/endpoint/answer';
import type { EndpointFinding } from '#doctor/endpoint/endpointFinding';
import { examineEndpoint } from '#doctor/endpoint/examineEndpoint';
import { judgeReach } from '#doctor/endpoint/judgeReach';
import { suggestEndpoint } from './suggest';

/** What the check of an endpoint found. */
export interface Checked {
  readonly findings: readonly EndpointFinding[];
  /** The address that was probably meant; empty: the one that was given, or nobody knows. */
  readonly suggestion: string;
}

/** Some page that everybody can open. */
const CITIZEN = 'portal.example';
/** What is no fault of an endpoint that is tried out, and has to be known before citizens come. */
const KNOWN = ['origin-not-listed', 'endpoint-private'];

/** There is something, but no endpoint. */
const NOT_ONE = ['endpoint-not-found', 'portal-malformed', 'endpoint-failing', 'endpoint-redirects'];

/**
 * Asks the endpoint as the doctor does. That this page's own origin is not listed is no fault: the portal's page has to be.
 * @param origin of this page
 */
export async function checkEndpoint(ask: Ask, endpoint: string, origin: string): Promise<Checked> {
  const { hostname } = new URL(endpoint);
  const found = await examineEndpoint(ask, endpoint, origin);
  const isOne = !found.some(({ code }) => NOT_ONE.includes(code));
  return {
    findings: [...found, ...judgeReach(CITIZEN, hostname, hostname)],
    suggestion: isOne ? '' : await suggestEndpoint(ask, endpoint, origin),
  };
}

/** Whether a finding has to be put right before anybody can send something. */
export const hinders = ({ code, level }: EndpointFinding): boolean =>
  level === 'wrong' && !KNOWN.includes(code);
