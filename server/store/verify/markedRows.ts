import { type RawBuilder, sql } from 'kysely';
import type { MarkedTable } from '../marked';

interface MarkedRows {
  /** What a row is found by, in the order of an index. */
  readonly key: readonly string[];
  /** The subject of its entries, as subjects.ts has it. */
  readonly subject: RawBuilder<string>;
  /** Rows that an act of the desk set. */
  readonly which: RawBuilder<boolean>;
}

const every = sql<boolean>`1 = 1`;

/** How the rows of each table are found, and named in the log. */
export const MARKED_ROWS: Readonly<Record<MarkedTable, MarkedRows>> = {
  steps: {
    key: ['portal', 'id', 'n'],
    subject: sql`'questions/' || r.id || '/steps/' || r.n`,
    which: every,
  },
  publications: {
    key: ['portal', 'slug'],
    subject: sql`'questions/' || r.id || '/publication'`,
    which: every,
  },
  consultations: {
    key: ['portal', 'id'],
    subject: sql`'consultations/' || r.id`,
    which: every,
  },
  interventions: {
    key: ['portal', 'consultation', 'n'],
    subject: sql`'consultations/' || r.consultation || '/interventions/' || r.n`,
    which: every,
  },
  outcomes: {
    key: ['portal', 'consultation', 'item'],
    subject: sql`'consultations/' || r.consultation || '/outcomes/' || r.item`,
    which: every,
  },
  exports: {
    key: ['portal', 'id'],
    subject: sql`'exports/' || r.id`,
    which: every,
  },
  portal_edits: {
    key: ['portal'],
    subject: sql`'portal'`,
    which: every,
  },
  words: {
    key: ['portal', 'slug'],
    subject: sql`'consultations/' || r.consultation || '/words/' || r.slug`,
    // A new one is its author's alone.
    which: sql`r.state <> 'new'`,
  },
};
