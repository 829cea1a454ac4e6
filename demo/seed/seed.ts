import { createMac } from '../../server/digest';
import type { Portals } from '../../server/hostedPortal';
import type { Store } from '../../server/store/store';
import { BALLOT_SEEDS } from './ballots/ballotSeeds';
import { consult } from './ballots/consult';
import { answer } from './questions/answer';
import { ask } from './questions/ask';
import { QUESTIONS } from './questions/questions';
import { WAITING } from './questions/waiting';
import { createRandom } from './random';

export interface SeedOptions {
  /** Without anything of the demo's portal in it. */
  readonly store: Store;
  /** With the demo's portal among them, dated (datedPortal.ts), so that its consultations stand in every state. */
  readonly portals: Portals;
  /** The collector's, 32 bytes: another one would not know the codes and voters again. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** The demo's first moment, ms since 1970. */
  readonly at: number;
}

/** The portal that the seed is for. */
export const SEEDED = 'ha-may';

/**
 * Lets the demo have a past: questions asked and answered, ballots cast, counted and concluded. All of it goes the way that
 * a citizen's and an officer's goes, at its time, so that the store holds what the collector itself would have stored.
 * @throws when the data break a rule of the collector
 */
export async function seed({ store, portals, key, at }: SeedOptions): Promise<void> {
  const hosted = portals.get(SEEDED);
  if (!hosted) throw new Error(`there is no portal ${SEEDED}`);
  // Each by a random sequence of its own: what is changed in one leaves the addresses of all others as they were.
  const seeding = (name: string) => ({ store, hosted, mac: createMac(key), at, random: createRandom(name) });
  for (const question of QUESTIONS) await answer(seeding(question.title), question);
  for (const asked of WAITING) await ask(seeding(asked.text), asked);
  for (const ballots of BALLOT_SEEDS) await consult(seeding(ballots.consultation), ballots);
}
