import type { Store } from '../../store/store';
import type { Telling } from '../../store/telling';
import { failedHere, type Outcome } from '../outcome';
import type { Teller } from '../tellAll';
import { payloadOf } from './payload';
import { post } from './post';
import { signedHeaders } from './signature';
import type { WebhookSettings } from './webhookSettings';

/** ms: a receiver that first stores and then works is quicker by far. */
const LIMIT = 8_000;
/** Beyond the limit as far as two machines' clocks may differ. */
const LEASE = 30_000;
const AT_ONCE = 8;

interface Edges {
  readonly store: Pick<Store, 'question'>;
  /** Address of the officers' desk. */
  readonly desk: string;
  readonly now: () => number;
}

/** Tells the agency's own system, each thing under an id that stays the same at every try. */
export function webhookTeller({ url, keys, mayBePrivate }: WebhookSettings, edges: Edges): Teller {
  async function send(telling: Telling): Promise<Outcome> {
    const question = await edges.store.question(telling.portal, telling.question, 'all');
    const payload = payloadOf(telling, question, edges.desk);
    if (!payload) return { kind: 'nothing' };
    const body = JSON.stringify(payload);
    const headers = signedHeaders(keys, `msg_${telling.id}`, edges.now(), body);
    const posted = await post({ url, headers, body, limit: LIMIT, mayBePrivate });
    if (posted.kind === 'failed') return posted;
    const isTaken = posted.status >= 200 && posted.status < 300;
    return isTaken ? { kind: 'told' } : { kind: 'failed', why: String(posted.status) };
  }
  return {
    channel: 'webhook',
    limit: AT_ONCE,
    lease: LEASE,
    send: (tellings) => Promise.all(tellings.map((one) => send(one).catch(failedHere))),
  };
}
