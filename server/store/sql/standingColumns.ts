import { type Standing, shelfOf } from '../standing';
import type { Tables } from '../tables';

const UNDATED = '9999-12-31';

type Columns = Pick<Tables['questions'], 'state' | 'shelf' | 'handler' | 'due' | 'kept'>;

/** Where a question stands, as its row has it. */
export function standingColumns({ state, agency, answerBy, kept }: Standing): Columns {
  return { state, shelf: shelfOf(state), handler: agency, due: answerBy ?? UNDATED, kept };
}

export function standingOf({ state, handler, due, kept }: Omit<Columns, 'shelf'>): Standing {
  return { state, agency: handler, answerBy: dayOf(due), kept };
}

/** The day promised, or `null`. */
export const dayOf = (due: string): string | null => (due === UNDATED ? null : due);
