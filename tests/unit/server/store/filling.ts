import { type Kysely, sql, type TableMetadata } from 'kysely';

/** Of each table how a row is known, and what it has, as text. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>;

/** Those that others lead to, so that their rows come first. */
const FIRST = ['submissions', 'questions'];

/** What a step of a database's way reads has to be readable. */
const READABLE: Readonly<Record<string, string>> = {
  'ballots.answers': '[{"item":"gio","kind":"single","choice":"22-gio"}]',
};

/** The collector's own tables, whatever version they are of. */
async function tablesOf(db: Kysely<unknown>): Promise<readonly TableMetadata[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith('kysely_'));
  const place = ({ name }: TableMetadata) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return tables.sort((a, b) => place(a) - place(b));
}

/** Columns of one name have one value, so that rows lead to each other; numbers grow with the row, texts are unlike others. */
function filledIn(table: string, column: string, type: string, n: number): unknown {
  if (/^(int|bigint|integer)/.test(type)) return n;
  if (type === 'bytea') return Buffer.from([0, 255, n % 256, n >> 8]);
  return READABLE[`${table}.${column}`] ?? `${column} số ${String(n).padStart(5, '0')}`;
}

/** Puts rows with the numbers given into every table there is, each column filled. */
export async function fill(db: Kysely<unknown>, numbers: readonly number[]): Promise<void> {
  for (const { name, columns } of await tablesOf(db)) {
    const names = columns.map((column) => sql.ref(column.name));
    const rows = numbers.map((n) => {
      const values = columns.map((column) => filledIn(name, column.name, column.dataType.toLowerCase(), n));
      return sql`(${sql.join(values)})`;
    });
    await sql`insert into ${sql.table(name)} (${sql.join(names)}) values ${sql.join(rows)}`.execute(db);
  }
}

/** Everything that is in the collector's own tables, in an order of its own. */
export async function rowsIn(db: Kysely<unknown>): Promise<Rows> {
  const lists = (await tablesOf(db)).map(async ({ name }) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    const inWords = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)])),
    );
    return [name, inWords.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

function asText(value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('hex');
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}
