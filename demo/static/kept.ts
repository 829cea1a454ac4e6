import type { Act } from '../../server/store/store';
import type { Arrival, Trouble } from '../backstage/arrival';

/** Something that changed the endpoint's store, so that it can be done again. `at`: ms since 1970. */
export type Deed =
  /** `path`: behind the origin, with its query. `type`: the form's encoding, with its boundary. */
  | {
      readonly kind: 'post';
      readonly at: number;
      readonly path: string;
      readonly type: string;
      readonly body: ArrayBuffer;
    }
  | {
      readonly kind: 'act';
      readonly at: number;
      readonly id: string;
      readonly act: Act;
      /** How many steps of the question's history were seen. */
      readonly seen: number;
    };

/** What this browser keeps of the demo's endpoint, from page to page and for every tab. */
export interface Kept {
  /** The demo's first moment here, ms since 1970; `undefined`: it has not begun. */
  begun(): Promise<number | undefined>;
  begin(at: number): Promise<void>;
  /** Those behind the first `count`, in their order. */
  deedsAfter(count: number): Promise<readonly Deed[]>;
  /** Puts a deed behind the first `count`. */
  addDeed(count: number, deed: Deed): Promise<void>;
  /** The last hundred, oldest first. */
  arrivals(): Promise<readonly Arrival[]>;
  addArrival(arrival: Omit<Arrival, 'n'>): Promise<void>;
  trouble(): Promise<Trouble>;
  setTrouble(trouble: Trouble): Promise<void>;
}
