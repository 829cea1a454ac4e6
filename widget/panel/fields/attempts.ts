import type { Life } from '../living';

/** How a form was tried to be sent. */
export interface Attempts {
  /** How often; the key of a form's error summary. */
  readonly count: number;
  readonly busy: boolean;
  /** Nothing could be kept of the last one, not even in memory. */
  readonly failed: boolean;
  /** Counts an attempt, and submits when the form is `ready` and no other is under way. */
  make(ready: boolean, submit: () => Promise<unknown>): Promise<void>;
}

/** One attempt at a time; draws its form again when one begins and ends. */
export function createAttempts({ redraw }: Life): Attempts {
  const attempts = {
    count: 0,
    busy: false,
    failed: false,
    async make(ready: boolean, submit: () => Promise<unknown>) {
      attempts.count += 1;
      // Gone and back: only words that come anew are spoken.
      attempts.failed = false;
      if (ready && !attempts.busy) {
        attempts.busy = true;
        redraw();
        attempts.failed = await submit().then(
          () => false,
          () => true,
        );
        attempts.busy = false;
      }
      redraw();
    },
  };
  return attempts;
}
