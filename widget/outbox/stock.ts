import { BALLOT, type Entry, isEntry, type Patch } from '#device/entry';
import type { Shelf } from '#device/shelf';
import type { SubmissionId } from '#protocol/ids';
import type { Receipt } from '#protocol/receipt';

/** An entry and where it is kept. */
export interface Item {
  readonly entry: Entry;
  readonly shelf: Shelf;
}

/** What waits, on the device and in memory, with what this page knows of it beyond the store. */
export function createStock(endpoint: string, shelves: readonly Shelf[]) {
  /** What the store could not take down: then it still holds for as long as the page is open. */
  const notes = new Map<SubmissionId, Patch>();
  /** Until when this page holds back what nobody answered. Not the entry's own: the next visit tries at once. */
  const pauses = new Map<SubmissionId, number>();
  /** Received, also where the store would not let go. */
  const received = new Map<SubmissionId, Receipt>();

  const known = (entry: Entry): Entry => {
    const noted = { ...entry, ...notes.get(entry.id) };
    return { ...noted, next: Math.max(noted.next, pauses.get(entry.id) ?? 0) };
  };

  return {
    notes,
    pauses,
    received,
    known,

    /** What this endpoint is to get, as far as it can be read: a device that fails must not hold up what is in memory. */
    async items(): Promise<readonly Item[]> {
      const found = await Promise.all(
        shelves.map(async (shelf) => {
          const records = await shelf.held().catch(() => []);
          return records
            .map(([, record]) => record)
            .filter(isEntry)
            .map((entry) => ({ entry: known(entry), shelf }));
        }),
      );
      // To the address that it carries, and to no other.
      return found.flat().filter(({ entry }) => entry.endpoint === endpoint);
    },

    /** Whether it waits here in any form, also one that only newer code can read. Rejects where a store does not answer. */
    async has(id: SubmissionId): Promise<boolean> {
      const held = (await Promise.all(shelves.map((shelf) => shelf.held()))).flat();
      return held.some(
        ([key, record]) =>
          (record as Partial<Entry> | undefined)?.id === id ||
          key.endsWith(id) ||
          // Of a ballot that cannot be read nobody knows which it is.
          (record === undefined && key.startsWith(BALLOT)),
      );
    },

    /** Any entry of that id, also another endpoint's: the citizen may remove what may not be sent from here. */
    async anywhere(id: SubmissionId): Promise<Item | undefined> {
      const found = await Promise.all(
        shelves.map(async (shelf) =>
          (await shelf.held()).map(([, record]) => ({ entry: record as Entry, shelf })),
        ),
      );
      return found.flat().find(({ entry }) => isEntry(entry) && entry.id === id);
    },

    /** Changes an entry; what the store does not take down is noted. Resolves as `edit` does. */
    async edit(
      { entry, shelf }: Item,
      decide: (now: Entry) => Patch | undefined,
    ): Promise<Entry | undefined> {
      try {
        const edited = await shelf.edit(entry, (found) => {
          const patch = decide(known(found));
          return patch && { ...notes.get(entry.id), ...patch };
        });
        if (edited) notes.delete(entry.id);
        return edited;
      } catch {
        const patch = decide(known(entry));
        if (!patch) return undefined;
        notes.set(entry.id, { ...notes.get(entry.id), ...patch });
        return { ...entry, ...patch };
      }
    },

    forget() {
      notes.clear();
      pauses.clear();
      received.clear();
    },
  };
}

export type Stock = ReturnType<typeof createStock>;
