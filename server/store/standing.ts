import type { Step } from '../../widget/protocol/follow';
import { vietnamDay } from '../vietnamDay';
import type { Act, InboxShelf, NewQuestion } from './store';

/** Where a question stands after the last step of its history. */
export interface Standing {
  readonly state: Step['state'];
  /** Who answers from now on. */
  readonly agency: string;
  /** A day, or `null` when nothing is promised. */
  readonly answerBy: string | null;
  /** What became of the promise; `null` until the first answer. */
  readonly kept: Kept | null;
}

/** How a question's first answer stood to the day that was promised then. `unpromised`: there was none. */
export type Kept = 'on-time' | 'late' | 'unpromised';

export function firstStanding({ agency, answerBy }: Pick<NewQuestion, 'agency' | 'answerBy'>): Standing {
  return { state: 'received', agency, answerBy, kept: null };
}

/** @param at RFC 3339 */
export function standingAfter(before: Standing, act: Act, at: string): Standing {
  switch (act.state) {
    case 'passed':
      // What stands on the citizen's receipt holds until another day is promised.
      return { ...before, state: 'passed', agency: act.agency };
    case 'handling':
      return { ...before, state: 'handling', answerBy: act.answerBy };
    case 'answered':
      return { ...before, state: 'answered', kept: before.kept ?? keptWith(before.answerBy, at) };
    case 'declined':
      return { ...before, state: 'declined' };
  }
}

function keptWith(promised: string | null, at: string): Kept {
  if (promised === null) return 'unpromised';
  return vietnamDay(Date.parse(at)) <= promised ? 'on-time' : 'late';
}

export function shelfOf(state: Step['state']): InboxShelf {
  return state === 'answered' || state === 'declined' ? 'done' : 'open';
}
