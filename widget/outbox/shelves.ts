import type { Shelf } from '#device/shelf';

/**
 * What is looked at, where it is not all that the citizen may see. `memory`: only what the page itself holds, which always
 * answers; `all`: also what a shared device has from before it was called shared.
 */
export type Seen = 'memory' | 'all';

/**
 * Where things are kept: the device, the memory of whoever is at the page now, and what earlier persons at a shared device
 * left in theirs, which goes its way unseen.
 */
export function createShelves(device: Shelf, newMemory: () => Shelf, isShared: () => boolean) {
  let memory = newMemory();
  const all = [device, memory];
  /** How many submissions are just being kept, and how many ever were. */
  let keeping = 0;
  let kept = 0;
  const shown = (seen?: Seen): readonly Shelf[] =>
    seen === 'memory' || (!seen && isShared()) ? [memory] : [device, memory];
  return {
    device,
    /** Every one; it changes with the persons. */
    all,
    memory: () => memory,
    /** Whose contents the citizen may see. On a shared device what an earlier person left on it goes unseen. */
    shown,
    /** Where the next submission is to be kept. */
    first: () => shown()[0] as Shelf,
    nextPerson() {
      memory = newMemory();
      all.push(memory);
    },
    /** Keeps something, on a shelf that may have become an earlier person's meanwhile. */
    async keep<T>(work: () => Promise<T>): Promise<T> {
      keeping += 1;
      kept += 1;
      try {
        return await work();
      } finally {
        keeping -= 1;
      }
    },
    /** Those of earlier persons, and how to let go of some, unless something was kept since. */
    left() {
      const before = kept;
      const busy = keeping > 0;
      return {
        shelves: all.filter((shelf) => shelf !== device && shelf !== memory),
        letGo(shelf: Shelf) {
          if (!busy && kept === before) all.splice(all.indexOf(shelf), 1);
        },
      };
    },
  };
}

export type Shelves = ReturnType<typeof createShelves>;
