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
  const shown = (everything = false) => (!everything && isShared() ? [memory] : [device, memory]);
  return {
    device,
    /** Every one; it changes with the persons. */
    all,
    memory: () => memory,
    /** Whose contents the citizen may see. On a shared device what an earlier person left on it goes unseen. */
    shown,
    seenIn: (seen?: Seen) => (seen === 'memory' ? [memory] : shown(seen === 'all')),
    /** Where the next submission is to be kept. */
    first: () => shown()[0] as Shelf,
    nextPerson() {
      memory = newMemory();
      all.push(memory);
    },
    /** Those of earlier persons. Nothing is added to them any more. */
    left: () => all.filter((shelf) => shelf !== device && shelf !== memory),
    letGo(shelf: Shelf) {
      all.splice(all.indexOf(shelf), 1);
    },
  };
}

export type Shelves = ReturnType<typeof createShelves>;
