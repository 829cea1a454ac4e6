import { StartError } from '../../startError';

/** Whoever could write the header themselves could be anybody. */
export function readDeskHeader(name: string, trusted: readonly string[]): string | null {
  if (!name) return null;
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name))
    throw new StartError(`GOPY_DESK_HEADER must be the name of a header such as Remote-User, not ${name}`);
  if (trusted.length === 0)
    throw new StartError(
      'GOPY_DESK_HEADER needs GOPY_TRUSTED_PROXIES: from anybody else the header means nothing',
    );
  return name;
}
