import { errorName } from '../errorName';
import type { HostedPortal, Portals } from '../hostedPortal';
import type { PortalEditing } from '../store/portalEditing';
import { withEdits } from './withEdits';

/** ms until a collector looks whether another one's administrator changed something. */
const LOOKS_EVERY = 2000;

export interface LivePortals {
  /** As their files have them. */
  readonly files: Portals;
  /** The same map always; what is in it follows the edits. */
  readonly portals: Portals;
  /** Looks for edits, unless it did so a moment ago. What cannot be read now is left as it was. */
  freshen(): Promise<void>;
  /** Looks now. */
  refresh(): Promise<void>;
}

interface LiveOptions {
  readonly files: Portals;
  readonly store: Pick<PortalEditing, 'portalRevisions' | 'portalEdits'>;
  /** ms since 1970 */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** The portals of this collector, with what administrators changed of them in any collector over its database. */
export function createLivePortals({ files, store, now, log }: LiveOptions): LivePortals {
  const portals = new Map<string, HostedPortal>(files);
  const known = new Map<string, number>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  async function refresh(): Promise<void> {
    lookedAt = now();
    for (const [id, revision] of await store.portalRevisions()) {
      const file = files.get(id);
      if (!file || known.get(id) === revision) continue;
      const stored = await store.portalEdits(id);
      // A look that was overtaken must not bring back what was before.
      if (!stored || stored.revision <= (known.get(id) ?? 0)) continue;
      known.set(id, stored.revision);
      portals.set(id, withEdits(file, stored.edits));
    }
  }

  return {
    files,
    portals,
    refresh,
    async freshen() {
      if (Math.abs(now() - lookedAt) < LOOKS_EVERY) return looking ?? undefined;
      looking ??= refresh()
        .catch((error: unknown) => log(`portals: ${errorName(error)}`))
        .finally(() => {
          looking = null;
        });
      return looking;
    },
  };
}
