/** Vietnam has one time zone and no summer time. */
const VIETNAM = 7 * 3_600_000;

/** The day that it is in Vietnam, `2026-12-07`. @param time ms since 1970 */
export const vietnamDay = (time: number): string => new Date(time + VIETNAM).toISOString().slice(0, 10);
