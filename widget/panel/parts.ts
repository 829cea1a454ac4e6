import type { ComponentType } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { createAttempts } from './fields/attempts';
import type { ChoicesProps } from './fields/Choices';
import type { ErrorSummaryProps } from './fields/ErrorSummary';
import type { followNetwork, isOffline } from './frame/offline';
import type { SharedSwitchProps } from './SharedSwitch';
import type { OutcomeProps } from './sent/Outcome';
import type { UnopenedProps } from './Unopened';

/** What the panel lends to the consultations' screens, so that one look and one behaviour serve both. */
export interface PanelParts {
  readonly Choices: ComponentType<ChoicesProps>;
  readonly ErrorSummary: ComponentType<ErrorSummaryProps>;
  readonly Outcome: ComponentType<Omit<OutcomeProps, 'canFollow' | 'edit'>>;
  readonly SharedSwitch: ComponentType<Omit<SharedSwitchProps, 'see'>>;
  readonly Title: ComponentType<{ children: string; lang?: string }>;
  readonly Unopened: ComponentType<UnopenedProps>;
  readonly createAttempts: typeof createAttempts;
  readonly followNetwork: typeof followNetwork;
  readonly isOffline: typeof isOffline;
  readonly messages: PanelMessages;
  readonly say: (words: string) => void;
}

export interface ConsultProps {
  readonly parts: PanelParts;
  readonly post: Post;
}

/** What the page gets from gop-y-consult.LANG.js. */
export interface ConsultChunk {
  readonly css: string;
  /** Consultations to choose from. */
  readonly List: ComponentType<ConsultProps & { open(id: string): void }>;
  /** One consultation with its ballot. */
  readonly Consultation: ComponentType<ConsultProps & { id: string }>;
}
