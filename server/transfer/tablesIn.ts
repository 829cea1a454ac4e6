import { type Kysely, sql } from 'kysely';

/** A table to be carried over. */
export interface Table {
  readonly name: string;
  /** In the order that its rows are read and compared by. */
  readonly columns: readonly string[];
  /** Those of its primary key: rows are carried over in their order. */
  readonly key: readonly string[];
  /** Rows that are carried over at once, so that memory stays small where rows may be photos. */
  readonly page: number;
}

const PAGE = 500;
const PAGE_OF_PHOTOS = 8;

/** Kysely's, in which the database keeps which version it has. */
const ITS_OWN = /^(kysely|sqlite)_/;

/** Every table of a database file that is the collector's, those that others lead to first. */
export async function tablesIn(db: Kysely<unknown>): Promise<readonly Table[]> {
  const found = await sql<{
    name: string;
  }>`select name from sqlite_master where type = 'table' order by name`.execute(db);
  const names = found.rows.map(({ name }) => name).filter((name) => !ITS_OWN.test(name));
  const parents = new Map(
    await Promise.all(names.map(async (name) => [name, await parentsOf(db, name)] as const)),
  );
  const ordered: string[] = [];
  const put = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const parent of parents.get(name) ?? []) if (parent !== name) put(parent);
    ordered.push(name);
  };
  names.forEach(put);
  return Promise.all(ordered.map((name) => tableOf(db, name)));
}

async function parentsOf(db: Kysely<unknown>, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    parent: string;
  }>`select "table" as parent from pragma_foreign_key_list(${name})
    order by parent`.execute(db);
  return rows.map(({ parent }) => parent);
}

async function tableOf(db: Kysely<unknown>, name: string): Promise<Table> {
  const { rows } = await sql<{ name: string; type: string; pk: number }>`select name, type, pk
    from pragma_table_info(${name}) order by name`.execute(db);
  const key = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`the table ${name} has no primary key`);
  const hasPhotos = rows.some(({ type }) => /bytea|blob/i.test(type));
  return {
    name,
    columns: rows.map((column) => column.name),
    key: key.map((column) => column.name),
    page: hasPhotos ? PAGE_OF_PHOTOS : PAGE,
  };
}
