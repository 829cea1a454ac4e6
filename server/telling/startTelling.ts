import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/store';
import { createReporter } from './reporter';
import { type Teller, tellAll } from './tellAll';

/** ms between two looks at what waits. */
const PAUSE = 1_000;

interface Options {
  readonly store: Store;
  readonly tellers: readonly Teller[];
  /** How long something is tried, in ms. */
  readonly patience: number;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

interface Telling {
  /** Lets what is being told come to its end, begins nothing more. */
  stop(): Promise<void>;
}

/** Tells what waits, by each teller at its own pace, until it is stopped. */
export function startTelling({ store, tellers, patience, now, log }: Options): Telling {
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const report = createReporter(log);
  const edges = { store, now, random: Math.random, patience, report };

  async function run(teller: Teller): Promise<void> {
    while (!isOver()) {
      await tellAll(teller, edges, isOver).catch((error: unknown) => {
        log(`telling: ${teller.channel}: ${error instanceof Error ? error.name : 'unknown'}`);
      });
      await sleep(PAUSE, undefined, { signal: over.signal }).catch(() => undefined);
    }
  }

  const running = tellers.map(run);
  return {
    async stop() {
      over.abort();
      await Promise.all(running);
    },
  };
}
