import type { Words } from './text';

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: Words;
}

/** One question of a consultation. An item of a kind the widget does not know becomes a link to the plain page. */
export type Item = {
  readonly id: string;
  readonly kind: 'single';
  readonly title: Words;
  /** 2 or more, shown in this order. */
  readonly choices: readonly Choice[];
};

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
  readonly items: readonly Item[];
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
export function phaseOf(consultation: Pick<ConsultationSummary, 'opensAt' | 'closesAt'>, now: number): Phase {
  if (now < Date.parse(consultation.opensAt)) return 'upcoming';
  return now < Date.parse(consultation.closesAt) ? 'open' : 'closed';
}
