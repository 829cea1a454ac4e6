import { type Consultation, itemsOf } from '../../widget/protocol/consultation';
import { type Item, kindOf } from '../../widget/protocol/items/items';
import type { Snapshot } from '../store/snapshot';
import type { TalliedItem } from '../store/tallied';
import { publishedItems } from './publishedItems';
import { earlierWording } from './tally';

interface Answered {
  /** One for every item of now, in their order. */
  readonly items: readonly TalliedItem[];
  /** Answers to what is no longer asked. */
  readonly gone: number;
}

/**
 * What a count says of what is asked now, where a new version of the text came after it: answers about other words than
 * today's are earlier ones, as they will be when it is counted anew, and what is new has none. The ballots are those of the
 * count; to count them again under the new version would take the later ones too, and tell them.
 */
export function askedNow(consultation: Consultation, snapshot: Snapshot): Answered {
  const { draft, tallied } = snapshot;
  const items = publishedItems(snapshot);
  const isEarlier = earlierWording(consultation);
  const counted = new Map(items.map((one) => [one.item.id, one]));
  const asked = itemsOf(consultation).map((item) => {
    const found = counted.get(item.id);
    return { item, found: found && isSame(item, found.item) ? found : undefined };
  });
  const kept = new Set(asked.map(({ found }) => found));
  const left = items.filter((one) => !kept.has(one)).map(answersOf);
  const nobody = (item: Item, earlier: number): TalliedItem => ({
    item,
    tallies: tallied.ballots.map(({ credential }) => ({
      credential,
      answered: 0,
      counts: kindOf(item.kind)
        .cells(item)
        .map((cell) => [cell, 0] as const),
    })),
    earlier,
  });
  return {
    items: asked.map(({ item, found }) => {
      if (!found) return nobody(item, 0);
      return isEarlier(item.id, draft) ? nobody(item, answersOf(found)) : found;
    }),
    gone: sum([...left, ...tallied.gone.map(({ answered }) => answered)]),
  };
}

/** With other choices it is another question. */
export const isSame = (one: Item, other: Item): boolean =>
  one.kind === other.kind && cellsIn(one) === cellsIn(other);

const cellsIn = (item: Item): string => kindOf(item.kind).cells(item).join(' ');

const answersOf = ({ tallies, earlier }: TalliedItem): number =>
  earlier + sum(tallies.map(({ answered }) => answered));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
