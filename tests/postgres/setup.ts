import type { TestProject } from 'vitest/node';
import { findPostgres } from '../../scripts/ensure-postgres.mjs';
import { openPostgres } from '../../server/store/openPostgres';
import { startPostgres } from './startPostgres';
import { tell } from './tell';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a database to connect to, and to make others beside. */
    readonly postgres: string;
    /** Address of one with all tables of the collector and nothing in them, to make others after. */
    readonly postgresTemplate: string;
  }
}

const TEMPLATE = 'gop-y-template';

/** One server for a whole run; each test makes a database of its own there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres(findPostgres());
  await tell(postgres.urlOf('postgres'), `create database "${TEMPLATE}"`);
  const url = postgres.urlOf(TEMPLATE);
  const { store } = await openPostgres({
    ...{ url, connections: 2 },
    onBroken: () => undefined,
    ownClock: () => performance.now(),
  });
  await store.close();
  project.provide('postgres', postgres.urlOf('postgres'));
  project.provide('postgresTemplate', url);
  return postgres.stop;
}
