const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE: Readonly<Record<string, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** `2026-12-07`, or a moment as RFC 3339, as a day in Vietnam: 07/12/2026, or 7 Dec 2026. */
export function dayIn(lang: string, when: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(when) ? `${when}T12:00:00+07:00` : when);
  const month = lang === 'vi' ? '2-digit' : 'short';
  const day = lang === 'vi' ? '2-digit' : 'numeric';
  const written = { timeZone: ZONE, day, month, year: 'numeric' } as const;
  // A day is read at one glance, so no line ends within it.
  return date.toLocaleDateString(LOCALE[lang] ?? lang, written).replace(/ /g, '\u00a0');
}

/** A moment as a time of day in Vietnam, 14:05. */
export function timeIn(lang: string, when: string): string {
  const options = { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Date(when).toLocaleTimeString(LOCALE[lang] ?? lang, options);
}
