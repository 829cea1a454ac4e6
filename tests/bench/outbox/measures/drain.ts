import { setTimeout as sleep } from 'node:timers/promises';
import { ENTRANTS, type Entrant } from '../contender';
import { questions } from '../texts';
import { type Behaviour, far, NEAR } from '../world/behaviour';
import { type Endpoint, startEndpoint } from '../world/endpoint';
import { visit } from '../world/visit';
import type { World } from '../world/world';

const ROUNDS = 2;
export const WAITING = 50;
/** A contender that stores nothing for so long has stopped, ms. */
const STALLED = 20_000;

export const LINKS: readonly { readonly title: string; readonly behaviour: Behaviour }[] = [
  { title: 'localhost', behaviour: NEAR },
  { title: '150 ms', behaviour: far(150) },
];

/** One drain: how long it took, or how many it left when it stopped. */
export type Drain =
  | { readonly kind: 'done'; readonly ms: number }
  | { readonly kind: 'stopped'; readonly left: number };

/** By the titles of link and contender. */
export type Drains = ReadonlyMap<string, ReadonlyMap<Entrant, readonly Drain[]>>;

export async function measureDrain(world: World): Promise<Drains> {
  const drains = new Map(LINKS.map(({ title }) => [title, new Map<Entrant, Drain[]>()]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { title, behaviour } of LINKS) {
      for (const entrant of ENTRANTS) {
        const site = `drain-${LINKS.findIndex((link) => link.title === title)}-${round}`;
        const taken = await drainOnce(world, entrant, site, behaviour);
        const all = drains.get(title);
        all?.set(entrant, [...(all.get(entrant) ?? []), taken]);
      }
    }
  }
  return drains;
}

async function drainOnce(world: World, entrant: Entrant, site: string, behaviour: Behaviour): Promise<Drain> {
  const { context } = world.browser();
  const endpoint = await startEndpoint(behaviour);
  await keepOffline(world, entrant, site, endpoint.url, questions(0, WAITING));
  const contender = await visit(context, world.pages, entrant, site, endpoint.url);
  const from = await contender.start();
  await untilStored(endpoint, WAITING);
  await contender.leave();
  await endpoint.close();
  const left = WAITING - endpoint.commits.size;
  return left === 0 ? { kind: 'done', ms: endpoint.lastCommit() - from } : { kind: 'stopped', left };
}

/** A visit without network, after which `texts` wait and nothing is under way. */
export async function keepOffline(
  { browser, pages }: World,
  entrant: Entrant,
  site: string,
  endpoint: string,
  texts: readonly string[],
): Promise<void> {
  const { context } = browser();
  const contender = await visit(context, pages, entrant, site, endpoint);
  await context.setOffline(true);
  await contender.time(texts);
  // What a contender tries by itself has failed by then.
  await sleep(1500);
  await contender.leave();
  await context.setOffline(false);
}

async function untilStored(endpoint: Endpoint, count: number): Promise<void> {
  const from = Date.now();
  while (endpoint.commits.size < count) {
    if (Date.now() - Math.max(from, endpoint.lastCommit()) > STALLED) return;
    await sleep(20);
  }
}
