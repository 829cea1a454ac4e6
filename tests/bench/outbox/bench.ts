import { loadavg } from 'node:os';
import { bounds } from '../report/bound';
import { ENTRANTS } from './contender';
import { measureDrain } from './measures/drain';
import { measureEnqueue } from './measures/enqueue';
import { measureFlaky, measureKills } from './measures/faults';
import { LIVE, measureTrips } from './measures/trips';
import { countsPart } from './report/counts';
import { drainPart } from './report/drain';
import { enqueuePart } from './report/enqueue';
import type { Part } from './report/part';
import { tripsPart } from './report/trips';
import { createWorld, type World } from './world/world';

const PARTS: Readonly<Record<string, (world: World) => Promise<Part>>> = {
  enqueue: async (world) => enqueuePart(await measureEnqueue(world)),
  drain: async (world) => drainPart(await measureDrain(world)),
  trips: async (world) => tripsPart(await measureTrips(world)),
  flaky: async (world) =>
    countsPart('1 in 5 posts fails, 1 in 10 of the rest loses its answer', await measureFlaky(world)),
  kills: async (world) => countsPart('4 kills of the browser while it sends', await measureKills(world)),
};

/** Runs the parts named, or all; prints as they end. Resolves to the exit code. */
export async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
    return 1;
  }
  const world = await createWorld([...ENTRANTS.map(({ file }) => file), LIVE]);
  const parts: Part[] = [];
  const before = load();
  try {
    for (const [name, run] of Object.entries(PARTS)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const part = await run(world);
      parts.push(part);
      console.log(`\n### ${part.title}\n\n${part.table}`);
    }
  } finally {
    await world.end();
  }
  console.log(`\n### Bounds\n\n${bounds(parts.flatMap((part) => part.bounds))}`);
  // A run beside other work says little about times; whoever reads it should know.
  console.log(`\nLoad average ${before} before, ${load()} after.`);
  const broken = parts.reduce((sum, part) => sum + part.broken, 0);
  if (broken > 0) console.error(`\ngop-y lost or doubled ${broken}.`);
  return broken > 0 ? 1 : 0;
}

const load = () => (loadavg()[0] ?? 0).toFixed(1);
