/** A part in a hundred, rounded down: 100 is said only where it is all. */
export const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);
