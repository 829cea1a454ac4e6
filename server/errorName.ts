/** `ECONNREFUSED` of Node, `57P01` of PostgreSQL, `SQLITE_BUSY`. */
const CODE = /^[A-Z0-9_]{3,40}$/;

/**
 * All that a log may say of an error, `Error ECONNREFUSED`: what it says itself may be a citizen's words, as a database tells what it
 * was given.
 */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? `${error.name} ${code}` : error.name;
}
