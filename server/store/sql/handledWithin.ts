import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Sight } from '../sight';

/** Whether a question is within sight: asked in the query itself, so that no reader of its rows can forget to. */
export function handledWithin(sight: Sight): RawBuilder<SqlBool> {
  if (sight === 'all') return sql`true`;
  if (sight.length === 0) return sql`false`;
  return sql`${sql.ref('handler')} in (${sql.join(sight)})`;
}
