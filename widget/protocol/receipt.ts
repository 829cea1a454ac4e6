import type { SubmissionId } from './ids';
import type { PhotoReceipt } from './photo';

/** The endpoint's word that it has a question. A repeated id gets the very same receipt. */
export interface QuestionReceipt {
  readonly v: 1;
  readonly kind: 'question';
  readonly id: SubmissionId;
  /** See code.ts; endpoints of other makers may use another form. Shown as it came. */
  readonly code: string;
  /** RFC 3339, by the endpoint's clock. */
  readonly receivedAt: string;
  /** Who answers, in the language of the question. */
  readonly agency: string;
  /** Last day for the answer, `2026-12-07`, or `null` when none is promised. */
  readonly answerBy: string | null;
}

/** The endpoint's word that it has a ballot. It has no code and no choice, so that it proves no vote to anybody. */
export interface BallotReceipt {
  readonly v: 1;
  readonly kind: 'ballot';
  readonly id: SubmissionId;
  readonly revision: number;
  /** `superseded`: a later revision of the same credential counts, whichever came first. */
  readonly status: 'counted' | 'superseded';
  readonly receivedAt: string;
  /** Until then a later ballot replaces this one. */
  readonly closesAt: string;
}

export type Receipt = QuestionReceipt | BallotReceipt | PhotoReceipt;
