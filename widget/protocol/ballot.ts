import type { Consultation, Item } from './consultation';
import type { SubmissionId } from './ids';
import type { Issue } from './issue';

/** The answer to one item. A new kind of item is one more member here and one more file on each side. */
export type Answer = {
  readonly item: string;
  readonly kind: 'single';
  /** Id of the choice. */
  readonly choice: string;
};

/**
 * What makes two ballots the same voter's.
 * `device`: a random token of this browser, another one for each consultation, so that two ballots cannot be linked.
 */
export type Credential = {
  readonly kind: 'device';
  /** 128 random bits, 32 lower-case hexadecimal digits. */
  readonly token: string;
};

/** One voter's answers to one consultation. It never has a name or a contact. */
export interface Ballot {
  readonly v: 1;
  readonly id: SubmissionId;
  readonly kind: 'ballot';
  readonly consultation: string;
  /** The version of the consultation's text that was on the screen. */
  readonly draft: string;
  /** 1 or more, at most one answer an item. */
  readonly answers: readonly Answer[];
  /** From 1 up, allotted when the ballot is stored on the device. Of one credential the greatest (revision, id) counts. */
  readonly revision: number;
  readonly credential: Credential;
}

/** A ballot as the form has it: the device adds id, revision and credential when it stores it. */
export type BallotDraft = Pick<Ballot, 'consultation' | 'draft' | 'answers'>;

/** What is wrong with the answers, by the consultation's items. The form and the collector call this same function. */
export function ballotIssues(answers: readonly Answer[], consultation: Pick<Consultation, 'items'>): Issue[] {
  const issues: Issue[] = [];
  answers.forEach((answer, index) => {
    const item = consultation.items.find(({ id }) => id === answer.item);
    if (!item || item.kind !== answer.kind || answers.findIndex((a) => a.item === answer.item) !== index) {
      issues.push({ code: 'item-unknown', pointer: `/answers/${index}/item` });
    } else if (!item.choices.some(({ id }) => id === answer.choice)) {
      issues.push({ code: 'choice-unknown', pointer: `/answers/${index}/choice` });
    }
  });
  if (answers.length === 0) issues.push({ code: 'choice-missing', pointer: '/answers' });
  return issues;
}

/** Where an unanswered item's issue points, so that a form with several items can mark each. */
export function unanswered(answers: readonly Answer[], items: readonly Item[]): Item[] {
  return items.filter((item) => !answers.some((answer) => answer.item === item.id));
}
