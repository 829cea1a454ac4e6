import type { EndpointFinding } from '../endpoint/endpointFinding';
import { judgeReach } from '../endpoint/judgeReach';
import type { Edges } from './edges';

/** Whether a public page has its endpoint on a private network, by name or by the addresses that the names have here. */
export async function judgeNetwork(
  { addressesOf }: Edges,
  page: URL,
  endpoint: URL,
): Promise<readonly EndpointFinding[]> {
  const { hostname } = endpoint;
  const byName = judgeReach(page.hostname, hostname, hostname);
  if (byName.length > 0) return byName;
  const [own, other] = await Promise.all([addressesOf(page.hostname), addressesOf(hostname)]);
  const [first] = own;
  const [second] = other;
  return first && second ? judgeReach(first, second, hostname) : [];
}
