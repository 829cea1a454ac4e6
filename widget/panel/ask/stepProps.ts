import type { KeptDraft } from '#device/drafts';
import type { QuestionWords } from '#device/questionWords';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Kept, Wrong } from '../kept';
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
  readonly resume: (draft: KeptDraft<QuestionWords>) => void;
  /** The address of the page; `undefined`: there is none to give. */
  readonly page: string | undefined;
  readonly submit: () => Promise<Wrong>;
  /** Makes photos small and adds them; resolves to what became of them. */
  readonly addPhotos: (files: readonly File[]) => Promise<readonly string[]>;
  /** How many are just being made small, and when they are. */
  readonly making: () => Kept['making'];
  /** The commune that the page named. */
  readonly preset: string | null;
  /** Tells the webmaster that the portal lacks it. */
  readonly lacking: (commune: string) => void;
  /** Answers can be looked up here. */
  readonly canFollow: boolean;
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
  /** Goes on, or sends; resolves to what is wrong all the same. */
  readonly next: () => Promise<Wrong>;
  readonly isKept: () => boolean;
}
