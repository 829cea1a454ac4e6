import type { Held } from './held';
import type { Deed } from './ledger';

export interface Verdict {
  /** Said to be saved or received, and not there. */
  readonly lost: number;
  /** Rows more than one for the same question, and ballots more than one that count for this one device. */
  readonly doubled: number;
  /** Said to be received, and not there. */
  readonly untrue: number;
}

export function judge(deeds: readonly Deed[], held: Held): Verdict {
  const texts = new Set(held.questions);
  const isThere = ({ kind, words, ids }: Deed) =>
    (kind === 'question' && texts.has(words)) || [...ids].some((id) => held.ids.has(id));
  /** A later ballot replaces an earlier one, which then need not be sent any more. */
  const isReplaced = (deed: Deed) =>
    deed.kind === 'ballot' &&
    deeds.slice(deeds.indexOf(deed) + 1).some((later) => later.kind === 'ballot' && isThere(later));

  const promised = deeds.filter(({ told }) => told.has('saved') || told.has('received'));
  return {
    lost: promised.filter((deed) => !isThere(deed) && !(isReplaced(deed) && !deed.told.has('received')))
      .length,
    doubled: repetitions(held.questions) + repetitions(held.ballots),
    untrue: promised.filter((deed) => deed.told.has('received') && !isThere(deed)).length,
  };
}

const repetitions = (items: readonly string[]) => items.length - new Set(items).size;
