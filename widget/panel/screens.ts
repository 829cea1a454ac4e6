import type { Event } from '#outbox/state';
import type { Followed } from '#protocol/follow';
import type { QuestionDraft } from './ask/draft';
import type { StepName } from './ask/stepProps';

/** Where the citizen is in the panel. */
export type Screen =
  | { readonly kind: 'home' | 'follow' }
  | { readonly kind: 'ask'; readonly step: StepName }
  /** A published answer, read while a question is being written. */
  | { readonly kind: 'answer'; readonly id: string }
  /** The whole archive of answers. */
  | { readonly kind: 'search' }
  /** What became of one question. */
  | { readonly kind: 'followed'; readonly followed: Followed }
  /** What a shared device keeps from before it was called shared, seen because the citizen asked. */
  | { readonly kind: 'before' }
  /** `null`: the list. */
  | { readonly kind: 'consult'; readonly id: string | null }
  /** `draft`: what was submitted, as it was written. */
  | { readonly kind: 'outcome'; readonly submitted: Event; readonly draft: QuestionDraft };
