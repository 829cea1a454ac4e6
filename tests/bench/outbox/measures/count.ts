import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from '../world/endpoint';
import type { Visit } from '../world/visit';

/** What became of the questions that a contender had said to be kept. */
export interface Count {
  readonly kept: number;
  /** Neither stored by the endpoint nor still with the contender. */
  readonly lost: number;
  /** Stored once more than once. */
  readonly doubled: number;
  /** Still with the contender when it had been still for a minute. */
  readonly held: number;
  readonly posts: number;
  /** Posts that the endpoint knew again by their id. */
  readonly deduped: number;
}

/** Longer than any lease or pause that a contender may have to wait for, ms. */
export const GIVEN_UP = 60_000;
/** Without a post for so long a contender is asked again to send, ms. */
const ASKED_AGAIN = 2000;

/** Has the contender send until it holds nothing, or nothing more comes of it. */
export async function drainToEnd(contender: Visit, endpoint: Endpoint): Promise<void> {
  let asked = await contender.start();
  const from = asked;
  for (;;) {
    await sleep(250);
    const quiet = Date.now() - Math.max(endpoint.lastPost(), from);
    if (quiet > GIVEN_UP) return;
    // An item under way may be in no store: let a second pass as well.
    if (quiet > 1000 && (await contender.size()) === 0) return;
    if (quiet > ASKED_AGAIN && Date.now() - asked > ASKED_AGAIN) asked = await contender.start();
  }
}

export async function count(contender: Visit, endpoint: Endpoint, kept: number): Promise<Count> {
  const held = await contender.size();
  const stored = Array.from(endpoint.commits.values());
  return {
    kept,
    // One that is stored and still held, for want of an answer, is not lost: at least so many are.
    lost: Math.max(0, kept - stored.length - held),
    doubled: stored.reduce((sum, times) => sum + times - 1, 0),
    held,
    posts: endpoint.posts(),
    deduped: endpoint.deduped(),
  };
}
