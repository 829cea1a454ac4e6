const DAY = 86_400_000;

/** A day such as `2026-11-20` moved by days. */
export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The Monday of a day's week; itself, if it is one. */
export const mondayOf = (day: string): string => laterDay(day, -((new Date(day).getUTCDay() + 6) % 7));

/** A time such as `2026-11-20T08:00:00+07:00` at the same hour of another day. */
export const onDay = (time: string, day: string): string => day + time.slice(day.length);
