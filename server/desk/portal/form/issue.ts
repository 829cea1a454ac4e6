/** The fields of a portal's topics and communes into which an administrator writes. */
export const PORTAL_FIELDS = [
  'topicLabel',
  'topicLabelEn',
  'topicExamples',
  'topicExamplesEn',
  'topicAgency',
  'topicAgencyEn',
  'topicDays',
  'topicElsewhere',
  'topicElsewhereEn',
  'topicUrl',
  'topicPhones',
  'communeTable',
] as const;

/** Where something is only ticked. */
export const PORTAL_CHOSEN = ['topicHidden'] as const;

/** Of two languages the one that must be there. */
type Vietnamese = 'topicExamples' | 'topicAgency' | 'topicElsewhere';

/** What is wrong with a field of a topic or of the communes, besides what can be wrong with any. */
export type PortalIssue =
  | { readonly field: Vietnamese; readonly code: 'english-alone' }
  | { readonly field: 'topicDays'; readonly code: 'not-days' }
  | { readonly field: 'topicUrl'; readonly code: 'no-https-link' }
  | { readonly field: 'topicPhones'; readonly code: 'no-phone' }
  /** A link or a number, and nothing said of it. */
  | { readonly field: 'topicElsewhere'; readonly code: 'unexplained' }
  | { readonly field: 'communeTable'; readonly code: 'too-many-rows' }
  /** `line`: from 1. */
  | {
      readonly field: 'communeTable';
      readonly code: 'row-nameless' | 'row-long' | 'row-twice';
      readonly line: number;
    };
