import type { Held } from './held';
import type { Deed } from './ledger';

/** What is wrong, each in words. */
export interface Verdict {
  /** Said to be saved or received, and not there. */
  readonly lost: readonly string[];
  /** Rows more than one for the same question, and ballots more than one that count for this one device. */
  readonly doubled: readonly string[];
  /** Said to be received, and not there. */
  readonly untrue: readonly string[];
}

export function judge(deeds: readonly Deed[], held: Held): Verdict {
  const texts = new Set(held.questions);
  const isThere = ({ kind, words, ids }: Deed) =>
    (kind === 'question' && texts.has(words)) || [...ids].some((id) => held.ids.has(id));
  /** A later ballot replaces an earlier one, which then need not be sent any more. */
  const isReplaced = (deed: Deed) =>
    deed.kind === 'ballot' &&
    deeds.slice(deeds.indexOf(deed) + 1).some((later) => later.kind === 'ballot' && isThere(later));

  const missing = deeds.filter((deed) => !isThere(deed));
  const untrue = missing.filter(({ told }) => told.has('received'));
  const broken = missing.filter((deed) => deed.told.has('saved') && !isReplaced(deed));
  return {
    lost: [...new Set([...untrue, ...broken])].map(inWords),
    doubled: [...repeated(held.questions), ...repeated(held.ballots)],
    untrue: untrue.map(inWords),
  };
}

const inWords = ({ kind, words, ids, told }: Deed) =>
  `${kind} ${[...ids].join(' ')} ${words} (said to be ${[...told].join(', ')})`;

/** Each as often as it is there once too many. */
const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) < index);
