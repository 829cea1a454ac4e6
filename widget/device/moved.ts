import { memoryKey } from './ballotMemory';
import type { Database } from './database';
import { DRAFT } from './drafts';
import { BALLOT, isEntry, PHOTO, QUESTION } from './entry';

type Kept = readonly (readonly [key: string, record: unknown])[];

/** The kinds of key in which the address stands: after the kind, before a space or the end. */
const KEYED = [BALLOT, 'r:', 'rn:', 't:', DRAFT];

/**
 * An endpoint has moved: what this device keeps for its former address is the new one's from now on, with receipts and
 * voters' tokens, so that nobody votes anew. What newer code has kept stays. Of a consultation in which somebody has
 * voted at the new address too, the former's stays: its revisions are another row.
 */
export function moveTo(database: Database, former: string, endpoint: string): Promise<void> {
  const ofFormer = KEYED.map((kind) => ({ all: kind + former }));
  return database.change(
    [
      { all: DRAFT + endpoint },
      { all: memoryKey(endpoint, '') },
      { all: QUESTION },
      { all: PHOTO },
      ...ofFormer,
    ],
    (found) => {
      const [drafts = [], there = [], ...lists] = found as readonly Kept[];
      const draftsThere = drafts.map(([key]) => key);
      const votedThere = there.map(([key]) => key.slice(memoryKey(endpoint, '').length));
      const put: [string, unknown][] = [];
      const remove: string[] = [];
      for (const [key, record] of lists.flat()) {
        const [address, consultation = ''] = key.slice(key.indexOf(':') + 1).split(' ');
        const isKeyed = address === former;
        const voted = /^[vt]:/.test(key) && votedThere.includes(consultation.replace(/:\d+$/, ''));
        const names = (record as { readonly endpoint?: unknown } | undefined)?.endpoint;
        // An entry that cannot be read is not moved by its key alone.
        if (voted || (isEntry(record) ? names !== former : !isKeyed || key.startsWith(BALLOT))) continue;
        const at = key.indexOf(former);
        const to = isKeyed ? key.slice(0, at) + endpoint + key.slice(at + former.length) : key;
        // Of two drafts of one form the one that was kept for the new address stays.
        if (draftsThere.includes(to)) continue;
        const entry = isEntry(record) ? { key: to } : {};
        put.push([to, names === former ? { ...(record as object), ...entry, endpoint } : record]);
        if (to !== key) remove.push(key);
      }
      return { put, remove, result: undefined };
    },
    'strict',
  );
}
