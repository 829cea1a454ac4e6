import fc from 'fast-check';
import { play, schedules } from './schedule';

/** What so many schedules came to. */
export interface Report {
  readonly schedules: number;
  readonly steps: number;
  readonly rows: number;
  readonly crashes: number;
  readonly seconds: number;
  readonly failure: null | {
    readonly message: string;
    /** With the seed it replays the one failing schedule. */
    readonly path: string;
    readonly schedule: unknown;
  };
}

export async function simulate(options: {
  readonly schedules: number;
  readonly seed: number;
  readonly path?: string | undefined;
  readonly shrink: boolean;
}): Promise<Report> {
  const began = performance.now();
  const sum = { schedules: 0, steps: 0, rows: 0, crashes: 0 };
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const ran = await play(schedule);
    sum.schedules += 1;
    sum.steps += ran.steps;
    sum.rows += ran.posts;
    sum.crashes += ran.crashes;
  });
  const outcome = await fc.check(property, {
    numRuns: options.schedules,
    seed: options.seed,
    endOnFailure: !options.shrink,
    // A failure is told as small as it gets in this time.
    ...(options.path === undefined ? {} : { interruptAfterTimeLimit: 20_000 }),
    ...(options.path === undefined ? {} : { path: options.path }),
  });
  const { failed, errorInstance, counterexample, counterexamplePath } = outcome;
  return {
    ...sum,
    seconds: (performance.now() - began) / 1000,
    failure: failed
      ? {
          message: String(errorInstance),
          path: counterexamplePath ?? '',
          schedule: counterexample?.[0],
        }
      : null,
  };
}
