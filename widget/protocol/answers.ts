/** A published answer, as the index lists it. */
export interface AnswerSummary {
  readonly id: string;
  /** What was asked, in a line. */
  readonly title: string;
  /** BCP 47 tag of title, question and answer. */
  readonly lang: string;
  /** `2026-11-20`. */
  readonly answeredOn: string;
}

/** `GET answers.json`: the newest published answers, newest first; also the reply to `GET answers?q=WORDS`. */
export interface AnswerIndex {
  readonly v: 1;
  /** At most `LIMITS.answerIndex`. They are matched on the device. */
  readonly answers: readonly AnswerSummary[];
  /** There are more than these, and `answers?q=` looks through all of them. */
  readonly archive?: boolean;
}

/** `GET answers/ID.json`. */
export interface PublishedAnswer extends AnswerSummary {
  readonly v: 1;
  /** Plain text, as the agency published it. */
  readonly question: string;
  /** Plain text. */
  readonly answer: string;
  readonly agency: string;
}
