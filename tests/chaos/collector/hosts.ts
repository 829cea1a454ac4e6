import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collector, startIn } from '../../e2e/processes';

/** Portals that one collector hosts. */
export const PORTALS = ['ha-may', 'ha-may-hai'] as const;

/** The demo's portal twice, under two ids. @returns the folder of both */
export function makePortals(folder: string): string {
  const portals = join(folder, 'portals');
  for (const id of PORTALS) {
    cpSync('demo/portals/ha-may', join(portals, id), { recursive: true });
    const file = join(portals, id, 'portal.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), id }));
  }
  return portals;
}

/** Data folders of collectors over one database: each of its own, with the same key. */
export function makeData(folder: string, name: string): string {
  const data = join(folder, name);
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'collector.key'), Buffer.alloc(32, 7));
  return data;
}

interface Host {
  readonly data: string;
  readonly portals: string;
  /** Address of a PostgreSQL; empty: a file in the data folder. */
  readonly database: string;
  /** The collector's own file, where it is not the built one. */
  readonly file?: string;
  readonly officers?: string;
}

/** A collector in a process of its own, at a port of its own. */
export function startHost({
  data,
  portals,
  database,
  file = 'server/dist/collector.js',
  officers = '',
}: Host): Promise<Collector> {
  return startIn('.', file, {
    GOPY_PORT: '0',
    GOPY_DATA: data,
    GOPY_PORTALS: portals,
    GOPY_WIDGET: 'dist',
    GOPY_OFFICERS: officers,
    DATABASE_URL: database,
  });
}
