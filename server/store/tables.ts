import type { ColumnType } from 'kysely';

/** The tables as the newest migration leaves them. Column names are the same in every SQL dialect. */
export interface Tables {
  /** One row for every id ever taken, whatever its kind. */
  submissions: {
    portal: string;
    id: string;
    kind: 'question' | 'ballot';
    fingerprint: string;
    received_at: string;
  };
  questions: {
    portal: string;
    id: string;
    intent: string;
    text: string;
    topic: string | null;
    lang: string;
    agency: string;
    answer_by: string | null;
    code_hash: string;
    code_counter: number;
    /** JSON. */
    photos: string;
  };
  /** The photos that have come: one row a place in their question’s list. */
  photos: {
    portal: string;
    id: string;
    n: number;
    /** Some drivers give an ArrayBuffer back. */
    bytes: ColumnType<ArrayBuffer | Uint8Array, Buffer, never>;
    received_at: string;
  };
  /** What was acknowledged, without a choice and without a credential. */
  ballot_receipts: {
    portal: string;
    id: string;
    revision: number;
    closes_at: string;
  };
  /** The ballots that count: one row a credential. Earlier revisions are not kept. */
  ballots: {
    portal: string;
    consultation: string;
    credential: string;
    id: string;
    revision: number;
    draft: string;
    /** JSON. */
    answers: string;
  };
}
