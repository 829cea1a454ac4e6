const BASE = 2000;
const FLOOR = 500;
/** No entry waits longer than this by our own choice. */
const MAX_DELAY = 600_000;
const MAX_ASKED = 3_600_000;

/**
 * Milliseconds to wait before the next attempt, after `tries` failed ones (1 or more).
 * Full jitter, so that a village coming online together does not return together. What the endpoint asks for wins.
 * @param random from 0 (included) to 1 (excluded)
 * @param retryAfter seconds, or `null`
 */
export function backoff(tries: number, random: number, retryAfter: number | null): number {
  if (retryAfter !== null) return Math.min(Math.max(retryAfter * 1000, 1000), MAX_ASKED);
  const ceiling = Math.min(MAX_DELAY, BASE * 2 ** Math.min(tries - 1, 20));
  return FLOOR + random * (ceiling - FLOOR);
}

/** Whether an entry may be tried. A clock that was set back must not make it wait for days. */
export function isDue(next: number, now: number): boolean {
  return next <= now || next - now > MAX_ASKED;
}
