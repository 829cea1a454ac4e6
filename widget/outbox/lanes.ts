import type { Entry } from '#device/entry';
import type { Pause } from '#device/pauses';
import type { Shelf } from '#device/shelf';
import { hasCome, pauseFor } from './pace';

type Kind = Entry['kind'];
const KINDS: readonly Kind[] = ['question', 'ballot'];

/** Each kind of submission goes its own way: what holds up one does not hold up the other. */
export function createLanes(
  endpoint: string,
  shelf: Pick<Shelf, 'pauseOf' | 'pause'>,
  now: () => number,
  random: () => number,
) {
  const pauses = new Map<Kind, Pause>();
  const set = (kind: Kind, pause: Pause | undefined) =>
    pause ? pauses.set(kind, pause) : pauses.delete(kind);
  const write = (kind: Kind, pause: Pause | undefined) => {
    set(kind, pause);
    // Where the store does not take it down this page still keeps to it.
    return shelf.pause(endpoint, kind, pause).catch(() => {});
  };
  return {
    /** What other tabs and earlier visits learned. */
    read: () =>
      Promise.all(
        KINDS.map((kind) =>
          shelf.pauseOf(endpoint, kind).then(
            (pause) => set(kind, pause),
            () => {},
          ),
        ),
      ),
    /** When it opens, ms since 1970; 0: it is open. */
    opensAt(kind: Kind): number {
      const until = pauses.get(kind)?.until ?? 0;
      return hasCome(until, now()) ? 0 : until;
    },
    /** All of a kind wait. */
    close(kind: Kind, retryAfter: number | null) {
      const times = (pauses.get(kind)?.times ?? 0) + 1;
      return write(kind, { v: 1, until: now() + pauseFor(times, random(), retryAfter), times });
    },
    /** The endpoint has spoken: whatever was in the way is gone. */
    async open(kind: Kind) {
      if (pauses.has(kind)) await write(kind, undefined);
    },
  };
}

export type Lanes = ReturnType<typeof createLanes>;
