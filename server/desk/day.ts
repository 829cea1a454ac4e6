import { vietnamDay } from '../vietnamDay';

const CLOCK = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

/** `2026-12-07` as 07/12/2026. */
export const writeDay = (day: string): string => day.split('-').reverse().join('/');

/** An RFC 3339 time as 09:30 ngày 24/11/2026, by Vietnam's clock; what is no time stays as it is. */
export function writeTime(time: string): string {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return time;
  return `${CLOCK.format(at)} ngày\u00a0${writeDay(vietnamDay(at))}`;
}

/** What a date field sends, or 7/12/2026 typed where the browser has no such field; `undefined` for what is no day. */
export function readDay(typed: string): string | undefined {
  const [, d, m, y] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? [];
  const day = d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : typed.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  // 31 February would become a day of March.
  return new Date(day).toISOString().startsWith(day) ? day : undefined;
}
