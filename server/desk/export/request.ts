import { lengthOf, normalise } from '../../../widget/protocol/text';
import { type Asked, queryOf, readAsked } from '../inbox/asked';
import { type Months, readMonths } from '../statistics/months';

/** What is to be taken out. */
export type Subject =
  | { readonly what: 'questions'; readonly asked: Asked }
  | { readonly what: 'statistics'; readonly months: Months };

const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** The form as it was filled. */
export interface Typed {
  readonly reason: string;
  readonly format: Format;
  readonly contact: boolean;
}

/** Code points. */
export const REASON_MAX = 500;

type Field = (name: string) => string;

/** As an address or a form has it; where it says nothing it is of questions. `undefined`: nothing that can be taken out. @param today `2026-11-24` */
export function readSubject(field: Field, today: string): Subject | undefined {
  switch (field('what')) {
    case '':
    case 'questions':
      return { what: 'questions', asked: readAsked(field) };
    case 'statistics':
      return { what: 'statistics', months: readMonths(field('from'), field('to'), today) };
    default:
      return undefined;
  }
}

/** `undefined`: no format that there is. */
export function readTyped(field: Field): Typed | undefined {
  const format = FORMATS.find((one) => one === (field('format') || 'csv'));
  return format && { reason: normalise(field('reason')), format, contact: field('contact') === 'yes' };
}

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
