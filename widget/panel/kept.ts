import type { Outbox } from '#outbox/outbox';
import type { Followed } from '#protocol/follow';
import type { SubmissionId } from '#protocol/ids';
import { submissionOf } from '#protocol/photo';
import type { Searched } from './answers/Search';
import { emptyDraft, type QuestionDraft } from './ask/draft';

/** What outlives every screen and every way in. */
export interface Kept {
  /** What was typed. */
  question: QuestionDraft;
  /** When it was last kept on the device, ms. */
  draftAt: number | undefined;
  /** The refused question that it is made from, or `null`. */
  edited: Edited | null;
  /** The topic and the commune that the page named, unless the portal lacks them. */
  topic: string | null;
  commune: string | null;
  /** A question is just being stored. */
  submitting: boolean;
  /** How many submissions that the citizen may see are still to be sent, … */
  waiting: number;
  /** … and how many wait for the citizen. */
  parked: number;
  /** What the endpoint last said of this device's questions, by code. */
  followed: ReadonlyMap<string, Followed>;
  searched: Searched;
  /** How many persons have left. */
  left: number;
}

/** A refused question that is written anew. */
export interface Edited {
  readonly id: SubmissionId;
  /** Whether every photo of it could be read; then nothing of it is lost when it goes. */
  readonly whole: Promise<boolean>;
}

export function createKept(topic: string | null, commune: string | null): Kept {
  return {
    question: emptyDraft(topic, commune),
    draftAt: undefined,
    edited: null,
    topic,
    commune,
    submitting: false,
    waiting: 0,
    parked: 0,
    followed: new Map(),
    searched: { words: '', found: undefined },
    left: 0,
  };
}

/** The next question is begun anew. */
export function forgetDraft(kept: Kept): void {
  kept.question = emptyDraft(kept.topic, kept.commune);
  kept.draftAt = undefined;
  kept.edited = null;
}

/** Nothing of whoever was here is left for the next person. */
export function forgetPerson(kept: Kept): void {
  forgetDraft(kept);
  kept.followed = new Map();
  kept.searched = { words: '', found: undefined };
  kept.left += 1;
}

/** How many submissions are still to be sent, and how many do not go by themselves. A question's photos are one. */
export async function unsent(outbox: Outbox): Promise<Pick<Kept, 'waiting' | 'parked'>> {
  // Where the store does not answer nothing is said of it.
  const all = await outbox.waiting().catch(() => []);
  const count = (parked: boolean) => {
    const those = all.flatMap((it) =>
      it.kind === 'entry' && (it.state.kind === 'parked') === parked ? it.entry.id : [],
    );
    return new Set(those.map(submissionOf)).size;
  };
  return { waiting: count(false), parked: count(true) };
}
