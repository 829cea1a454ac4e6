import type { Portals } from '../../hostedPortal';
import type { LivePortals } from '../../portals/livePortals';
import type { Store } from '../../store/store';

/** What the pages need on which administrators edit a portal. */
export interface PortalOptions {
  readonly store: Store;
  readonly live: LivePortals;
  readonly portals: Portals;
  /** ms since 1970 */
  readonly now: () => number;
  readonly log: (line: string) => void;
}
