const WINDOW = 15 * 60_000;
const PER_OFFICER = 5;
const PER_ADDRESS = 20;
/** Some megabytes at most, however many names and addresses a script makes up. */
const REMEMBERED = 10_000;

/** `refused`: too many failed before; `until`, ms since 1970, even the right password does not help. */
export type Attempt =
  | { readonly kind: 'allowed'; succeeded(): void }
  | { readonly kind: 'refused'; readonly until: number };

export interface Attempts {
  /** Counts as failed until it says otherwise, so that many at once are no more than one after the other. */
  begin(officer: string, address: string): Attempt;
}

/**
 * Failed tries to sign in, in memory: a restart forgets them. Whether there is such an officer makes no difference.
 * A try that was refused is not counted: the door opens again by itself.
 */
export function createAttempts(now: () => number): Attempts {
  const failures = new Map<string, readonly number[]>();

  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => at > now() - WINDOW);
  const set = (key: string, times: readonly number[]) => {
    // Anew at the end: what stands first was touched longest ago.
    failures.delete(key);
    if (times.length > 0) failures.set(key, times);
    for (const oldest of failures.keys()) {
      if (failures.size <= REMEMBERED) break;
      failures.delete(oldest);
    }
  };

  return {
    begin(officer, address) {
      const keys = { officer: `officer ${officer}`, address: `address ${address}` };
      const ofOfficer = recent(keys.officer);
      const ofAddress = recent(keys.address);
      const until = Math.max(opensAt(ofOfficer, PER_OFFICER), opensAt(ofAddress, PER_ADDRESS));
      if (until > 0) return { kind: 'refused', until };
      const at = now();
      set(keys.officer, [...ofOfficer, at]);
      set(keys.address, [...ofAddress, at]);
      return {
        kind: 'allowed',
        succeeded() {
          set(keys.officer, []);
          set(keys.address, withoutOne(recent(keys.address), at));
        },
      };
    },
  };
}

/** When fewer than `most` of these times will be within the window; 0 when they are now. */
function opensAt(times: readonly number[], most: number): number {
  const decisive = times[times.length - most];
  return decisive === undefined ? 0 : decisive + WINDOW;
}

function withoutOne(times: readonly number[], time: number): readonly number[] {
  const at = times.indexOf(time);
  return times.filter((_, index) => index !== at);
}
