/**
 * Why a file cannot be read or written, and what to do: one that somebody else made, such as root that ran `init`, is the usual one.
 * @param otherwise what to do about any other reason
 */
export function notOurs({ code }: NodeJS.ErrnoException, otherwise: string): string {
  const isOthers = code === 'EACCES' || code === 'EPERM';
  return `(${code}): ${isOthers ? 'it has to belong to the user that the collector runs as' : otherwise}`;
}
