import type { Mac } from '../../server/digest';
import type { HostedPortal } from '../../server/hostedPortal';
import type { Receiver } from '../../server/receive/received';
import type { Store } from '../../server/store/store';
import { type Random, uuid } from './random';

/** What every part of the seed works with. */
export interface Seeding {
  readonly store: Store;
  readonly hosted: HostedPortal;
  readonly mac: Mac;
  /** The demo's first moment, ms since 1970: everything is before it. */
  readonly at: number;
  readonly random: Random;
}

/** Who answers, lets words through and calls off: of the same name as the officer that `npm start` makes. */
export const OFFICER = 'Trần Thị Lan';

/** The collector's own receiver, at a time in the past. */
export const receiverAt = ({ store, mac, random }: Seeding, time: number): Receiver => ({
  store,
  mac,
  now: () => time,
  randomId: () => uuid(random),
});
