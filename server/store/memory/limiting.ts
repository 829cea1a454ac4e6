import { takenFrom } from '../../limits/bucket';
import type { Limiting } from '../limiting';

/** Some ten megabytes at most, however many addresses a script has. */
const REMEMBERED = 100_000;

/** For one process: what is full again is forgotten, and what was touched longest ago where there are too many. */
export function limiting(): Limiting {
  const levels = new Map<string, number>();
  return {
    async takeTokens(take) {
      const taken = takenFrom(levels, take);
      for (const [name, fullAt] of taken.levels) {
        // Anew at the end: what stands first was touched longest ago.
        levels.delete(name);
        levels.set(name, fullAt);
      }
      for (const [oldest, fullAt] of levels) {
        if (fullAt > take.at && levels.size <= REMEMBERED) break;
        levels.delete(oldest);
      }
      return taken.wait;
    },
  };
}
