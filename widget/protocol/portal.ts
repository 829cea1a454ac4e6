import type { Item } from './items/items';
import type { Privacy } from './privacy';
import type { Words } from './text';

/** What a question can be about. */
export interface Topic {
  readonly id: string;
  readonly label: Words;
  /** A few words of example, shown small below the label. */
  readonly examples?: Words;
  /** Who answers; the portal's own agency when absent. */
  readonly agency?: Words;
  /** Promised time to answer, in working days. Law is data: no default exists in code. */
  readonly answerWithin?: number;
  /**
   * Not taken here: what to do instead, plain text, and where, https. For what another system takes (procedures,
   * legal documents), and for what is no question at all (complaints, denunciations, emergencies).
   */
  readonly elsewhere?: { readonly text: Words; readonly url?: string; readonly phones?: readonly string[] };
}

/** How the agency has done, counted by the endpoint from what it has. */
export interface Counts {
  /** Questions answered. */
  readonly answered: number;
  /** Those of them that were promised by a day, … */
  readonly promised: number;
  /** … and answered by then. */
  readonly onTime: number;
}

/** Parts of a submission that an endpoint may say it understands. Unknown words in the list are ignored. */
export type Feature =
  | 'question'
  /** A question may carry photos, the commune it is about, the address of the page it is about. */
  | 'photos'
  | 'commune'
  | 'page'
  /** `POST lookup` and `POST withdraw` are there. */
  | 'lookup'
  | 'withdraw'
  | 'ballot'
  /** Kinds of items that a ballot may answer. */
  | `ballot.${Item['kind']}`;

/** `GET portal.json`: all that is particular to one province. Fields that the widget does not know are ignored. */
export interface Portal {
  readonly v: 1;
  readonly id: string;
  /** Name of the portal or province, for headings. */
  readonly name: Words;
  /** Who receives what has no topic. */
  readonly agency: Words;
  /** How to reach the agency without this widget; shown on the plain page and when something fails. */
  readonly contact: { readonly phone?: string; readonly email?: string; readonly address?: Words };
  /** What the endpoint takes; the widget sends only that. */
  readonly accepts: readonly string[];
  readonly topics: readonly Topic[];
  readonly limits?: { readonly text?: number };
  /** The notice on personal data. Absent: no contact details are asked for or taken. */
  readonly privacy?: Privacy;
  /** `checked`: receipt codes are those of code.ts, so that a slip is found before anything is asked. */
  readonly codes?: 'checked';
  readonly counts?: Counts;
  /** Day on which somebody last compared the deadlines and names in this file with the law, `2026-11-20`. */
  readonly checkedOn: string;
}

/** What the widget goes by when an endpoint has no portal.json: a question without topic, and nothing else. */
export const NO_PORTAL: Pick<Portal, 'accepts' | 'topics' | 'limits'> = { accepts: ['question'], topics: [] };

export function accepts(portal: Pick<Portal, 'accepts'>, feature: Feature): boolean {
  return portal.accepts.includes(feature);
}
