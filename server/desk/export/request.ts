import { lengthOf, normalise } from '../../../widget/protocol/text';
import { type Asked, queryOf, readAsked } from '../inbox/asked';
import { type Months, readMonths } from '../statistics/months';

/** What is to be taken out. */
export type Subject =
  | { readonly what: 'questions'; readonly asked: Asked }
  | { readonly what: 'statistics'; readonly months: Months };

export type Format = 'csv' | 'jsonl';

/** The form as it was filled. */
export interface Typed {
  readonly reason: string;
  readonly format: Format;
  readonly contact: boolean;
}

/** Code points. */
export const REASON_MAX = 500;

type Field = (name: string) => string;

/** As an address or a form has it. @param today `2026-11-24` */
export const readSubject = (field: Field, today: string): Subject =>
  field('what') === 'statistics'
    ? { what: 'statistics', months: readMonths(field('from'), field('to'), today) }
    : { what: 'questions', asked: readAsked(field) };

export const readTyped = (field: Field): Typed => ({
  reason: normalise(field('reason')),
  format: field('format') === 'jsonl' ? 'jsonl' : 'csv',
  contact: field('contact') === 'yes',
});

export type ReasonIssue = 'empty' | 'too-long';

export function issueOf({ reason }: Typed): ReasonIssue | null {
  const length = lengthOf(reason);
  if (length === 0) return 'empty';
  return length > REASON_MAX ? 'too-long' : null;
}

/** The fields by which the same is asked for once more. */
export const fieldsOf = (subject: Subject): readonly (readonly [name: string, value: string])[] =>
  subject.what === 'statistics'
    ? [['what', 'statistics'], ...Object.entries(subject.months)]
    : [['what', 'questions'], ...new URLSearchParams(queryOf(subject.asked))];

export const exportAddress = (subject: Subject): string =>
  `/desk/export?${new URLSearchParams(fieldsOf(subject).map((pair) => [...pair]))}`;
