import { isSubmissionId } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import { readSubmission, type Submission } from '../../widget/protocol/submission';
import { sha256 } from '../digest';
import type { Flag } from '../flags/flag';
import type { HostedPortal } from '../hostedPortal';
import type { Arrival } from '../store/store';
import { receiptOf } from './receiptOf';
import { receiveBallot } from './receiveBallot';
import { type Received, type Receiver, refused } from './received';
import { receiveQuestion } from './receiveQuestion';

/**
 * Takes one submission, from whichever door it came. A promise that rejects means that nothing may be acknowledged.
 * @param id as the address names it
 * @param body the bytes as they came; a repetition is known by them
 * @param flags what speaks for a program already by the way it came
 */
export async function receive(
  receiver: Receiver,
  hosted: HostedPortal,
  id: string,
  body: string,
  flags: readonly Flag[] = [],
): Promise<Received> {
  if (!isSubmissionId(id)) return refused({ code: 'id-mismatch' });
  if (new TextEncoder().encode(body).length > LIMITS.submissionBytes) return refused({ code: 'too-large' });
  const value = parseJson(body);
  if (value === undefined) return refused({ code: 'malformed' });
  const read = readSubmission(value);
  if (!read.ok) return refused({ code: 'invalid', errors: read.issues });
  if (read.value.id !== id) return refused({ code: 'id-mismatch' });

  const portal = hosted.portal.id;
  const arrival: Arrival = {
    portal,
    id,
    fingerprint: await sha256(body),
    receivedAt: new Date(receiver.now()).toISOString(),
  };
  // Before every rule that may have changed since: what was acknowledged once is acknowledged for ever.
  const before = await repeated(receiver, arrival);
  if (before) return before;
  const received = await take(receiver, hosted, read.value, arrival, flags);
  return received ?? (await repeated(receiver, arrival)) ?? refused({ code: 'unavailable', retryAfter: 5 });
}

/** `undefined`: the same id was stored in the meantime. */
function take(
  receiver: Receiver,
  hosted: HostedPortal,
  submission: Submission,
  arrival: Arrival,
  flags: readonly Flag[],
) {
  return submission.kind === 'question'
    ? receiveQuestion(receiver, hosted, submission, arrival, flags)
    : receiveBallot(receiver, hosted, submission, arrival);
}

async function repeated({ store, mac }: Receiver, arrival: Arrival): Promise<Received | undefined> {
  const held = await store.find(arrival.portal, arrival.id);
  if (!held) return undefined;
  if (held.kind === 'withdrawn') return refused({ code: 'withdrawn' });
  if (held.fingerprint !== arrival.fingerprint) return refused({ code: 'id-reused' });
  return { kind: 'repeated', receipt: await receiptOf(mac, arrival.portal, arrival.id, held) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
