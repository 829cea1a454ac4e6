/** How often the clocks are compared, in ms: computers' clocks go some ms apart in a minute. */
const EVERY = 60_000;
/** How often the database is asked at each comparison. */
const TIMES = 3;

export interface DatabaseClock {
  /** ms since 1970, as the database has it. */
  readonly now: () => number;
  stop(): void;
}

/**
 * The time of the database, so that collectors on machines whose clocks differ agree on when something closes. Between
 * comparisons it goes on by this machine's; where the database does not answer, by the last difference known.
 * @param read asks several times, without waiting for anything but the database: its own time, ms since 1970, each time
 * @param own ms on a clock of this machine that only goes on; from when it counts does not matter
 */
export async function databaseClock(
  read: <T>(work: (ask: () => Promise<number>) => Promise<T>) => Promise<T>,
  own: () => number,
): Promise<DatabaseClock> {
  const compared = () => read((ask) => difference(ask, own));
  let ahead = await compared();
  const timer = setInterval(() => {
    compared().then(
      (now) => {
        ahead = now;
      },
      () => undefined,
    );
  }, EVERY);
  timer.unref();
  return {
    now: () => Math.round(own() + ahead),
    stop: () => clearInterval(timer),
  };
}

/** What was read is of some moment between asking and being answered: of the answer that came soonest it is known best. */
async function difference(ask: () => Promise<number>, own: () => number): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let n = 0; n < TIMES; n++) {
    const asked = own();
    const theirs = await ask();
    const took = own() - asked;
    if (took < best.took) best = { took, ahead: theirs - asked - took / 2 };
  }
  return best.ahead;
}
