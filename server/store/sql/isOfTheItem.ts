/** SQLSTATE classes of what a statement was given: wrong data, a broken constraint, more than there can be. */
const POSTGRES = /^(22|23|54)...$/;
const SQLITE = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;

/**
 * Whether a database refuses what it was given, so that it may well take something else. Otherwise it is not there, is full,
 * or is busy, and refuses everything.
 */
export function isOfTheItem(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  // A driver that cannot hand a value over says so in JavaScript's own words.
  if (code === undefined) return error instanceof TypeError || error instanceof RangeError;
  return POSTGRES.test(String(code)) || SQLITE.test(String(code));
}
