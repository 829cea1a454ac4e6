import type { Ballot } from '#protocol/ballot';
import type { Answer } from '#protocol/items/items';

/** Random and of nobody. */
export const aToken = (): string => crypto.randomUUID().replaceAll('-', '');

/** A ballot of a device that never voted before. */
export const aBallot = (
  consultation: string,
  draft: string,
  answers: readonly Answer[],
  token: string = aToken(),
  revision = 1,
): Ballot => ({
  v: 1,
  id: crypto.randomUUID(),
  kind: 'ballot',
  ...{ consultation, draft, answers, revision },
  credential: { kind: 'device', token },
});
