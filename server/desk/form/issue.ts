import {
  type CONSULTATION_CHOSEN,
  CONSULTATION_FIELDS,
  type ConsultationIssue,
} from '../consultations/form/issue';
import { type PORTAL_CHOSEN, PORTAL_FIELDS, type PortalIssue } from '../portal/form/issue';

/** The fields that an officer fills, by the names they have in forms. No two forms of a page share one. */
export const FIELDS = [
  'listed',
  'other',
  'answerBy',
  'text',
  'reason',
  'title',
  'question',
  'answer',
  ...CONSULTATION_FIELDS,
  ...PORTAL_FIELDS,
] as const;
export type Field =
  | (typeof FIELDS)[number]
  | (typeof CONSULTATION_CHOSEN)[number]
  | (typeof PORTAL_CHOSEN)[number];

/** What is wrong with a field that an officer filled; words.ts says it. */
export type DeskIssue =
  | { readonly field: Field; readonly code: 'empty' }
  | { readonly field: Field; readonly code: 'too-long'; readonly over: number; readonly max: number }
  /** An agency chosen, and another one written. */
  | { readonly field: 'other'; readonly code: 'two-agencies' }
  | { readonly field: 'answerBy'; readonly code: 'no-day' | 'day-past' | 'day-far' }
  /** The citizen's own words, which may not be published. */
  | { readonly field: 'title' | 'question' | 'answer'; readonly code: 'own-words' }
  | ConsultationIssue
  | PortalIssue;
