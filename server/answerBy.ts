import { vietnamDay } from './vietnamDay';

const DAY = 86_400_000;

/**
 * The last day for an answer, `2026-12-07`: `within` working days after the day of receipt, by Vietnam's calendar.
 * @param receivedAt ms since 1970
 * @param within working days, 1 or more
 * @param holidays days such as `2027-01-01` that are no working days, besides Saturday and Sunday
 */
export function answerBy(receivedAt: number, within: number, holidays: readonly string[]): string {
  let time = receivedAt;
  for (let left = within; left > 0; ) {
    time += DAY;
    if (!isDayOff(vietnamDay(time), holidays)) left--;
  }
  return vietnamDay(time);
}

function isDayOff(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.includes(day);
}
