import type { CommuneList } from '../widget/protocol/commune';
import type { Consultation } from '../widget/protocol/consultation';
import type { Messages } from '../widget/protocol/messages';
import type { Portal } from '../widget/protocol/portal';
import type { Former } from './portals/former';

/** One province as this collector hosts it: the public file, and what only the collector knows. */
export interface HostedPortal {
  readonly portal: Portal;
  /**
   * Origins of the pages that may post, `https://tinh.gov.vn`, no path.
   * `any` is for the mock alone: inside a page's own service worker no `Origin` can be seen.
   */
  readonly origins: readonly string[] | 'any';
  /** Public holidays, `2027-01-01`, Vietnam's calendar: no working days. */
  readonly holidays: readonly string[];
  readonly consultations: readonly Consultation[];
  /** `GET communes.json`; `null`: the portal has none. */
  readonly communes: CommuneList | null;
  readonly former: Former;
  /** `GET messages/LANG.json`, by language. */
  readonly messages: ReadonlyMap<string, Messages>;
}

/** Every hosted portal by its id, the first part of an endpoint's path. */
export type Portals = ReadonlyMap<string, HostedPortal>;
