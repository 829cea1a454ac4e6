import { ENTRANTS, type Entrant, GOP_Y, SENTRY } from '../contender';
import { questions } from '../texts';
import { NEAR, SILENT } from '../world/behaviour';
import { startEndpoint } from '../world/endpoint';
import { visit } from '../world/visit';
import type { World } from '../world/world';

/** How many wait already when the measured ones are kept. */
export const LEVELS = [1, 10, 100, 1000] as const;
const ROUNDS = 3;
/** Few enough that the next level is not reached. */
const SAMPLES = { 1: 6, 10: 20, 100: 20, 1000: 20 } as const;
/** What a page does for the first time, opening its database among it, is not measured. */
const WARMING = { 1: 1, 10: 3, 100: 3, 1000: 3 } as const;

/**
 * Who is measured, under which kind of missing network. `refused` fails each attempt at once, so that a contender that
 * tries by itself is busy while the next is kept; `silent` never answers, so that it is not.
 */
export interface Course {
  readonly entrant: Entrant;
  readonly title: string;
  readonly network: Missing;
}

type Missing = 'refused' | 'silent';

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
      const unmeasured = level - WARMING[level];
      for (const course of COURSES) {
        const site = `enqueue-${COURSES.indexOf(course)}-${round}`;
        // Sentry keeps only what it has failed to send; the others fill up faster where nothing fails.
        const filling = course.entrant === SENTRY ? 'refused' : 'silent';
        await keep(world, course.entrant, site, filling, questions(waiting, unmeasured));
        const texts = questions(unmeasured, level + SAMPLES[level]);
        const taken = await keep(world, course.entrant, site, course.network, texts);
        const all = times.get(course);
        all?.set(level, [...(all.get(level) ?? []), ...taken.slice(WARMING[level])]);
      }
      waiting = level + SAMPLES[level];
    }
  }
  return times;
}

/** One visit without a network: how long each took, ms. */
async function keep(
  { browser, pages }: World,
  entrant: Entrant,
  site: string,
  network: Missing,
  texts: readonly string[],
): Promise<number[]> {
  const { context } = browser();
  const endpoint = await startEndpoint(network === 'silent' ? SILENT : NEAR);
  const contender = await visit(context, pages, entrant, site, endpoint.url);
  if (network === 'refused') await context.setOffline(true);
  const taken = await contender.time(texts);
  await contender.leave();
  await context.setOffline(false);
  await endpoint.close();
  return taken;
}
