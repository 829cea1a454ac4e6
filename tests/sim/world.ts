/** Something that will happen, when the schedule picks it. What belongs to a tab never happens once the tab is gone. */
interface Task {
  readonly owner: Mortal | null;
  readonly run: () => void;
}

/** What can be killed at any moment. */
export interface Mortal {
  dead: boolean;
}

interface Timer extends Task {
  readonly due: number;
}

/** Time, chance and the order of things, all from one seed: the same picks replay the same run. */
export function createWorld(seed: number) {
  const tasks: Task[] = [];
  let timers: Timer[] = [];
  let state = seed >>> 0;
  const world = {
    /** Time that only goes forward, ms. */
    monotonic: 0,
    /** What a device's clock says beyond it. */
    skew: 1_790_000_000_000,
    wall: () => world.skew + world.monotonic,
    /** Mulberry32: small, even, and the same everywhere. */
    random() {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    },
    happen(owner: Mortal | null, run: () => void) {
      tasks.push({ owner, run });
    },
    after(owner: Mortal | null, ms: number, run: () => void): () => void {
      const timer = { owner, run, due: world.monotonic + ms };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** When something is next due by itself, or undefined. */
    nextTimer: () =>
      timers.reduce<number | undefined>(
        (soonest, { owner, due }) => (owner?.dead || (soonest ?? due) < due ? soonest : due),
        undefined,
      ),
    /** Lets one of the things happen that may. Resolves to whether there was one. */
    async step(pick: number): Promise<boolean> {
      let task: Task | undefined;
      do {
        task = tasks.splice(pick % Math.max(tasks.length, 1), 1)[0];
      } while (task?.owner?.dead);
      if (!task) return false;
      task.run();
      await settled();
      return true;
    },
    pass(ms: number) {
      world.monotonic += ms;
      const due = timers.filter((timer) => timer.due <= world.monotonic);
      timers = timers.filter((timer) => timer.due > world.monotonic);
      for (const { owner, run } of due) tasks.push({ owner, run });
    },
  };
  return world;
}

export type World = ReturnType<typeof createWorld>;

/** Until nothing more follows from what has happened: between two outside events the code only awaits itself. */
export async function settled(): Promise<void> {
  for (let hop = 0; hop < 30; hop++) await null;
}
