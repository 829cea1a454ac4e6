import type { Submission } from '#protocol/submission';
import { receive } from '../../server/receive/receive';
import { receiverAt, type Seeding } from './seeding';

/**
 * Sends what a citizen would have sent, at a time in the past.
 * @throws when the collector refuses it: the demo's data are wrong
 */
export async function submit(seeding: Seeding, submission: Submission, time: number): Promise<void> {
  const body = JSON.stringify(submission);
  const received = await receive(receiverAt(seeding, time), seeding.hosted, submission.id, body);
  if (received.kind === 'refused') throw new Error(`${JSON.stringify(received.refusal)} for ${body}`);
}
