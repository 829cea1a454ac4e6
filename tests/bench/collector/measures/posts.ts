import type { Contender } from '../contender';
import { type Load, load } from './load';

/** What an agency has when a province is called to send, and somewhat less than what the design names (64). */
const CONNECTIONS = 50;
const ROUNDS = 5;
const WARM_SECONDS = 2;
const SECONDS = 6;

export interface Posts {
  readonly contender: Contender;
  /** One a round. */
  readonly loads: readonly Load[];
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
}

/** All contenders in turn, round by round, so that what else the machine does meets all alike. */
export async function measurePosts(contenders: readonly Contender[]): Promise<readonly Posts[]> {
  const loads = new Map<Contender, Load[]>(contenders.map((one) => [one, []]));
  const lost = new Map<Contender, number>(contenders.map((one) => [one, 0]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const { origin, stop } = await contender.start();
      const before = (await contender.stored?.()) ?? 0;
      const warm = await load(origin, CONNECTIONS, WARM_SECONDS);
      const one = await load(origin, CONNECTIONS, SECONDS);
      await stop();
      if (warm.other + one.other > 0) console.error(`${contender.title}: ${one.other} were not acknowledged`);
      loads.get(contender)?.push(one);
      const missing = contender.stored ? before + warm.created + one.created - (await contender.stored()) : 0;
      lost.set(contender, (lost.get(contender) ?? 0) + Math.max(0, missing));
    }
  }
  return contenders.map((contender) => ({
    contender,
    loads: loads.get(contender) ?? [],
    lost: lost.get(contender) ?? 0,
  }));
}
