import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from '../../../scripts/ensure-postgres.mjs';
import { type Postgres, startPostgres } from '../../postgres/startPostgres';
import { bounds } from '../report/bound';
import { constant, overFile, overPostgres } from './contenders';
import { measurePosts } from './measures/posts';
import { measureRows } from './measures/rows';
import type { Part } from './report/part';
import { postsPart } from './report/posts';
import { rowsPart } from './report/rows';
import { filledFile, filledPostgres } from './world/filled';

interface World {
  /** On the disk. */
  readonly folder: string;
  readonly postgres: Postgres;
}

const FEW = 10_000;
/** As the design has it, unless somebody tries something out. */
const MANY = Number(process.env.ROWS ?? 1_000_000);

const PARTS: Readonly<Record<string, (world: World) => Promise<Part>>> = {
  posts: async ({ folder, postgres }) =>
    postsPart(await measurePosts([constant, overFile(folder), overPostgres(folder, postgres)])),
  rows: async ({ folder, postgres }) => {
    const found = [];
    for (const filled of [filledFile(folder), filledPostgres(postgres)])
      found.push(await measureRows(filled, FEW, MANY));
    return rowsPart(found, FEW, MANY);
  },
};

const RESULTS = '.results';

/** Runs the parts named, or all; prints as they end. Resolves to the exit code. */
export async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
    return 1;
  }
  mkdirSync(RESULTS, { recursive: true });
  const folder = mkdtempSync(join(RESULTS, 'collector-'));
  const postgres = await startPostgres(findPostgres());
  const parts: Part[] = [];
  const before = load();
  try {
    for (const [name, run] of Object.entries(PARTS)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const part = await run({ folder, postgres });
      parts.push(part);
      console.log(`\n### ${part.title}\n\n${part.table}`);
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const file = join(RESULTS, 'bench-collector.json');
  writeFileSync(file, JSON.stringify(parts, null, 2));
  console.log(`\nFigures: ${file}`);
  console.log(`\n### Bounds\n\n${bounds(parts.flatMap((part) => part.bounds))}`);
  // A run beside other work says little about times; whoever reads it should know.
  console.log(`\nLoad average ${before} before, ${load()} after.`);
  const broken = parts.reduce((sum, part) => sum + part.broken, 0);
  if (broken > 0) console.error(`\n${broken} were acknowledged and lost.`);
  return broken > 0 ? 1 : 0;
}

const load = () => (loadavg()[0] ?? 0).toFixed(1);
