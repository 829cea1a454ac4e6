import type { Ballot } from '../../widget/protocol/ballot';
import { phaseOf } from '../../widget/protocol/consultation';
import { kindOf } from '../../widget/protocol/items/items';
import { accepts } from '../../widget/protocol/portal';
import { underway } from '../consultations/underway';
import { hex } from '../digest';
import type { HostedPortal } from '../hostedPortal';
import type { NewWords } from '../store/consulting';
import type { Arrival, NewBallot } from '../store/store';
import { ballotErrors, versionOf } from './ballotErrors';
import { type Received, type Receiver, refused } from './received';

/** Checks a ballot by its consultation and stores it. `undefined`: the same id was stored in the meantime. */
export async function receiveBallot(
  receiver: Receiver,
  hosted: HostedPortal,
  ballot: Ballot,
  arrival: Arrival,
): Promise<Received | undefined> {
  if (!accepts(hosted.portal, 'ballot')) return refused({ code: 'not-accepted' });
  if (ballot.answers.some(({ kind }) => !accepts(hosted.portal, `ballot.${kind}`))) {
    return refused({ code: 'not-accepted' });
  }
  const found = await underway(receiver.store, hosted, ballot.consultation);
  if (!found) return refused({ code: 'consultation-unknown' });
  const { consultation } = found;
  const { opensAt, closesAt } = consultation;
  const phase = phaseOf(consultation, Date.parse(arrival.receivedAt));
  if (phase === 'upcoming') return refused({ code: 'consultation-upcoming', at: opensAt });
  if (phase === 'closed') return refused({ code: 'consultation-closed', at: closesAt });
  const version = versionOf(ballot.draft, consultation);
  if (version === 'unknown') return refused({ code: 'draft-changed' });
  const errors = ballotErrors(ballot, consultation, version);
  if (errors.length > 0) return refused({ code: 'invalid', errors });

  const deeds = found.interventions.length;
  const row = await rowOf(receiver, ballot, arrival, { closesAt, deeds });
  const status = await receiver.store.addBallot(row);
  if (status === 'id-taken') return undefined;
  if (status === 'late') {
    const after = await underway(receiver.store, hosted, ballot.consultation);
    const isOpen = after && phaseOf(after.consultation, receiver.now()) === 'open';
    if (!isOpen)
      return refused({ code: 'consultation-closed', at: after?.consultation.closesAt ?? closesAt });
    // It was opened again, or a clock was wrong that had closed it: this ballot comes after that count.
    await receiver.store.unseal(hosted.portal.id, ballot.consultation);
    return receiveBallot(receiver, hosted, ballot, arrival);
  }
  const { id, receivedAt } = arrival;
  const { revision } = ballot;
  return { kind: 'new', receipt: { v: 1, kind: 'ballot', id, revision, status, receivedAt, closesAt } };
}

/** Two hashes of the voter's token that lead nowhere from one to the other: one for what was chosen, one for the words. */
async function rowOf(
  { mac, randomId }: Receiver,
  { consultation, revision, draft, answers, credential: { kind, token } }: Ballot,
  arrival: Arrival,
  known: Pick<NewBallot, 'closesAt' | 'deeds'>,
): Promise<NewBallot> {
  return {
    ...arrival,
    ...{ consultation, revision, draft, ...known },
    credential: hex(await mac('credential', arrival.portal, consultation, token)),
    credentialKind: kind,
    answers: answers.map((answer) => ({
      item: answer.item,
      kind: answer.kind,
      chosen: kindOf(answer.kind).chosen(answer),
    })),
    author: hex(await mac('author', arrival.portal, consultation, token)),
    words: answers.flatMap((answer): NewWords[] => {
      const words = kindOf(answer.kind).words(answer);
      return words ? [{ item: answer.item, words, slug: randomId() }] : [];
    }),
  };
}
