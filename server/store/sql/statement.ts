import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables';

/** Where each value comes, while a statement is put together. */
export type Places<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> };

class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A statement of one text, put together once for each dialect: that takes Kysely longer than the database takes to run it.
 * @param build is called with a place for each value, and must not depend on anything else
 */
export function statement<Values extends object, Row>(
  build: (db: Kysely<Tables>, places: Places<Values>) => { compile(db: Kysely<Tables>): CompiledQuery<Row> },
): (db: Kysely<Tables>, values: Values) => Promise<readonly Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  const places = new Proxy({}, { get: (_, name) => sql`${new Place(String(name))}` }) as Places<Values>;
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, places).compile(db);
    compiled.set(adapter, query);
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = query.parameters.map((one) => (one instanceof Place ? given.get(one.name) : one));
    const { rows } = await db.executeQuery({ ...query, parameters });
    return rows as Row[];
  };
}
