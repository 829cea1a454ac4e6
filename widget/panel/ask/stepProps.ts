import type { KeptDraft } from '#device/drafts';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { QuestionDraft, Rules } from './draft';

/** The screens of a question, in this order: people know their problem, not the agency's list. */
export type StepName = 'text' | 'topic' | 'contact';

/** What the steps of a question share. */
export interface AskProps {
  readonly messages: PanelMessages;
  readonly rules: Rules;
  readonly post: Post;
  /** Kept by the caller, so that going back or closing loses nothing. */
  readonly draft: () => QuestionDraft;
  readonly changed: (change: Partial<QuestionDraft>) => void;
  /** When a draft was last kept on the device, ms; `undefined`: none was. */
  readonly keptAt: number | undefined;
  /** Goes on with a draft of another visit. */
  readonly resume: (draft: KeptDraft) => void;
  /** The address of the page; `undefined`: there is none to give. */
  readonly page: string | undefined;
  readonly submit: () => Promise<void>;
  readonly go: (step: StepName) => void;
  readonly read: (answer: string) => void;
  readonly search: () => void;
  readonly say: (words: string) => void;
  /** Shows what a shared device keeps from before. */
  readonly seeBefore: () => void;
  /** Draws the whole anew. */
  readonly redraw: () => void;
}

/** What each step is given. */
export interface StepOf extends AskProps {
  readonly isLast: boolean;
  readonly next: () => Promise<void>;
  readonly isKept: () => boolean;
}
