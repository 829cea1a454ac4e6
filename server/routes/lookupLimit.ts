const WINDOW = 10 * 60_000;
/** Thirty people in a commune's hall share one address, and each may slip once or twice. */
const MOST = 60;
/** Some megabytes at most, however many addresses a script has. */
const REMEMBERED = 10_000;

export interface LookupLimit {
  /** Seconds until this address may ask again; 0: now. */
  wait(address: string): number;
  /** Codes were asked for that are none. */
  failed(address: string, codes: number): void;
}

/** Counts what was asked for and not there, for each client address, in memory. What is found never counts. */
export function createLookupLimit(now: () => number): LookupLimit {
  const failures = new Map<string, readonly number[]>();
  const recent = (address: string) => (failures.get(address) ?? []).filter((at) => at > now() - WINDOW);
  return {
    wait(address) {
      const decisive = recent(address).at(-MOST);
      return decisive === undefined ? 0 : Math.ceil((decisive + WINDOW - now()) / 1000);
    },
    failed(address, codes) {
      const times = [...recent(address), ...Array<number>(codes).fill(now())].slice(-MOST);
      // Anew at the end: what stands first was touched longest ago. Nobody is remembered for nothing.
      failures.delete(address);
      if (times.length > 0) failures.set(address, times);
      for (const oldest of failures.keys()) {
        if (failures.size <= REMEMBERED) break;
        failures.delete(oldest);
      }
    },
  };
}
