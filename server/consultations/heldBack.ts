import type { Consultation } from '../../widget/protocol/consultation';
import type { HeldItem, Snapshot } from '../store/snapshot';
import type { TalliedItem } from '../store/tallied';
import { isSame } from './askedNow';
import { LEAST, marksOf } from './hiding';
import { publishedItems } from './publishedItems';
import { earlierWording } from './tally';

/**
 * The count as it follows another that is published: an item stays as it was until `LEAST` more have answered it, or have
 * answered otherwise. Of ten ballots that came one may have answered it, and two publications would tell that one.
 */
export function heldBack(consultation: Consultation, before: Snapshot | null, count: Snapshot): Snapshot {
  if (!before) return count;
  const isEarlier = earlierWording(consultation);
  const published = publishedItems(before);
  const held = count.tallied.items.flatMap((now): readonly HeldItem[] => {
    const as = published.find(({ item }) => item.id === now.item.id);
    // Under other words it is another question, of which nothing was published.
    if (!as || !isSame(now.item, as.item) || isEarlier(now.item.id, before.draft)) return [];
    const apart = distance(as, now);
    return apart > 0 && apart < LEAST ? [{ as, later: Math.max(0, answersOf(now) - answersOf(as)) }] : [];
  });
  return { ...count, held };
}

/** How many must have answered, or answered otherwise, at least, to make the one of the other. */
function distance(one: TalliedItem, other: TalliedItem): number {
  const [, most] = marksOf(other.item);
  const [before, after] = [marksIn(one), marksIn(other)];
  const cells = new Set([...before.keys(), ...after.keys()]);
  const moves = [...cells].map((cell) => (after.get(cell) ?? 0) - (before.get(cell) ?? 0));
  const total = (sign: 1 | -1) =>
    moves.reduce((sum, move) => sum + Math.max(0, sign * move), 0) / Math.max(1, most);
  return Math.ceil(
    Math.max(
      ...[Math.abs(answersOf(other) - answersOf(one)), Math.abs(other.earlier - one.earlier)],
      ...[total(1), total(-1)],
    ),
  );
}

const marksIn = ({ tallies }: TalliedItem): ReadonlyMap<string, number> =>
  new Map(
    tallies.flatMap(({ credential, counts }) =>
      counts.map(([cell, count]) => [`${credential} ${cell}`, count] as const),
    ),
  );

const answersOf = ({ tallies }: TalliedItem): number =>
  tallies.reduce((sum, { answered }) => sum + answered, 0);
