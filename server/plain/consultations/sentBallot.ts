import type { Consultation } from '../../../widget/protocol/consultation';
import type { Html } from '../layout';
import type { PageStatus } from '../plainReply';
import type { Visit } from '../visit';
import type { BallotForm } from './ballotForm';

/** A ballot's form that was sent, and what it is about today. */
export interface SentBallot {
  readonly visit: Visit;
  readonly consultation: Consultation;
  readonly form: BallotForm;
  /** ms since 1970. */
  readonly now: number;
}

/** What is shown after it. */
export interface Shown {
  readonly page: Html;
  readonly status: PageStatus;
}
