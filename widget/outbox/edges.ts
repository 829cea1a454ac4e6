import type { Shelf } from '#device/shelf';
import type { SubmissionId } from '#protocol/ids';
import type { Outcome } from '#protocol/outcome';
import type { PhotoPart } from '#protocol/photo';
import type { Presence } from './presence';

/** Tells the next page view whether to load the outbox at all. A hint: a needless one costs a file, never a word. */
export interface WaitingHint {
  set(): void;
  clear(): void;
}

/** The world outside, as arguments: a test replays a run with its own. */
export interface Edges {
  readonly endpoint: string;
  /** This tab, by a name that no other has. */
  readonly tab: string;
  /** Where submissions are kept: the device's database, if it has one that works, … */
  readonly device: Shelf;
  /** … and an empty place in the page's memory, for what the first would not take or must not be given. */
  readonly memory: () => Shelf;
  /** The citizen is on a shared device: it is given nothing to keep. */
  readonly isShared: () => boolean;
  /** @param timeout how long to wait for an answer, ms */
  readonly send: (endpoint: string, id: SubmissionId, body: string, timeout: number) => Promise<Outcome>;
  /** As `send`, for a photo whose question has arrived. */
  readonly sendPhoto: (
    endpoint: string,
    part: PhotoPart,
    content: ArrayBuffer,
    timeout: number,
  ) => Promise<Outcome>;
  /** ms since 1970 */
  readonly now: () => number;
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly newId: () => SubmissionId;
  readonly presence: Presence;
  /** Calls `work` once after `ms`, unless the returned function is called first. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly hint: WaitingHint;
}
