import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
