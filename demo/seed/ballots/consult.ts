import { underway } from '../../../server/consultations/underway';
import type { Seeding } from '../seeding';
import type { BallotSeed } from './ballotSeed';
import { callOff } from './callOff';
import { cast } from './cast';
import { conclude } from './conclude';
import { moderate } from './moderate';

const DAY = 86_400_000;

/** Everything that has happened to one consultation by now; one that has not opened yet is left alone. */
export async function consult(seeding: Seeding, seed: BallotSeed): Promise<void> {
  const { store, hosted, at } = seeding;
  const stand = await underway(store, hosted, seed.consultation);
  if (!stand) throw new Error(`the portal has no consultation ${seed.consultation}`);
  const { consultation } = stand;
  const { ending } = seed;
  const opens = Date.parse(consultation.opensAt);
  const closes = Date.parse(consultation.closesAt);
  const ends = ending.kind === 'called-off' ? opens + ending.after * DAY : closes;
  if (opens >= at) return;
  await cast(seeding, seed, consultation, Math.min(ends, closes, at));
  await moderate(seeding, seed);
  if (ending.kind === 'in-time') await conclude(seeding, stand, ending.outcomes);
  else if (ends <= at) await callOff(seeding, stand, ending.reason, ends);
}
