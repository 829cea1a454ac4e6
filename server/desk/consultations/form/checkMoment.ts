import { readDay } from '../../day';
import type { Fields } from '../../form/fields';
import type { DeskIssue } from '../../form/issue';
import { readClock, timeAt } from './clock';

interface Moment {
  /** RFC 3339; empty where something is wrong. */
  readonly time: string;
  readonly issues: readonly DeskIssue[];
}

/** A day and a time of Vietnam's clock, in two fields. */
export function checkMoment(
  day: 'opensDay' | 'closesDay' | 'reopenDay',
  clock: 'opensTime' | 'closesTime' | 'reopenTime',
  fields: Fields,
): Moment {
  const on = readDay(fields.get(day) ?? '');
  const at = readClock(fields.get(clock) ?? '');
  return {
    time: on !== undefined && at !== undefined ? timeAt(on, at) : '',
    issues: [
      ...(on === undefined ? [{ field: day, code: 'not-a-day' } as const] : []),
      ...(at === undefined ? [{ field: clock, code: 'not-a-time' } as const] : []),
    ],
  };
}
