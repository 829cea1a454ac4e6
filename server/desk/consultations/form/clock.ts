import { vietnamDay } from '../../../vietnamDay';

/** What a time field sends, or 8h, 17h30 typed where the browser has no such field, as 17:30; `undefined` for what is no time. */
export function readClock(typed: string): string | undefined {
  const [, hours, minutes = ''] = /^\s*(\d{1,2})\s*[:hg.]\s*(\d{2})?(?::\d{2})?\s*$/i.exec(typed) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes || '00'}`;
}

/** A day and a time of Vietnam's clock as RFC 3339. */
export const timeAt = (day: string, clock: string): string => `${day}T${clock}:00+07:00`;

/** An RFC 3339 time as the two fields have it. */
export function fieldsOf(time: string): { readonly day: string; readonly clock: string } {
  const at = Date.parse(time);
  const day = vietnamDay(at);
  const minutes = (at - Date.parse(timeAt(day, '00:00'))) / 60_000;
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return { day, clock: `${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}` };
}
