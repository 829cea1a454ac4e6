import { hex, type Mac } from '../digest';
import { vietnamDay } from '../vietnamDay';

/** Under which name something is counted: a keyed hash that is another every day, so that no address is kept. */
export type NameOf = (what: string, who: string) => Promise<string>;

/** As many as have their names worked out once a day, and not each time. */
const REMEMBERED = 10_000;

/** A keyed hash of whoever is counted, long enough to be one's own. */
export const hashedName = async (mac: Mac, ...parts: readonly string[]): Promise<string> =>
  hex(await mac('limit', ...parts)).slice(0, 32);

export function createNames(mac: Mac, now: () => number): NameOf {
  let today = '';
  const names = new Map<string, Promise<string>>();
  return (what, who) => {
    const day = vietnamDay(now());
    if (day !== today || names.size >= REMEMBERED) names.clear();
    today = day;
    const known = names.get(`${what} ${who}`);
    const name = known ?? hashedName(mac, day, what, who);
    if (!known) names.set(`${what} ${who}`, name);
    return name;
  };
}
