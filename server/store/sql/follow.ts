import { type Kysely, sql } from 'kysely';
import type { Cause } from '../../../widget/protocol/follow';
import type { Intent } from '../../../widget/protocol/question';
import type { DeskStep, Trace } from '../store';
import type { Tables } from '../tables';
import { dayOf } from './standingColumns';
import { received, stepOf } from './steps';

/** One query, whose shape depends on how many codes are asked for and on nothing that is held. */
export async function follow(
  db: Kysely<Tables>,
  portal: string,
  codeHashes: readonly string[],
): Promise<readonly Trace[]> {
  if (codeHashes.length === 0) return [];
  const rows = await rowsOf(db, portal, [...new Set(codeHashes)]);
  return codeHashes.map((codeHash) => traceOf(rows.filter((row) => row.code_hash === codeHash)));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** A row for each step, the first of a question standing beside all that follow; one for each tombstone. */
function rowsOf(db: Kysely<Tables>, portal: string, codeHashes: readonly string[]) {
  return db
    .with('asked', (cte) =>
      cte
        .selectFrom('questions as q')
        .select(['q.code_hash', 'q.portal', 'q.id'])
        .select([sql<string | null>`null`.as('withdrawn_at'), sql<Cause | null>`null`.as('cause')])
        .where('q.portal', '=', portal)
        .where('q.code_hash', 'in', codeHashes)
        .unionAll(
          cte
            .selectFrom('tombstones as t')
            .select(['t.code_hash', 't.portal', 't.id', 't.at as withdrawn_at', 't.cause'])
            .where('t.portal', '=', portal)
            .where('t.code_hash', 'in', codeHashes),
        ),
    )
    .selectFrom('asked as a')
    .leftJoin('questions as q', (join) => join.onRef('q.portal', '=', 'a.portal').onRef('q.id', '=', 'a.id'))
    .leftJoin('steps as s', (join) => join.onRef('s.portal', '=', 'a.portal').onRef('s.id', '=', 'a.id'))
    .select(['a.code_hash', 'a.withdrawn_at', 'a.cause'])
    .select(['q.contact_erased_at', 'q.erased_cause'])
    .select([
      'q.intent',
      'q.text as asked',
      'q.lang',
      'q.received_at',
      'q.agency as receiver',
      'q.handler',
      'q.due',
    ])
    .select(['s.n', 's.state', 's.at', 's.officer', 's.agency', 's.answer_by', 's.text'])
    .select((eb) => [
      eb
        .selectFrom('contacts as c')
        .select('c.id')
        .whereRef('c.portal', '=', 'a.portal')
        .whereRef('c.id', '=', 'a.id')
        .as('contact'),
      eb
        .selectFrom('photos as p')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .whereRef('p.portal', '=', 'a.portal')
        .whereRef('p.id', '=', 'a.id')
        .as('photos'),
    ])
    .orderBy('s.n')
    .execute();
}

function traceOf(rows: readonly Row[]): Trace {
  const [row] = rows;
  if (!row) return { status: 'unknown' };
  if (row.withdrawn_at !== null) return withdrawn(row.withdrawn_at, row.cause);
  const { intent, asked: text, lang, received_at, receiver, handler: agency, due } = row;
  if (intent === null || text === null || lang === null || received_at === null) throw changedByHand();
  if (receiver === null || agency === null || due === null) throw changedByHand();
  const history = [received({ received_at, agency: receiver }), ...rows.flatMap(laterStep)];
  return {
    status: 'found',
    ...{ intent: intent satisfies Intent, text, lang, receivedAt: received_at },
    photos: Number(row.photos),
    contact: row.contact !== null,
    ...erasedOf(row),
    agency,
    answerBy: dayOf(due),
    history: history.map(({ by: _by, ...step }) => step),
  };
}

const withdrawn = (at: string, cause: Cause | null): Trace => ({
  status: 'withdrawn',
  at,
  ...(cause === 'retention' && { cause }),
});

const erasedOf = ({ contact_erased_at: at, erased_cause: cause }: Row) =>
  at !== null && cause !== null ? { erased: { at, cause } } : {};

function laterStep({ state, at, officer, agency, answer_by, text }: Row): DeskStep[] {
  return state === null || at === null ? [] : [stepOf({ state, at, officer, agency, answer_by, text })];
}

const changedByHand = () => new Error('a question without its columns: the database was changed by hand');
