const FIRST = 5_000;
const LONGEST = 3_600_000;

/**
 * How long to wait before the next try, in ms: doubled each time from 5 s to an hour, less up to half of it by chance, so
 * that what failed together does not come together.
 * @param tries 1 or more
 * @param random from 0 up to 1
 */
export const nextTry = (tries: number, random: number): number =>
  Math.min(FIRST * 2 ** (tries - 1), LONGEST) * (1 - random / 2);
