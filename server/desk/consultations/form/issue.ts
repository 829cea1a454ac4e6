/** The fields of consultations into which an officer writes. */
export const CONSULTATION_FIELDS = [
  'name',
  'nameEn',
  'agency',
  'agencyEn',
  'about',
  'aboutEn',
  'opensDay',
  'opensTime',
  'closesDay',
  'closesTime',
  'resultsBy',
  'documentTitle',
  'documentUrl',
  'itemTitle',
  'itemTitleEn',
  'choices',
  'min',
  'max',
  'draftText',
  'earlyReason',
  'reopenDay',
  'reopenTime',
  'reopenReason',
  'annulReason',
  'outcomeText',
] as const;

/** Those in which something is only chosen: nothing is lost with them. */
export const CONSULTATION_CHOSEN = ['resultsFrom', 'itemKind', 'sure', 'outcomeKind'] as const;

type DayField = 'opensDay' | 'closesDay' | 'resultsBy' | 'reopenDay';

/** What is wrong with a field of a consultation, besides what can be wrong with any. */
export type ConsultationIssue =
  | { readonly field: DayField; readonly code: 'not-a-day' }
  | { readonly field: 'opensTime' | 'closesTime' | 'reopenTime'; readonly code: 'not-a-time' }
  | { readonly field: 'closesDay' | 'reopenDay'; readonly code: 'closes-first' | 'closes-past' }
  | { readonly field: 'resultsBy'; readonly code: 'results-first' }
  | { readonly field: 'documentUrl'; readonly code: 'not-https' }
  | { readonly field: 'itemKind' | 'outcomeKind'; readonly code: 'not-chosen' }
  | { readonly field: 'choices'; readonly code: 'too-few' | 'too-many' | 'not-five' | 'unused' }
  /** `line`: from 1. */
  | {
      readonly field: 'choices';
      readonly code: 'line-empty' | 'line-long' | 'line-twice';
      readonly line: number;
    }
  | { readonly field: 'min' | 'max'; readonly code: 'not-a-number'; readonly most: number }
  | { readonly field: 'max'; readonly code: 'below-min' }
  | { readonly field: 'draftText'; readonly code: 'no-article' | 'unchanged' }
  | {
      readonly field: 'draftText';
      readonly code: 'backwards';
      readonly line: number;
      readonly label: string;
      readonly after: string;
    }
  | { readonly field: 'itemTitle' | 'draftText'; readonly code: 'asks-too-much'; readonly over: number }
  | { readonly field: 'sure'; readonly code: 'not-sure' }
  | {
      readonly field: 'sure' | 'itemKind' | 'draftText';
      readonly code: 'asks-nothing' | 'not-accepted';
    };
