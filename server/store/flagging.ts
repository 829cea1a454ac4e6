import type { Sketch } from '../flags/sketch';

/** The part of a store that knows texts again, for a day. */
export interface Flagging {
  /** Whether a question of the portal that came after `since` (RFC 3339, UTC) has nearly the same text. */
  isAlike(portal: string, sketch: Sketch, since: string): Promise<boolean>;
  /** Knows no text again, of whatever portal, that came then or before (RFC 3339, UTC). */
  forgetAlike(upTo: string): Promise<void>;
}
