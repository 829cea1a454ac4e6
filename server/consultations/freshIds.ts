import type { DraftText } from '../../widget/protocol/draftText';

/** The id of a part that is new. Where the one above it is new too, nothing under that one can have been used. */
export type FreshId = (wanted: string, isAboveNew: boolean) => string;

/**
 * Ids that no article or clause of any version ever had, so that no opinion comes to stand under another one.
 * A wanted one that may have been used gets the number of the version behind it: `dieu-7.ban-2`. Of parts that are gone
 * only the labels are kept, which may have moved: once anything was taken out, any wanted id may have been used.
 */
export function freshIds(before: DraftText): FreshId {
  const used = new Set(before.parts.map(({ id }) => id));
  const isAllKnown = before.versions.every(({ removed }) => removed.length === 0);
  return (wanted, isAboveNew) =>
    used.has(wanted) || !(isAboveNew || isAllKnown) ? `${wanted}.ban-${before.versions.length + 1}` : wanted;
}
