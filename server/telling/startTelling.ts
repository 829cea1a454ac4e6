import { setTimeout as sleep } from 'node:timers/promises';
import type { Chore } from './chores';

interface Telling {
  /** Lets what is being told come to its end, begins nothing more. */
  stop(): Promise<void>;
}

/** Does every chore at its own pace until it is stopped. What fails of one is tried again at its next time. */
export function startTelling(chores: readonly Chore[], log: (line: string) => void): Telling {
  const over = new AbortController();
  const isOver = () => over.signal.aborted;

  async function repeat({ name, pause, run }: Chore): Promise<void> {
    while (!isOver()) {
      await run(isOver).catch((error: unknown) => {
        log(`telling: ${name}: ${error instanceof Error ? error.name : 'unknown'}`);
      });
      await sleep(pause, undefined, { signal: over.signal }).catch(() => undefined);
    }
  }

  const running = chores.map(repeat);
  return {
    async stop() {
      over.abort();
      await Promise.all(running);
    },
  };
}
