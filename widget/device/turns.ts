import { nameOf } from './failure';
import { within } from './within';

/**
 * Work on a place that may be slow or never answer: one after the other, however long it takes, so that what was asked for
 * last is what stands.
 * @returns resolves when the work is done, and rejects as it does, or with a `TimeoutError` after `patience` ms; then it is
 * still under way, and nobody waits for the place again until it has answered
 */
export function createTurns(): (work: () => Promise<void>, patience: number) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let isSilent = false;
  return (work, patience) => {
    const done = last.then(work);
    last = done.then(
      () => {
        isSilent = false;
      },
      () => {},
    );
    return within(isSilent ? 0 : patience, done).catch((error) => {
      isSilent ||= nameOf(error) === 'TimeoutError';
      throw error;
    });
  };
}
