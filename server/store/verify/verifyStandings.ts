import { sql, type Transaction } from 'kysely';
import { standingColumns } from '../sql/standingColumns';
import { stepOf } from '../sql/steps';
import { keyOf } from '../sql/take';
import { firstStanding, standingAfter } from '../standing';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import type { Fault } from './fault';

const PAGE = 1000;

type Row = Pick<
  Tables['questions'],
  'portal' | 'id' | 'agency' | 'answer_by' | 'step_count' | 'state' | 'shelf' | 'handler' | 'due' | 'kept'
>;
type StepRow = Pick<
  Tables['steps'],
  'portal' | 'id' | 'state' | 'at' | 'officer' | 'agency' | 'answer_by' | 'text'
>;

/**
 * Reckons from the history of every question anew where it stands: lists, what an officer sees and the on-time rate go by columns
 * that no entry sets. A history that is not whole is named elsewhere, and says nothing here.
 */
export async function verifyStandings(tx: Transaction<Tables>): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let last = { portal: '', id: '' };
  for (;;) {
    const rows = await questionsBehind(tx, last);
    const [first] = rows;
    const end = rows.at(-1);
    if (!first || !end) return faults;
    const histories = byQuestion(await stepsFrom(tx, first, end));
    for (const row of rows) {
      if (!isAsReckoned(row, histories.get(keyOf(row)) ?? []))
        faults.push({ kind: 'standing-changed', portal: row.portal, subject: SUBJECT.question(row.id) });
    }
    last = end;
  }
}

function byQuestion(steps: readonly StepRow[]): ReadonlyMap<string, readonly StepRow[]> {
  const histories = new Map<string, StepRow[]>();
  for (const step of steps) {
    const history = histories.get(keyOf(step)) ?? [];
    history.push(step);
    histories.set(keyOf(step), history);
  }
  return histories;
}

function isAsReckoned(row: Row, history: readonly StepRow[]): boolean {
  if (history.length !== row.step_count - 1) return true;
  const first = firstStanding({ agency: row.agency, answerBy: row.answer_by });
  const after = history
    .map(stepOf)
    // The first step stands in the question's own row.
    .reduce(
      (standing, step) => (step.state === 'received' ? standing : standingAfter(standing, step, step.at)),
      first,
    );
  const reckoned = standingColumns(after);
  return Object.entries(reckoned).every(([column, value]) => row[column as keyof typeof reckoned] === value);
}

async function questionsBehind(
  tx: Transaction<Tables>,
  { portal, id }: Pick<Row, 'portal' | 'id'>,
): Promise<readonly Row[]> {
  const { rows } =
    await sql<Row>`select portal, id, agency, answer_by, step_count, state, shelf, handler, due, kept
    from questions where (portal, id) > (${portal}, ${id}) order by portal, id limit ${PAGE}`.execute(tx);
  return rows;
}

async function stepsFrom(tx: Transaction<Tables>, first: Row, end: Row): Promise<readonly StepRow[]> {
  const { rows } =
    await sql<StepRow>`select portal, id, state, at, officer, agency, answer_by, text from steps
    where (portal, id) >= (${first.portal}, ${first.id}) and (portal, id) <= (${end.portal}, ${end.id})
    order by portal, id, n`.execute(tx);
  return rows;
}
