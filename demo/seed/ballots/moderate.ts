import { OFFICER, type Seeding } from '../seeding';
import type { BallotSeed } from './ballotSeed';

/** Looks through what voters wrote, as the seed has it. */
export async function moderate({ store, hosted, at }: Seeding, seed: BallotSeed): Promise<void> {
  const portal = hosted.portal.id;
  const deed = { by: OFFICER, at: new Date(at).toISOString() };
  const fates = new Map(seed.opinions.map(({ words, fate }) => [words, fate]));
  for (const { slug, words } of await store.wordsOf(portal, seed.consultation, 'new', seed.voters)) {
    const fate = fates.get(words);
    if (fate === 'shown' || fate === 'held') await store.moderate(portal, slug, fate, deed);
  }
}
