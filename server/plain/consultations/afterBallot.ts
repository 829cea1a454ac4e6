import type { Received } from '../../receive/received';
import type { Refusal } from '../../refusal';
import type { Told } from '../notice';
import type { PageStatus } from '../plainReply';
import { ended, formAgain } from './formAgain';
import { ballotReceiptPage } from './receiptPage';
import type { SentBallot, Shown } from './sentBallot';
import { consultWords } from './words';

/** The page after a ballot was received or refused: its receipt, the form again, or why it cannot be sent. */
export function afterBallot(sent: SentBallot, received: Received): Shown {
  if (received.kind === 'refused') return afterRefusal(sent, received.refusal);
  const { receipt } = received;
  if (receipt.kind !== 'ballot') throw new Error('a form that sends ballots got another receipt');
  const page = ballotReceiptPage(sent.visit, sent.consultation, receipt);
  return { page, status: received.kind === 'new' ? 201 : 200 };
}

function afterRefusal(sent: SentBallot, refusal: Refusal): Shown {
  const words = consultWords(sent.visit.words.lang);
  const again = (status: PageStatus, kind: Told['kind'], ...sentences: string[]): Shown => ({
    page: formAgain(sent, { kind, sentences, mistakes: new Map() }),
    status,
  });
  const end = (status: PageStatus, kind: 'unsent' | 'received', sentence: string): Shown => ({
    page: ended(sent, kind, sentence),
    status,
  });
  switch (refusal.code) {
    case 'consultation-closed':
      return end(409, 'unsent', words.tooLate);
    case 'consultation-upcoming':
      return end(409, 'unsent', words.tooEarly(refusal.at));
    case 'id-reused':
      return end(409, 'received', words.sentBefore);
    case 'draft-changed':
      // The form says by itself that it was filled in on another text.
      return again(409, 'mend');
    case 'too-large':
      return again(413, 'mend', words.allTooLong);
    case 'invalid':
      return again(422, 'mend', words.invalid);
    case 'unavailable':
      return again(503, 'unsent', words.outOfOrder);
    case 'too-many-posts':
      return again(429, 'unsent', words.crowded);
    default:
      return end(422, 'unsent', words.notAccepted);
  }
}
