import { itemsOf, phaseOf } from '../../../widget/protocol/consultation';
import { receive } from '../../receive/receive';
import { type Received, type Receiver, refused } from '../../receive/received';
import { afterBallot } from './afterBallot';
import { ballotOf } from './ballotForm';
import { formAgain } from './formAgain';
import { mistakesIn } from './mistakes';
import type { SentBallot, Shown } from './sentBallot';
import { consultWords } from './words';

interface Sending {
  readonly receiver: Receiver;
  /** Seconds until the voter may send; 0: now. */
  readonly gate: () => Promise<number>;
  /** Is told of what the store could not do. */
  readonly broke: (error: unknown) => void;
}

/** By the same way as the widget's, once there is nothing to mend. */
export async function sendBallot(sending: Sending, sent: SentBallot): Promise<Shown> {
  const { visit, consultation, form, now } = sent;
  const words = consultWords(visit.words.lang);
  const mistakes = mistakesIn(itemsOf(consultation), form, words);
  if (mistakes.size === 0) return afterBallot(sent, await received(sending, sent));
  const { opensAt, closesAt } = consultation;
  switch (phaseOf(consultation, now)) {
    case 'upcoming':
      return afterBallot(sent, refused({ code: 'consultation-upcoming', at: opensAt }));
    case 'closed':
      return afterBallot(sent, refused({ code: 'consultation-closed', at: closesAt }));
    case 'open':
      return { page: formAgain(sent, { kind: 'mend', sentences: [], mistakes }), status: 422 };
  }
}

async function received(
  { receiver, gate, broke }: Sending,
  { visit, consultation, form }: SentBallot,
): Promise<Received> {
  try {
    const wait = await gate();
    if (wait > 0) return refused({ code: 'too-many-posts', retryAfter: wait });
    return await receive(receiver, visit.hosted, form.id, JSON.stringify(ballotOf(form, consultation.id)));
  } catch (error) {
    // The citizen's answers go back into the form, so this cannot be left to the app's own handler.
    broke(error);
    return refused({ code: 'unavailable', retryAfter: 30 });
  }
}
