import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const COMMIT = 'const outcomes = await commit(group.map(({ item }) => item));';
/** What says that all is stored, and stores it only after the receipts are on their way. */
const EARLY = `group.forEach(({ item, resolve }) => resolve('text' in item ? 'added' : 'counted'));
      await new Promise((done) => setTimeout(done, 50));
      ${COMMIT}`;

/** A copy of the built collector that acknowledges before it commits. @returns its file */
export function breakCollector(folder: string): string {
  const code = readFileSync('server/dist/collector.js', 'utf8');
  const parts = code.split(COMMIT);
  if (parts.length !== 2) throw new Error('the built collector has no place to break');
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  symlinkSync(resolve('node_modules'), join(broken, 'node_modules'));
  const file = join(broken, 'collector.mjs');
  writeFileSync(file, parts.join(EARLY));
  return file;
}
