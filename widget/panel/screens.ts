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
  /** The list. */
  | { readonly kind: 'consultations' }
  | { readonly kind: 'consultation'; readonly id: string; readonly at: Place }
  /** `draft`: what was submitted, as it was written. */
  | { readonly kind: 'outcome'; readonly submitted: Event; readonly draft: QuestionDraft };

/** Where in a consultation: what it is about, one of its items, or all answers before they are sent. */
export type Place = { readonly kind: 'about' | 'review' } | { readonly kind: 'item'; readonly item: string };

/** Where a consultation begins. */
export const ABOUT: Place = { kind: 'about' };
