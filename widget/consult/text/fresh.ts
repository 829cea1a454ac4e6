import type { DraftText, DraftVersion, Part } from '#protocol/draftText';
import type { SentBefore } from '../voter';

/**
 * The versions that are new to somebody: those after the one that this device's ballot was about, or else the last alone.
 * The first version is new to nobody.
 */
export function freshVersions(text: DraftText | undefined, sent: SentBefore | null): readonly DraftVersion[] {
  const { versions } = text ?? { versions: [] };
  const answered =
    sent?.kind === 'received' ? versions.findIndex(({ draft }) => draft === sent.answered) : -1;
  return versions.slice(Math.max(1, answered < 0 ? versions.length - 1 : answered + 1));
}

/** Whether a part reads as it does only since one of them. */
export const isFresh = (fresh: readonly DraftVersion[], { since }: Pick<Part, 'since'>): boolean =>
  fresh.some(({ draft }) => draft === since);

/** What a part said before the first of them that reworded it; `undefined`: none did. */
export const wordsBefore = (fresh: readonly DraftVersion[], { id }: Pick<Part, 'id'>): string | undefined =>
  fresh.flatMap(({ reworded = [] }) => reworded).find((one) => one.id === id)?.before;
