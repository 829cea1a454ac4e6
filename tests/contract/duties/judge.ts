import type { Expected, Finding } from './finding';
import type { Exchange, Reply } from './wire/exchange';

/** One thing that is wanted of a reply. */
export interface Wanted {
  readonly expected: Expected;
  met(reply: Reply): boolean;
}

/** The first of these that the reply does not meet: what is wrong after that is its consequence, or is seen the next time. */
export function judge({ sent, came }: Exchange, ...wanted: readonly Wanted[]): readonly Finding[] {
  const unmet = wanted.find(({ met }) => came.kind !== 'reply' || !met(came));
  return unmet ? [{ sent, came, expected: unmet.expected }] : [];
}
