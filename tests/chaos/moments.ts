import type { Stage } from './faultyNetwork';
import { oneOf, type Random } from './random';

/** What a kill can wait for. */
export type Sign = Stage | 'loaded' | 'pressed' | 'stored';

/** When a kill falls: at the `nth` sign of this life, at a share of the time that what begins there takes. */
export interface Moment {
  readonly sign: Sign;
  readonly nth: number;
  readonly share: number;
}

/** `reply` and `upload` take as long as the network says; these were seen to be over within about so many ms. */
const TAKES: Readonly<Record<Sign, number>> = {
  loaded: 2500,
  pressed: 15,
  stored: 12,
  upload: 10,
  reply: 10,
  replied: 10,
};

/** Every sign comes once in each round, in a drawn order: by chance alone most kills would fall while nothing is done. */
export function createMoments(random: Random): () => Moment {
  let round: Sign[] = [];
  return () => {
    if (round.length === 0) round = Object.keys(TAKES) as Sign[];
    const sign = oneOf(round as [Sign, ...Sign[]], random);
    round = round.filter((other) => other !== sign);
    return { sign, nth: sign === 'loaded' ? 1 : oneOf([1, 1, 2, 3], random), share: random() };
  };
}

/** Strikes once, when its moment has come. */
export function createTrigger({ sign, nth, share }: Moment, strike: () => void) {
  let left = nth;
  return (seen: Sign, ms: number) => {
    if (seen !== sign) return;
    left -= 1;
    if (left === 0) setTimeout(strike, share * Math.max(ms, TAKES[sign]));
  };
}
