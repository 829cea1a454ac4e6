import type { Results } from '../../widget/protocol/consultation';
import { hex, type Mac, sha256 } from '../digest';
import type { Snapshot } from '../store/snapshot';
import { publicExport, wholeExport } from './exportText';
import { publishedItems } from './publishedItems';

export type Hashes = Pick<Results['export'], 'sha256' | 'whole'>;

/** The two files of a snapshot: as long as it is the same, they have the same bytes. */
export interface Files {
  readonly open: (consultation: string, snapshot: Snapshot) => string;
  /** For whoever audits the agency. */
  readonly whole: (portal: string, consultation: string, snapshot: Snapshot) => Promise<string>;
  readonly hashes: (portal: string, consultation: string, snapshot: Snapshot) => Promise<Hashes>;
}

interface Kept {
  readonly arrivals: number;
  readonly hashes: Promise<Hashes>;
}

/** Whoever reads results asks for the hashes, and a file may be long: of each consultation those of its last snapshot are kept. */
export function createFiles(mac: Mac): Files {
  const kept = new Map<string, Kept>();
  const open = (id: string, snapshot: Snapshot) =>
    publicExport({ id, draft: snapshot.draft }, { ...snapshot.tallied, items: publishedItems(snapshot) });
  const whole = async (portal: string, id: string, { draft, tallied }: Snapshot) =>
    wholeExport({ id, draft }, tallied, hex(await mac('whole-export', portal, id)));
  const hashed = async (portal: string, id: string, snapshot: Snapshot): Promise<Hashes> => ({
    sha256: await sha256(open(id, snapshot)),
    whole: await sha256(await whole(portal, id, snapshot)),
  });
  return {
    open,
    whole,
    hashes(portal, id, snapshot) {
      const key = `${portal} ${id}`;
      const before = kept.get(key);
      const { arrivals } = snapshot;
      // No two that are ever published are of as many ballots.
      if (before?.arrivals === arrivals) return before.hashes;
      const hashes = hashed(portal, id, snapshot);
      kept.set(key, { arrivals, hashes });
      hashes.catch(() => kept.delete(key));
      return hashes;
    },
  };
}
