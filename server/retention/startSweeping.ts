import { setTimeout as wait } from 'node:timers/promises';
import { errorName } from '../errorName';
import { KNOWN_FOR } from '../flags/flagsOf';
import type { Portals } from '../hostedPortal';
import type { Flagging } from '../store/flagging';
import type { Retaining } from '../store/retaining';
import { termsOf } from './dues';
import { sweepPortal } from './sweepPortal';
import { sweepWords } from './sweepWords';

const HOUR = 60 * 60_000;
/** ms between two pages: others have their turn at the database. */
const PAUSE = 20;

interface Sweeping {
  readonly store: Retaining & Pick<Flagging, 'forgetAlike'>;
  readonly portals: Portals;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** Erases what is over, and forgets what texts are known again by: now, and then every hour. @returns ends it, after the page that is on its way */
export function startSweeping({ store, portals, now, log }: Sweeping): () => Promise<void> {
  let stopped = false;
  const between = async () => {
    await wait(PAUSE);
    return !stopped;
  };
  const sweep = async () => {
    await store.forgetAlike(new Date(now() - KNOWN_FOR).toISOString());
    for (const [portal, { portal: file }] of portals) {
      if (stopped) return;
      const terms = termsOf(file.privacy);
      const swept = await sweepPortal({ store, portal, terms, now: now(), by: 'itself', between });
      const line = sweepWords(portal, swept);
      if (line) log(line);
    }
  };
  const run = async () => {
    // What it fails of, the database out of reach, is the same an hour later or is not.
    await store.sweepAlone(sweep).catch((error: unknown) => log(`retention: ${errorName(error)}`));
  };
  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, HOUR);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
