import { type Consultation, itemsOf } from './consultation';
import type { SubmissionId } from './ids';
import type { Issue } from './issue';
import { type Answer, kindOf } from './items/items';

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
export function ballotIssues(
  answers: readonly Answer[],
  consultation: Pick<Consultation, 'items' | 'text'>,
): Issue[] {
  const items = new Map(itemsOf(consultation).map((item) => [item.id, item]));
  const seen = new Set<string>();
  const issues = answers.flatMap((answer, index): Issue[] => {
    const at = `/answers/${index}`;
    const item = items.get(answer.item);
    if (item?.kind !== answer.kind || seen.has(item.id))
      return [{ code: 'item-unknown', pointer: `${at}/item` }];
    seen.add(item.id);
    return kindOf(item.kind).issues(answer, item, at);
  });
  return answers.length === 0 ? [{ code: 'choice-missing', pointer: '/answers' }] : issues;
}
