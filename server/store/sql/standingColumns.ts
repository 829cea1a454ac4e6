import { UNDATED } from '../finding';
import { type Standing, shelfOf } from '../standing';
import type { Tables } from '../tables';

type Columns = Pick<Tables['questions'], 'state' | 'shelf' | 'handler' | 'due' | 'kept'>;

type Closed = Pick<Tables['questions'], 'closed_at' | 'personal_closed_at'>;

/** What tells whether there may be anything personal in a question but its words. */
type Given = Pick<Tables['questions'], 'notice' | 'photos'>;

/** Since when the time runs after which its words, and what is personal in it, are erased. It runs while nothing is to be done. */
export function closedColumns(state: Standing['state'], { notice, photos }: Given, at: string): Closed {
  const closed_at = shelfOf(state) === 'done' ? at : null;
  return { closed_at, personal_closed_at: notice === null && photos === '[]' ? null : closed_at };
}

/** Where a question stands, as its row has it. */
export function standingColumns({ state, agency, answerBy, kept }: Standing): Columns {
  return { state, shelf: shelfOf(state), handler: agency, due: answerBy ?? UNDATED, kept };
}

export function standingOf({ state, handler, due, kept }: Omit<Columns, 'shelf'>): Standing {
  return { state, agency: handler, answerBy: dayOf(due), kept };
}

/** The day promised, or `null`. */
export const dayOf = (due: string): string | null => (due === UNDATED ? null : due);
