import type { Receipt } from '../../widget/protocol/receipt';
import { codeFor, hashOfCode } from '../codes';
import type { Mac } from '../digest';
import type { Held } from '../store/store';

/** What has a receipt. */
type Kept = Exclude<Held, { readonly kind: 'withdrawn' }>;

/**
 * The receipt of something stored, the same as the first time.
 * @throws when the code cannot be derived again, because the collector's key is not the one it was received under:
 * a wrong code on a receipt would be worse than none
 */
export async function receiptOf(mac: Mac, portal: string, id: string, held: Kept): Promise<Receipt> {
  if (held.kind === 'ballot') {
    const { revision, status, receivedAt, closesAt } = held;
    return { v: 1, kind: 'ballot', id, revision, status, receivedAt, closesAt };
  }
  const code = await codeFor(mac, portal, id, held.codeCounter);
  if (code === undefined || (await hashOfCode(mac, portal, code)) !== held.codeHash) {
    throw new Error('the collector’s key is not the one under which this was received');
  }
  const { receivedAt, agency, answerBy } = held;
  return { v: 1, kind: 'question', id, code, receivedAt, agency, answerBy };
}
