import type { EndpointFinding } from './endpointFinding';
import { isPrivateHost } from './privateHost';

/**
 * Whether a public page has its endpoint on a private network.
 * @param page host name of the page, or an address of it
 * @param endpoint the same of the endpoint
 * @param host the endpoint's name, to be told
 */
export function judgeReach(page: string, endpoint: string, host: string): readonly EndpointFinding[] {
  return isPrivateHost(endpoint) && !isPrivateHost(page)
    ? [{ code: 'endpoint-private', level: 'wrong', host }]
    : [];
}
