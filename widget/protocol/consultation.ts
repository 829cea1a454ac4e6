import type { Credential } from './ballot';
import { type Asked, askedParts, citation, type DraftText, headed } from './draftText';
import type { Item } from './items/items';
import type { StanceItem } from './items/stance';
import type { Words } from './text';

/** An open request for views, as `GET consultations.json` lists it. */
export interface ConsultationSummary {
  readonly id: string;
  readonly title: Words;
  /** Who asks. */
  readonly agency: Words;
  /** RFC 3339 with offset, `2026-11-20T08:00:00+07:00`. Ballots count from here … */
  readonly opensAt: string;
  /** … and until before here, by the endpoint's clock. */
  readonly closesAt: string;
  /** It was called off: it is closed, and nothing that was sent counts. */
  readonly annulled?: true;
}

/** The whole of it, as `GET consultations/ID.json` gives it; an endpoint may add its clock, `now`, as in the index. */
export interface Consultation extends ConsultationSummary {
  readonly v: 1;
  /** Version of the text put to the public. A ballot names the one it answers. */
  readonly draft: string;
  /** What it is about and what the answers are for, plain text, a few sentences. */
  readonly summary: Words;
  /** Where the full text is; https. */
  readonly documents: readonly { readonly title: Words; readonly url: string }[];
  /** What is asked. It may be empty where there is a `text`. */
  readonly items: readonly Item[];
  /** The text to be discussed part by part, in which every asked part is an item too: see `itemsOf`. */
  readonly text?: DraftText;
  /** Day by which the results are promised, `2027-01-15`. */
  readonly resultsBy?: string;
  /** When they are shown; `closing` where it is left out, so that nobody votes by what others did. */
  readonly resultsFrom?: 'opening' | 'closing';
  /** What the agency did out of turn, oldest first. It stays. */
  readonly interventions?: readonly Intervention[];
  readonly results?: Results;
  /** What the agency made of the opinions, item by item. */
  readonly outcomes?: readonly Outcome[];
}

/** Closed before its time, opened again, or called off: never without a reason, never in silence. */
export interface Intervention {
  readonly kind: 'closed-early' | 'reopened' | 'annulled';
  /** RFC 3339. */
  readonly at: string;
  /** In the agency's own words, Vietnamese, plain text. */
  readonly reason: string;
}

/** What became of the opinions on one item. */
export interface Outcome {
  readonly item: string;
  /** Tiếp thu, tiếp thu một phần, giải trình (not followed, and why). */
  readonly kind: 'accepted' | 'partly' | 'explained';
  /** What was changed, or why not; Vietnamese, plain text. */
  readonly text: string;
}

/** Counted by the endpoint. A recount of the exported answers gives the same. */
export interface Results {
  /** How many ballots count, by what they were cast with. These are never added up: each proves something else. */
  readonly ballots: readonly { readonly credential: Credential['kind']; readonly counted: number }[];
  /**
   * How many ballots came after this count and are in none of its numbers. While it is open there are always some, so that two
   * counts are never a few ballots apart; at the closing it is 0. Only where it was opened again at most 9 may stay outside:
   * they are too few to be told without telling what single ones said.
   */
  readonly later: number;
  /** One for every item, in their order; of one whose wording came after this count, nothing but what was said of the one before. */
  readonly items: readonly ItemResult[];
  /** How many answers were about what is no longer asked, such as a clause that a later version left out. They are in no tally. */
  readonly gone: number;
  /** `GET` it below the endpoint: every counted answer by itself, free words left out, cells that are hidden here left out too. */
  readonly export: {
    readonly file: string;
    /** Of the file's bytes, 64 lower-case hexadecimal digits. */
    readonly sha256: string;
    /**
     * Of the whole, which the agency keeps for whoever audits it. A secret stands in that file: few votes are quickly
     * tried through against a hash.
     */
    readonly whole: string;
  };
}

export interface ItemResult {
  readonly item: string;
  readonly tallies: readonly Tally[];
  /** Answers that were about an earlier wording of this part. They are in no tally. */
  readonly earlier: number;
  /** Answers that came since these numbers were published, and are too few to be told without telling single ones; in no tally. */
  readonly later: number;
  /** What was written and let through by a moderator, in no order that tells who wrote what. */
  readonly words: readonly string[];
}

/** What voters of one credential chose. */
export interface Tally {
  readonly credential: Credential['kind'];
  /** How many answered the item. */
  readonly answered: number;
  /** By cell, in the order of the item: id of a choice, a stance, `1` to `5`. `null`: hidden, since it is fewer than 10 or would tell such a one. */
  readonly counts: Readonly<Record<string, number | null>>;
}

/** `GET consultations.json`. */
export interface ConsultationIndex {
  readonly v: 1;
  readonly consultations: readonly ConsultationSummary[];
  /** The endpoint's clock, RFC 3339. A plain file has none; then the device's clock must do. */
  readonly now?: string;
}

export type Phase = 'upcoming' | 'open' | 'closed';

/** Where a consultation stands at `now` (ms since 1970). */
export function phaseOf(
  { opensAt, closesAt, annulled }: Pick<ConsultationSummary, 'opensAt' | 'closesAt' | 'annulled'>,
  now: number,
): Phase {
  if (annulled) return 'closed';
  if (now < Date.parse(opensAt)) return 'upcoming';
  return now < Date.parse(closesAt) ? 'open' : 'closed';
}

/** All that a ballot may answer: what is asked of the whole, then every asked part of the text. */
export const itemsOf = ({ items, text }: Pick<Consultation, 'items' | 'text'>): readonly Item[] => [
  ...items,
  ...askedParts(text?.parts ?? []).map(itemOf),
];

const itemOf = (asked: Asked): StanceItem => ({
  id: asked.part.id,
  kind: 'stance',
  title: { vi: headed({ label: citation(asked), heading: asked.article.heading }) },
});
