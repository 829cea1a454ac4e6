import type { Database } from './database';
import type { Entry } from './entry';

/** Until when nothing of one kind is sent. All times in ms since 1970, by the device's clock. */
export interface Pause {
  readonly v: 1;
  /** Because no endpoint was found behind the address, or at its own wish. */
  readonly until: number;
  /** At its own wish; 0: it has none. */
  readonly asked: number;
  /** How often in a row. */
  readonly times: number;
}

/** @param kind empty: how the keys of all kinds begin */
const pauseKey = (endpoint: string, kind: Entry['kind'] | '') => `m:pause:${endpoint} ${kind}`;

/** Pauses outlive the page: the next one must not start to ask anew. */
export function createPauses(database: Database) {
  return {
    /** Those that there are, by kind: one look, since every look at what is due begins with it. */
    async pausesOf(endpoint: string): Promise<ReadonlyMap<string, Pause>> {
      const prefix = pauseKey(endpoint, '');
      const found = await database.list(prefix);
      return new Map(found.map(([key, pause]) => [key.slice(prefix.length), pause as Pause]));
    },
    /** Changes it as it stands now; `undefined` ends it. Resolves to what it became. */
    pause: (
      endpoint: string,
      kind: Entry['kind'],
      decide: (now: Pause | undefined) => Pause | undefined,
    ): Promise<Pause | undefined> => {
      const key = pauseKey(endpoint, kind);
      return database.change(
        [key],
        ([found]) => {
          const pause = decide(found as Pause | undefined);
          return { put: pause ? [[key, pause]] : [], remove: pause ? [] : [key], result: pause };
        },
        'relaxed',
      );
    },
  };
}
