import { type Ballot, ballotIssues } from '../../widget/protocol/ballot';
import { phaseOf } from '../../widget/protocol/consultation';
import { accepts } from '../../widget/protocol/portal';
import { hex } from '../digest';
import type { HostedPortal } from '../hostedPortal';
import type { Arrival } from '../store/store';
import { type Received, type Receiver, refused } from './received';

/** Checks a ballot by its consultation and stores it. `undefined`: the same id was stored in the meantime. */
export async function receiveBallot(
  { store, mac }: Receiver,
  hosted: HostedPortal,
  ballot: Ballot,
  arrival: Arrival,
): Promise<Received | undefined> {
  if (!accepts(hosted.portal, 'ballot')) return refused({ code: 'not-accepted' });
  if (ballot.answers.some(({ kind }) => !accepts(hosted.portal, `ballot.${kind}`))) {
    return refused({ code: 'not-accepted' });
  }
  const consultation = hosted.consultations.find(({ id }) => id === ballot.consultation);
  if (!consultation) return refused({ code: 'consultation-unknown' });
  const phase = phaseOf(consultation, Date.parse(arrival.receivedAt));
  if (phase === 'upcoming') return refused({ code: 'consultation-upcoming', at: consultation.opensAt });
  if (phase === 'closed') return refused({ code: 'consultation-closed', at: consultation.closesAt });
  if (ballot.draft !== consultation.draft) return refused({ code: 'draft-changed' });
  const errors = ballotIssues(ballot.answers, consultation);
  if (errors.length > 0) return refused({ code: 'invalid', errors });

  const { id, receivedAt } = arrival;
  const { revision, draft, answers } = ballot;
  const { closesAt } = consultation;
  const credential = hex(
    await mac('credential', arrival.portal, ballot.consultation, ballot.credential.token),
  );
  const row = { ...arrival, consultation: consultation.id, credential, revision, draft, answers, closesAt };
  const status = await store.addBallot(row);
  if (status === 'id-taken') return undefined;
  return { kind: 'new', receipt: { v: 1, kind: 'ballot', id, revision, status, receivedAt, closesAt } };
}
