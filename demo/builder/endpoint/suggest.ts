import type { Ask } from '#doctor/endpoint/answer';
import { examineEndpoint } from '#doctor/endpoint/examineEndpoint';

/**
 * The endpoint that was meant, where the address of a collector's plain page, `/ha-may` or one below it, or of one of an
 * endpoint's files was given instead; empty: nobody knows.
 */
export async function suggestEndpoint(ask: Ask, given: string, origin: string): Promise<string> {
  const url = new URL(given);
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  const likely = `${url.origin}/v1/${first === 'v1' ? second : first}`;
  if (first === '' || likely === given || likely.endsWith('/')) return '';
  const found = await examineEndpoint(ask, likely, origin);
  return found.some(({ code }) => code === 'endpoint-good' || code === 'origin-not-listed') ? likely : '';
}
