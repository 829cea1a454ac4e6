/** A part in a hundred, rounded down: 100 is said only where it is all. */
export const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

/** A share in a hundred, rounded; 0 and 100 are said only where it is none or all. */
export const share = (part: number, whole: number): number =>
  part === 0 || part === whole
    ? part === 0
      ? 0
      : 100
    : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
