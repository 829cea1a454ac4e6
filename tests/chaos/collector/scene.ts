import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgres } from '../../../scripts/ensure-postgres.mjs';
import type { Collector } from '../../e2e/processes';
import { type Postgres, startPostgres } from '../../postgres/startPostgres';
import { makeData, makePortals, startHost } from './hosts';
import { type Stored, storedInFile, storedInPostgres } from './stored';

/** What is killed under load, and over what. */
export const SCENES = {
  file: 'the collector, over a file',
  postgres: 'the collector, over PostgreSQL',
  'postgres-killed': 'PostgreSQL under the collector',
  racing: 'one of two collectors that race for the same ids over one PostgreSQL',
} as const;
export type SceneName = keyof typeof SCENES;

export interface Scene {
  /** Of the collectors that run, or ran last. */
  origins(): readonly [string, ...string[]];
  /** `kill -9`, and a new start. */
  killAndRestart(): Promise<void>;
  stored(): Promise<readonly Stored[]>;
  end(): Promise<void>;
}

interface Setting {
  /** For what it leaves on the disk. */
  readonly folder: string;
  /** The built collector's file. */
  readonly file: string;
}

export async function openScene(name: SceneName, { folder, file }: Setting): Promise<Scene> {
  const portals = makePortals(folder);
  const start = (data: string, database: string) => startHost({ data, portals, database, file });
  if (name === 'file') {
    const data = makeData(folder, 'data');
    const one = await mortal(() => start(data, ''));
    const stored = async () => storedInFile(join(data, 'gop-y.db'));
    return { origins: () => [one.origin()], killAndRestart: one.killAndRestart, stored, end: one.kill };
  }
  const postgres = await startPostgres(findPostgres());
  const url = postgres.urlOf('postgres');
  const collectors = await Promise.all(
    (name === 'racing' ? ['data', 'other'] : ['data']).map((data) =>
      mortal(() => start(makeData(folder, data), url)),
    ),
  );
  let turn = 0;
  const killAndRestart =
    name === 'postgres-killed'
      ? () => again(postgres)
      : async () => collectors[turn++ % collectors.length]?.killAndRestart();
  return {
    origins: () => collectors.map((one) => one.origin()) as [string, ...string[]],
    killAndRestart,
    stored: () => storedInPostgres(url),
    async end() {
      for (const one of collectors) await one.kill();
      await postgres.stop();
    },
  };
}

/** A collector that is there again after each kill, at another port. */
async function mortal(start: () => Promise<Collector>) {
  let now = await start();
  return {
    origin: () => now.origin,
    kill: () => now.kill(),
    async killAndRestart() {
      await now.kill();
      now = await start();
    },
  };
}

/** In ms: as long as somebody needs who starts it again. */
const AWAY = 200;

async function again(postgres: Postgres): Promise<void> {
  await postgres.kill();
  await sleep(AWAY);
  await postgres.restart();
}
