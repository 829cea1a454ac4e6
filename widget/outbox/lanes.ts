import type { Entry } from '#device/entry';
import type { Pause } from '#device/pauses';
import type { Shelf } from '#device/shelf';
import { hasCome, pauseFor } from './pace';

type Kind = Entry['kind'];
const KINDS: readonly Kind[] = ['question', 'ballot', 'photo'];

/** Each kind of submission goes its own way: what holds up one does not hold up the other. */
export function createLanes(
  endpoint: string,
  shelf: Pick<Shelf, 'pausesOf' | 'pause'>,
  now: () => number,
  random: () => number,
) {
  const pauses = new Map<Kind, Pause>();
  const set = (kind: Kind, pause: Pause | undefined) =>
    pause ? pauses.set(kind, pause) : pauses.delete(kind);
  /** What the store did not take down: this page still keeps to it. */
  const unwritten = new Set<Kind>();
  /** How often this page has written: what was read before is older. */
  let writes = 0;

  /** A time that has come is as good as none. */
  const ahead = (time = 0) => (hasCome(time, now()) ? 0 : time);
  const endOf = (pause: Pause | undefined) => ahead(pause?.until);

  async function write(kind: Kind, decide: (found: Pause | undefined) => Pause | undefined): Promise<void> {
    const own = unwritten.has(kind) ? pauses.get(kind) : undefined;
    writes += 1;
    const mine = writes;
    unwritten.add(kind);
    set(kind, decide(pauses.get(kind)));
    try {
      const written = await shelf.pause(endpoint, kind, (found) =>
        decide(endOf(own) > endOf(found) ? own : found),
      );
      // What was decided meanwhile is newer.
      if (mine !== writes) return;
      set(kind, written);
      unwritten.delete(kind);
    } catch {
      // The page's own stands.
    }
  }

  return {
    /** What other tabs and earlier visits learned. */
    async read(): Promise<void> {
      const before = writes;
      const found = await shelf.pausesOf(endpoint).catch(() => undefined);
      if (!found || before !== writes) return;
      for (const kind of KINDS) if (!unwritten.has(kind)) set(kind, found.get(kind));
    },
    /**
     * When it opens to an entry, ms since 1970; 0: it is open. What the citizen has just sent is tried once, unless the
     * endpoint itself wants nothing.
     */
    opensTo({ kind, tries }: Pick<Entry, 'kind' | 'tries'>): number {
      const pause = pauses.get(kind);
      return ahead(tries === 0 ? pause?.asked : pause?.until);
    },
    /** All of a kind wait. Whoever asked for longer is not overruled by the answer to another. */
    close(kind: Kind, atItsWish: boolean, retryAfter: number | null): Promise<void> {
      const chance = random();
      return write(kind, (found) => {
        const times = (found?.times ?? 0) + 1;
        const until = Math.max(now() + pauseFor(times, chance, retryAfter), endOf(found));
        return { v: 1, until, asked: atItsWish ? until : ahead(found?.asked), times };
      });
    },
    /**
     * The endpoint has taken or refused something.
     * @param asked at the citizen's wish, in spite of a pause: so there is no reason for it any more. Else one that
     *   still runs stays, since the answer may be older.
     */
    async open(kind: Kind, asked: boolean): Promise<void> {
      if (pauses.has(kind)) await write(kind, (found) => (!asked && endOf(found) > 0 ? found : undefined));
    },
  };
}

export type Lanes = ReturnType<typeof createLanes>;
