import type { ConsultMessages } from '#messages/vi/consult';
import type { Attempts } from '#panel/fields/attempts';
import type { ConsultProps } from '#panel/parts';
import type { Place } from '#panel/screens';
import type { Consultation } from '#protocol/consultation';
import type { InHand } from './inHand';
import type { Step } from './steps';
import type { Voter } from './voter';

/** What every screen of a ballot has. */
export interface BallotProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly steps: readonly Step[];
  readonly inHand: InHand;
  readonly voter: Voter;
  readonly attempts: Attempts;
  readonly messages: ConsultMessages;
  readonly go: (at: Place) => void;
  /** Sends what was answered, once all of it is `ready`. */
  readonly send: (ready: boolean) => void;
}
