import type { Deed } from './deed';
import type { Stored } from './stored';

/** What is wrong, each in words. */
export interface Verdict {
  /** Acknowledged, and not there, or not whole. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** At another portal than it was sent to. */
  readonly astray: readonly string[];
}

/** @param acknowledged ids of those that were so before anybody looked what is stored: more may have come since */
export function judge(
  deeds: readonly Deed[],
  acknowledged: ReadonlySet<string>,
  stored: readonly Stored[],
): Verdict {
  const byId = new Map<string, readonly Stored[]>();
  for (const one of stored) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const texts = stored.flatMap(({ text }) => text ?? []);
  const once = new Set(texts);
  const rowsOf = (id: string) => byId.get(id) ?? [];
  const isWhole = (kind: string, [row]: readonly Stored[]) =>
    row !== undefined && (kind === 'question' ? row.text !== null : row.counts);
  return {
    lost: deeds
      .filter((deed) => acknowledged.has(deed.id) && !isWhole(deed.kind, rowsOf(deed.id)))
      .map(({ kind, id }) => `${kind} ${id}`),
    doubled: [
      ...deeds.filter(({ id }) => rowsOf(id).length > 1).map(({ id }) => id),
      ...(texts.length === once.size
        ? []
        : [`${texts.length - once.size} questions with the words of others`]),
    ],
    astray: deeds
      .filter(({ id, portal }) => rowsOf(id).some((row) => row.portal !== portal))
      .map(({ id, portal }) => `${id} of ${portal}`),
  };
}
