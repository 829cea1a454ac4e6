import type { Ballot } from '#protocol/ballot';
import type { Consultation } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import { digits, uuid } from '../random';
import type { Seeding } from '../seeding';
import { submit } from '../submit';
import type { BallotSeed, Opinion } from './ballotSeed';

/**
 * Sends every voter's ballot, spread over the time from the opening.
 * @param until ms since 1970
 */
export async function cast(
  seeding: Seeding,
  seed: BallotSeed,
  { id, draft, opensAt }: Pick<Consultation, 'id' | 'draft' | 'opensAt'>,
  until: number,
): Promise<void> {
  const { random } = seeding;
  const opens = Date.parse(opensAt);
  for (let voter = 0; voter < seed.voters; voter++) {
    const ballot: Ballot = {
      v: 1,
      id: uuid(random),
      kind: 'ballot',
      consultation: id,
      draft,
      answers: spoken(seed.choose(random), seed.opinions[voter]),
      revision: 1,
      credential: { kind: 'device', token: digits(random, 32) },
    };
    await submit(seeding, ballot, Math.floor(opens + ((until - opens) * (voter + 0.5)) / seed.voters));
  }
}

/** The answers with what the voter wrote, beside the stance that it is the reason of. */
function spoken(answers: readonly Answer[], opinion: Opinion | undefined): readonly Answer[] {
  if (!opinion) return answers;
  const { item, words } = opinion;
  if (answers.every((answer) => answer.item !== item))
    return [...answers, { item, kind: 'text', text: words }];
  return answers.map((answer) =>
    answer.item === item && answer.kind === 'stance' ? { ...answer, reason: words } : answer,
  );
}
