/** How many submissions are under way at once; a browser opens six connections to a host, and the page needs some. */
const SLOTS = 4;

/**
 * Runs what is due, a few at a time, until nothing is. One that takes its time holds up no other, nor what is wanted
 * meanwhile.
 * @param due what may start now, in the order in which it should; never rejects
 * @param run never rejects
 */
export function createPump<T>(due: () => Promise<readonly T[]>, run: (item: T) => Promise<void>) {
  let wanted = false;
  const added: T[] = [];
  let kick = () => {};
  return {
    isWanted: () => wanted || added.length > 0,
    /** This one may start now. Costs no look at all the others, of which there may be many. */
    add(item: T) {
      added.push(item);
      kick();
    },
    /** Something may be due that was not before. */
    want() {
      wanted = true;
      kick();
    },
    async run() {
      const running = new Set<Promise<unknown>>();
      let queue: T[] = [];
      while (wanted || queue.length + added.length + running.size > 0) {
        queue.push(...added.splice(0));
        // What is due is looked for only when there is room for it: a look reads all that waits.
        if (wanted && running.size < SLOTS) {
          wanted = false;
          queue = [...(await due())];
        }
        for (const item of queue.splice(0, SLOTS - running.size)) {
          const flight: Promise<unknown> = run(item).then(() => running.delete(flight));
          running.add(flight);
        }
        if (running.size > 0 && (!wanted || running.size === SLOTS)) {
          const kicked = new Promise<void>((resolve) => {
            kick = resolve;
          });
          await Promise.race([...running, kicked]);
        }
      }
    },
  };
}
