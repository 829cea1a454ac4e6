import { vietnamDay } from '../vietnamDay';

type Lang = 'vi' | 'en';

/** `2026-12-07` as 07/12/2026, or as 7 December 2026 in English, where the order of the numbers would be a riddle. */
export function dayIn(lang: Lang, day: string): string {
  if (lang === 'vi') return day.split('-').reverse().join('/');
  const written = new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  // A day is read at one glance, so no line ends within it.
  return written.replaceAll(' ', '\u00a0');
}

/** A moment as RFC 3339, by Vietnam's clock: 17:00 ngày 31/12/2026, or 17:00 on 31 December 2026. */
export function momentIn(lang: Lang, when: string): string {
  const time = new Date(when).toLocaleTimeString('en-GB', {
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const day = dayIn(lang, vietnamDay(Date.parse(when)));
  return lang === 'vi' ? `${time} ngày\u00a0${day}` : `${time} on ${day}`;
}
