import { existsSync } from 'node:fs';
import Database from 'libsql';
import { tell } from '../../postgres/tell';

/** A submission as the database has it. */
export interface Stored {
  readonly id: string;
  readonly portal: string;
  /** A question's own words; `null`: it is a ballot. */
  readonly text: string | null;
  /** Whether a ballot is among those that count; each is its voter's only one. */
  readonly counts: boolean;
}

const QUERY = `select s.id, s.portal, q.text, b.id as counted from submissions s
  left join questions q on q.portal = s.portal and q.id = s.id
  left join ballots b on b.portal = s.portal and b.id = s.id`;

interface Row {
  readonly id: string;
  readonly portal: string;
  readonly text: string | null;
  readonly counted: string | null;
}

const storedOf = ({ id, portal, text, counted }: Row): Stored => ({
  id,
  portal,
  text,
  counts: counted !== null,
});

/** All in a database file, whether a collector has it open or died over it. */
export function storedInFile(file: string): readonly Stored[] {
  if (!existsSync(file)) return [];
  const database = new Database(file);
  try {
    return (database.prepare(QUERY).all() as Row[]).map(storedOf);
  } finally {
    database.close();
  }
}

export async function storedInPostgres(url: string): Promise<readonly Stored[]> {
  return (await tell<Row>(url, QUERY)).map(storedOf);
}
