import { ENTRANTS, type Entrant, GOP_Y } from '../contender';
import { questions } from '../texts';
import { NEAR, SILENT } from '../world/behaviour';
import { startEndpoint } from '../world/endpoint';
import { visit } from '../world/visit';
import type { World } from '../world/world';

/** How many wait already when the measured ones are kept. */
export const LEVELS = [1, 10, 100, 1000] as const;
const ROUNDS = 3;
/** Few enough that the next level is not reached. */
const SAMPLES = { 1: 9, 10: 20, 100: 20, 1000: 20 } as const;

/**
 * Who is measured, under which kind of missing network. `refused` fails each attempt at once, so that a contender that
 * tries by itself is busy while the next is kept; `silent` never answers, so that it is not.
 */
export interface Course {
  readonly entrant: Entrant;
  readonly title: string;
  readonly network: 'refused' | 'silent';
}

export const COURSES: readonly Course[] = [
  ...ENTRANTS.map((entrant) => ({ entrant, title: entrant.title, network: 'refused' as const })),
  { entrant: GOP_Y, title: 'gop-y, network silent', network: 'silent' },
];

/** Times by course and level, ms. */
export type EnqueueTimes = ReadonlyMap<Course, ReadonlyMap<number, readonly number[]>>;

export async function measureEnqueue(world: World): Promise<EnqueueTimes> {
  const times = new Map(COURSES.map((course) => [course, new Map<number, number[]>()]));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Level by level, so that contenders that are compared run within seconds of each other.
    let waiting = 0;
    for (const level of LEVELS) {
      for (const course of COURSES) {
        const site = `enqueue-${COURSES.indexOf(course)}-${round}`;
        const taken = await sample(world, course, site, questions(waiting, level), level);
        const all = times.get(course);
        all?.set(level, [...(all.get(level) ?? []), ...taken]);
      }
      waiting = level + SAMPLES[level];
    }
  }
  return times;
}

async function sample(
  world: World,
  { entrant, network }: Course,
  site: string,
  before: readonly string[],
  level: (typeof LEVELS)[number],
): Promise<number[]> {
  const { context } = world.browser();
  const endpoint = await startEndpoint(network === 'silent' ? SILENT : NEAR);
  const contender = await visit(context, world.pages, entrant, site, endpoint.url);
  if (network === 'refused') await context.setOffline(true);
  await contender.time(before);
  const taken = await contender.time(questions(level, level + SAMPLES[level]));
  await contender.leave();
  await context.setOffline(false);
  await endpoint.close();
  return taken;
}
