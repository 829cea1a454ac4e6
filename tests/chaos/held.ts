import { join } from 'node:path';
import Database from 'libsql';

/** What the collector holds at the end, read from its file and not from the collector. */
export interface Held {
  readonly ids: ReadonlySet<string>;
  /** Every question's words, once for each row. */
  readonly questions: readonly string[];
  /** The consultation of each ballot that counts. */
  readonly ballots: readonly string[];
}

export function readHeld(data: string): Held {
  const database = new Database(join(data, 'gop-y.db'), { readonly: true });
  const column = (sql: string) =>
    (database.prepare(sql).all() as { value: string }[]).map(({ value }) => value);
  try {
    return {
      ids: new Set(column('select id as value from submissions')),
      questions: column('select text as value from questions'),
      ballots: column('select consultation as value from ballots'),
    };
  } finally {
    database.close();
  }
}
