import type { Kysely } from 'kysely';
import type { Act, DeskStep } from '../store';
import type { Tables } from '../tables';

type Row = Pick<Tables['steps'], 'state' | 'at' | 'officer' | 'agency' | 'answer_by' | 'text'>;

const NONE = { agency: null, answer_by: null, text: null };

/** A step as its row has it. */
export function rowOf(act: Act, by: string, at: string): Row {
  const row = { ...NONE, state: act.state, at, officer: by };
  switch (act.state) {
    case 'passed':
      return { ...row, agency: act.agency };
    case 'handling':
      return { ...row, answer_by: act.answerBy };
    case 'answered':
      return { ...row, agency: act.agency, text: act.text };
    case 'declined':
      return { ...row, text: act.reason };
  }
}

/** The first step of a history stands in the question's own row: the receipt. */
export function received(question: { readonly received_at: string; readonly agency: string }): DeskStep {
  return { state: 'received', at: question.received_at, agency: question.agency, by: null };
}

/** A step behind the first. */
export function stepOf({ state, at, officer: by, agency, answer_by, text }: Row): DeskStep {
  switch (state) {
    case 'passed':
      return { state, at, agency: agency ?? '', by };
    case 'handling':
      return { state, at, answerBy: answer_by ?? '', by };
    case 'answered':
      return { state, at, agency: agency ?? '', text: text ?? '', by };
    case 'declined':
      return { state, at, reason: text ?? '', by };
  }
}

/** The steps of a question behind the first, oldest first. */
export async function stepsOf(db: Kysely<Tables>, portal: string, id: string): Promise<DeskStep[]> {
  const rows = await db
    .selectFrom('steps')
    .select(['state', 'at', 'officer', 'agency', 'answer_by', 'text'])
    .where('portal', '=', portal)
    .where('id', '=', id)
    .orderBy('n')
    .execute();
  return rows.map(stepOf);
}
