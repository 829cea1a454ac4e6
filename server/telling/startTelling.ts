import { setTimeout as sleep } from 'node:timers/promises';
import { errorName } from '../errorName';
import type { Chore } from './chores';

interface Telling {
  /** Lets what is being told come to its end, for 8 seconds at most, and begins nothing more. */
  stop(): Promise<void>;
}

/** As for requests. A mail server that says nothing may take minutes; what was not told is told again. */
const STOP_WITHIN_MS = 8_000;

/** Does every chore at its own pace until it is stopped. What fails of one is tried again at its next time. */
export function startTelling(
  chores: readonly Chore[],
  log: (line: string) => void,
  stopWithinMs = STOP_WITHIN_MS,
): Telling {
  const over = new AbortController();
  const isOver = () => over.signal.aborted;

  async function repeat({ name, pause, run }: Chore): Promise<void> {
    while (!isOver()) {
      await run(isOver).catch((error: unknown) => {
        log(`telling: ${name}: ${errorName(error)}`);
      });
      await sleep(pause, undefined, { signal: over.signal }).catch(() => undefined);
    }
  }

  const running = chores.map(repeat);
  return {
    async stop() {
      over.abort();
      await Promise.race([Promise.all(running), sleep(stopWithinMs, undefined, { ref: false })]);
    },
  };
}
