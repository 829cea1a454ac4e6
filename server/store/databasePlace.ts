import { join } from 'node:path';
import { StartError } from '../startError';

/** Where submissions are kept. `url`: `postgres://user:password@host:5432/name`; `connections`: at most, of this collector. */
export type DatabasePlace =
  | { readonly kind: 'file' }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number };

/** The file, in the folder that the collector has for what it keeps. */
export const databaseFileIn = (data: string): string => join(data, 'gop-y.db');

/** What a file is called once it is carried over to PostgreSQL, so that no collector begins on it again. */
export const transferredName = (file: string): string => `${file}.transferred`;

/** Without the address in what it says: a password may stand there. */
export function readDatabase(url: string, most: string): DatabasePlace {
  if (!url) return { kind: 'file' };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new StartError(
      'DATABASE_URL must be an address such as postgres://gopy@localhost:5432/gopy; without it the database is a file',
    );
  const connections = Number(most);
  if (!/^\d+$/.test(most) || connections < 2 || connections > 100)
    throw new StartError(`GOPY_DATABASE_CONNECTIONS must be a number from 2 to 100, not ${most}`);
  return { kind: 'postgres', url, connections };
}
