import type { ComponentType } from 'preact';
import type { BallotInHand } from '#device/ballotDraft';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Reword } from './context';
import type { createAttempts } from './fields/attempts';
import type { ChoicesProps } from './fields/Choices';
import type { ErrorSummaryProps } from './fields/ErrorSummary';
import type { FieldError } from './fields/FieldError';
import type { LineFieldProps } from './fields/LineField';
import type { TextFieldProps } from './fields/TextField';
import type { speak } from './frame/announce';
import type { followNetwork, isOffline } from './frame/offline';
import type { SharedSwitchProps } from './SharedSwitch';
import type { Place } from './screens';
import type { CopyButton } from './sent/CopyButton';
import type { OutcomeProps } from './sent/Outcome';
import type { UnopenedProps } from './Unopened';

/** One row of a group of choices. */
export type ChoiceRow = ChoicesProps['rows'][number];

/** What the panel lends to the consultations' screens, so that one look and one behaviour serve both. */
export interface PanelParts {
  readonly Choices: ComponentType<ChoicesProps>;
  readonly CopyButton: typeof CopyButton;
  readonly ErrorSummary: ComponentType<ErrorSummaryProps>;
  readonly FieldError: typeof FieldError;
  readonly LineField: ComponentType<LineFieldProps>;
  readonly Outcome: ComponentType<Omit<OutcomeProps, 'canFollow' | 'edit'>>;
  readonly SharedSwitch: ComponentType<Omit<SharedSwitchProps, 'see'>>;
  readonly TextField: ComponentType<TextFieldProps>;
  readonly Title: ComponentType<{ children: string; lang?: string }>;
  readonly Unopened: ComponentType<UnopenedProps>;
  readonly createAttempts: typeof createAttempts;
  readonly followNetwork: typeof followNetwork;
  readonly isOffline: typeof isOffline;
  readonly speak: typeof speak;
  /** Where the page's own link leads, which can do what a widget of this release cannot; `undefined`: it has none. */
  readonly plainPage: string | undefined;
  /** Address of the endpoint, without a final slash. */
  readonly endpoint: string;
  readonly messages: PanelMessages;
  readonly say: (words: string) => void;
}

export interface ConsultProps {
  readonly parts: PanelParts;
  readonly post: Post;
}

export interface ConsultationProps extends ConsultProps {
  readonly id: string;
  readonly at: Place;
  readonly go: (at: Place) => void;
  /** Its ballot was sent: going back into it would only send it twice. */
  readonly ended: () => void;
  /** What somebody has answered so far, by consultation: it outlives every screen. */
  readonly kept: Map<string, BallotInHand>;
}

/** What the page gets from gop-y-consult.LANG.js. */
export type ConsultChunk = (reword: Reword) => ConsultScreens;

export interface ConsultScreens {
  readonly css: string;
  /** Consultations to choose from. */
  readonly List: ComponentType<ConsultProps & { open(id: string): void }>;
  /** One consultation with its ballot. */
  readonly Consultation: ComponentType<ConsultationProps>;
}
