import type { ConsultMessages } from '#messages/vi/consult';
import type { ConsultProps } from '#panel/parts';
import type { Place } from '#panel/screens';
import type { Consultation } from '#protocol/consultation';
import type { DraftVersion } from '#protocol/draftText';
import type { InHand } from './inHand';
import type { Step } from './steps';
import type { Voter } from './voter';

/** What every screen of a ballot has. */
export interface BallotProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly steps: readonly Step[];
  /** Versions of the text that are new to whoever answers now. */
  readonly fresh: readonly DraftVersion[];
  readonly inHand: InHand;
  readonly voter: Voter;
  readonly messages: ConsultMessages;
  readonly go: (at: Place) => void;
  /** Hands over what was answered. Rejects when nothing could be kept of it. */
  readonly submit: () => Promise<void>;
}
