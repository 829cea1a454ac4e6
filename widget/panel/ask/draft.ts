import type { Age, ContactField } from '#protocol/contact';
import type { Intent } from '#protocol/question';

/** A question as it is being written. Nothing of it leaves the page before it is submitted. */
export interface QuestionDraft {
  readonly intent: Intent;
  /** As it was typed. */
  readonly text: string;
  /** `null`: "not sure"; `undefined`: not chosen yet. */
  readonly topic: string | null | undefined;
}
