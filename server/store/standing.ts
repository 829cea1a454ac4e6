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
  /** What became of the promise; `null` until that is known. */
  readonly kept: Kept | null;
}

/**
 * How a question's first answer stood to the day that was promised. `unpromised`: there was none. `missed`: there is no
 * answer yet, but its day passed before another was promised, so that it can only be late.
 */
export type Kept = 'on-time' | 'late' | 'unpromised' | 'missed';

/** What is known of a promise once there is an answer: these are counted. */
export const ANSWERED: readonly Kept[] = ['on-time', 'late', 'unpromised'];

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
      // What is counted for everybody to see cannot be mended after the day by promising another one.
      return {
        ...before,
        state: 'handling',
        answerBy: act.answerBy,
        kept: before.kept ?? (isOpen(before) && isOver(before.answerBy, at) ? 'missed' : null),
      };
    case 'answered':
      return { ...before, state: 'answered', kept: keptByAnswer(before, at) };
    case 'declined':
      return { ...before, state: 'declined' };
  }
}

function keptByAnswer({ answerBy, kept }: Standing, at: string): Kept {
  if (kept !== null) return kept === 'missed' ? 'late' : kept;
  if (answerBy === null) return 'unpromised';
  return isOver(answerBy, at) ? 'late' : 'on-time';
}

/** What was declined was done with, in time or not: taken up again it has a new day. */
const isOpen = ({ state }: Standing): boolean => state !== 'declined';

const isOver = (promised: string | null, at: string): boolean =>
  promised !== null && vietnamDay(Date.parse(at)) > promised;

export function shelfOf(state: Step['state']): InboxShelf {
  return state === 'answered' || state === 'declined' ? 'done' : 'open';
}
