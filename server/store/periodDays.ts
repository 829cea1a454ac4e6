import { vietnamDay } from '../vietnamDay';
import type { Period } from './counting';

const DAY = 86_400_000;

/** Every day of the period with the times between which it lies, RFC 3339: the first belongs to it and the last does not. */
export function* daysOfPeriod({ from, to }: Period) {
  for (let time = midnight(from); time <= midnight(to); time += DAY)
    yield {
      month: vietnamDay(time).slice(0, 7),
      begins: new Date(time).toISOString(),
      ends: new Date(time + DAY).toISOString(),
    };
}

const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
