import type { FunctionComponent } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { ChoicesProps } from './fields/Choices';
import type { ErrorSummaryProps } from './fields/ErrorSummary';
import type { OutcomeProps } from './sent/Outcome';

/** What the panel lends to the consultations' screens, so that one look and one behaviour serve both. */
export interface PanelParts {
  readonly Choices: FunctionComponent<ChoicesProps>;
  readonly ErrorSummary: FunctionComponent<ErrorSummaryProps>;
  readonly Outcome: FunctionComponent<OutcomeProps>;
  readonly Title: FunctionComponent<{ children: string; lang?: string }>;
  readonly useOffline: () => boolean;
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
  readonly List: FunctionComponent<ConsultProps & { open(id: string): void }>;
  /** One consultation with its ballot. */
  readonly Consultation: FunctionComponent<ConsultProps & { id: string }>;
}
