import { BALLOT, type Entry, isEntry, type Patch } from '#device/entry';
import { questionOf } from '#device/photo';
import type { Shelf } from '#device/shelf';
import type { SubmissionId } from '#protocol/ids';
import type { Receipt } from '#protocol/receipt';

/** An entry and where it is kept. */
export interface Item {
  readonly entry: Entry;
  readonly shelf: Shelf;
}

/** A record and where it is kept; `undefined`: it is there and cannot be read. */
export interface Kept {
  readonly key: string;
  readonly record: unknown;
  readonly shelf: Shelf;
}

/** Whether a record may be of that submission, in whatever form. Of a ballot that cannot be read nobody knows which it is. */
export const mayBe = ({ key, record }: Kept, id: string): boolean =>
  (record as Partial<Entry> | undefined)?.id === id ||
  key.endsWith(id) ||
  (record === undefined && key.startsWith(BALLOT));

/** What waits, on the device and in memory, with what this page knows of it beyond the store. */
export function createStock(endpoint: string, shelves: readonly Shelf[]) {
  /** What the store could not take down: then it still holds for as long as the page is open. */
  const notes = new Map<string, Patch>();
  /** Until when this page holds back what nobody answered. Not the entry's own: the next visit tries at once. */
  const pauses = new Map<string, number>();
  /** Received, also where the store would not let go. */
  const received = new Map<string, Receipt>();
  /** Questions that the endpoint has. */
  const arrived = new Set<SubmissionId>();

  /** Stores that did not answer when they were last looked at. */
  const away = new Set<Shelf>();

  const known = (entry: Entry): Entry => {
    const noted = { ...entry, ...notes.get(entry.id) };
    return { ...noted, next: Math.max(noted.next, pauses.get(entry.id) ?? 0) };
  };

  /** Every record that waits, in whatever form and for whomever. Rejects where a store does not answer. */
  const records = async (of = shelves): Promise<readonly Kept[]> => {
    const held = of.map(async (shelf) =>
      (await shelf.held()).map(([key, record]) => ({ key, record, shelf })),
    );
    return (await Promise.all(held)).flat();
  };

  /** The endpoint's word, on whichever shelf. */
  const receiptOf = async (id: string): Promise<Receipt | undefined> => {
    let receipt = received.get(id);
    for (const shelf of shelves) receipt ??= await shelf.receiptOf(endpoint, id);
    return receipt;
  };

  /** What can be read of a shelf: a device that fails must not hold up what is in memory. */
  async function readable(shelf: Shelf): Promise<readonly Kept[]> {
    try {
      const found = await records([shelf]);
      away.delete(shelf);
      return found;
    } catch {
      away.add(shelf);
      return [];
    }
  }

  return {
    receiptOf,
    /** Whether a photo of that question may go: the text goes first. `undefined`: it is no photo. */
    hasArrived: (question: SubmissionId | undefined) => question === undefined || arrived.has(question),

    pauses,
    received,
    known,
    records,
    isAway: (shelf: Shelf) => away.has(shelf),

    /** What this endpoint is to get, as far as it can be read. */
    async items(): Promise<readonly Item[]> {
      const found = await Promise.all(shelves.map(readable));
      const items = found
        .flat()
        .flatMap(({ record, shelf }) => (isEntry(record) ? [{ entry: known(record), shelf }] : []))
        // To the address that it carries, and to no other.
        .filter(({ entry }) => entry.endpoint === endpoint);
      // Only its receipt proves that a question has arrived: one that is not here may be newer, or on a shelf that fails.
      const here = new Set(items.map(({ entry }) => entry.id));
      for (const question of new Set(items.flatMap(({ entry }) => questionOf(entry) ?? []))) {
        if (arrived.has(question) || (here.has(question) && !received.has(question))) continue;
        if (await receiptOf(question).catch(() => undefined)) arrived.add(question);
      }
      return items;
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
      arrived.clear();
    },
  };
}

export type Stock = ReturnType<typeof createStock>;
