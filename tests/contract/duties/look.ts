import { accepts } from '#protocol/portal';
import type { Duty } from './duty';
import type { Finding } from './finding';
import type { Endpoint } from './wire/endpoint';

/** How an endpoint stands to one duty. */
export type Looked =
  | { readonly kind: 'held' }
  | { readonly kind: 'not-held'; readonly findings: readonly Finding[] }
  | { readonly kind: 'not-offered' };

/** Whether the endpoint says that it does what the duty is about. */
export const isOffered = ({ needs }: Duty, { portal }: Endpoint): boolean =>
  needs === null || (portal !== null && accepts(portal, needs));

export async function look(duty: Duty, endpoint: Endpoint): Promise<Looked> {
  const findings = isOffered(duty, endpoint) ? await duty.hold(endpoint) : 'not-offered';
  if (findings === 'not-offered') return { kind: 'not-offered' };
  return findings.length === 0 ? { kind: 'held' } : { kind: 'not-held', findings };
}
