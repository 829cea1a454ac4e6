import { sql, type Transaction } from 'kysely';
import type { MarkedTable } from '../marked';
import type { Tables } from '../tables';
import type { Fault } from './fault';
import { MARKED_ROWS } from './markedRows';

interface Place {
  readonly portal: string;
  readonly subject: string;
}

/** What was set and is not there, though nobody took it away. */
export async function missingRows(tx: Transaction<Tables>): Promise<readonly Fault[]> {
  const places = [...(await salted(tx)), ...(await unsalted(tx))];
  return places.map((place) => ({ kind: 'row-missing', ...place }));
}

/** Whose salt is there, and no row. */
async function salted(tx: Transaction<Tables>): Promise<readonly Place[]> {
  const present = Object.entries(MARKED_ROWS).map(
    ([table, { subject, which }]) =>
      sql`select r.portal, ${subject} as subject from ${sql.table(table as MarkedTable)} r where ${which}`,
  );
  const { rows } = await sql<Place>`select portal, subject from audit_salts
    except select portal, subject from (${sql.join(present, sql` union all `)}) present
    order by portal, subject`.execute(tx);
  return rows;
}

/**
 * Whose last entry says that it was set, and whose salt is gone, though its question was not erased. The author of words may
 * put others in their place, which no entry tells, since it would tell when a ballot came.
 */
async function unsalted(tx: Transaction<Tables>): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select a.portal, a.subject from audit a
    where a.mark is not null
      and not exists (select 1 from audit b where b.portal = a.portal and b.subject = a.subject and b.n > a.n)
      and not exists (select 1 from audit_salts s where s.portal = a.portal and s.subject = a.subject)
      and a.subject not like 'consultations/%/words/%'
    order by a.portal, a.subject`.execute(tx);
  const places: Place[] = [];
  for (const place of rows) if (!(await isErased(tx, place))) places.push(place);
  return places;
}

async function isErased(tx: Transaction<Tables>, { portal, subject }: Place): Promise<boolean> {
  const whole = subject.split('/').slice(0, 2).join('/');
  const entry = await tx
    .selectFrom('audit')
    .select('n')
    .where('portal', '=', portal)
    .where('subject', '=', whole)
    .where('act', 'in', ['withdrawn', 'erased'])
    .executeTakeFirst();
  return entry !== undefined;
}
