import { setTimeout as sleep } from 'node:timers/promises';
import { ENTRANTS, type Entrant } from '../contender';
import { questions } from '../texts';
import { far, flaky } from '../world/behaviour';
import { type Endpoint, type Moment, startEndpoint } from '../world/endpoint';
import { visit } from '../world/visit';
import type { World } from '../world/world';
import { type Count, count, drainToEnd, GIVEN_UP } from './count';
import { keepOffline } from './drain';

const FLAKY_ITEMS = 100;
const KILLED_ITEMS = 40;
/** One half before the endpoint has the post that is under way, one half after it, before its answer is back. */
const KILLS: readonly Moment[] = ['arrived', 'committed', 'arrived', 'committed'];
/** Slow enough that there is always a post under way. */
const SLOW = far(300);

export type Counts = ReadonlyMap<Entrant, Count>;

/** An endpoint that fails or loses its answers, to each contender in the same order. */
export async function measureFlaky(world: World): Promise<Counts> {
  const counts = new Map<Entrant, Count>();
  for (const entrant of ENTRANTS) {
    const endpoint = await startEndpoint(flaky());
    await keepOffline(world, entrant, 'flaky', endpoint.url, questions(0, FLAKY_ITEMS));
    const contender = await visit(world.browser().context, world.pages, entrant, 'flaky', endpoint.url);
    await drainToEnd(contender, endpoint);
    counts.set(entrant, await count(contender, endpoint, FLAKY_ITEMS));
    await contender.leave();
    await endpoint.close();
  }
  return counts;
}

/** The browser is killed while it sends, started again on its profile, and killed again. */
export async function measureKills(world: World): Promise<Counts> {
  const counts = new Map<Entrant, Count>();
  for (const entrant of ENTRANTS) {
    const endpoint = await startEndpoint(SLOW);
    await keepOffline(world, entrant, 'kills', endpoint.url, questions(0, KILLED_ITEMS));
    const visited = () => visit(world.browser().context, world.pages, entrant, 'kills', endpoint.url);
    for (const moment of KILLS) {
      const contender = await visited();
      await contender.start();
      // The second that comes so far, so that each life delivers something too.
      (await heldAt(endpoint, moment))();
      const letGo = await heldAt(endpoint, moment);
      await world.killAndRestart();
      letGo();
    }
    const contender = await visited();
    await drainToEnd(contender, endpoint);
    counts.set(entrant, await count(contender, endpoint, KILLED_ITEMS));
    await contender.leave();
    await endpoint.close();
  }
  return counts;
}

/** A contender that has stopped sending is killed all the same. */
const heldAt = (endpoint: Endpoint, moment: Moment): Promise<() => void> =>
  Promise.race([endpoint.hold(moment), sleep(GIVEN_UP, () => {}, { ref: false })]);
