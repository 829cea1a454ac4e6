import type { BallotInHand } from '#device/ballotDraft';
import type { Outbox } from '#outbox/outbox';
import type { Followed } from '#protocol/follow';
import type { SubmissionId } from '#protocol/ids';
import type { Issue } from '#protocol/issue';
import { submissionOf } from '#protocol/photo';
import type { Searched } from './answers/Search';
import { emptyDraft, isBegun, type QuestionDraft } from './ask/draft';

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
  /** Photos that are just being made small, one after the other, and how many they are. */
  making: { readonly count: number; readonly done: Promise<void> };
  /** How many questions were begun: what was started for one is not another's. */
  begun: number;
  /** A question is just being stored. */
  submitting: Promise<Wrong> | null;
  /** How many submissions that the citizen may see are still to be sent, … */
  waiting: number;
  /** … and how many wait for the citizen. */
  parked: number;
  /** What the endpoint last said of this device's questions, by code. */
  followed: ReadonlyMap<string, Followed>;
  searched: Searched;
  /** What was answered and not sent, by consultation. */
  readonly ballots: Map<string, BallotInHand>;
  /** How many persons have left. */
  left: number;
}

/** What is wrong with a question that was to be sent; nothing: it was submitted. */
export type Wrong = readonly Issue[];

/** A refused question that is written anew. */
export interface Edited {
  readonly id: SubmissionId;
  /** Whether every photo of it could be read; then nothing of it is lost when it goes. */
  readonly whole: Promise<boolean>;
}

export function createKept(topic: string | null, commune: string | null): Kept {
  return {
    question: emptyDraft(topic),
    draftAt: undefined,
    edited: null,
    topic,
    commune,
    making: { count: 0, done: Promise.resolve() },
    begun: 0,
    submitting: null,
    waiting: 0,
    parked: 0,
    followed: new Map(),
    searched: { words: '', found: undefined },
    ballots: new Map(),
    left: 0,
  };
}

/** The next question is begun anew. */
export function forgetDraft(kept: Kept): void {
  kept.begun += 1;
  kept.question = emptyDraft(kept.topic);
  kept.making = { count: 0, done: Promise.resolve() };
  kept.draftAt = undefined;
  kept.edited = null;
}

/** Somebody would miss it. */
export const isWriting = ({ question, making }: Kept): boolean => isBegun(question) || making.count > 0;

/** As `isWriting`, or of a ballot. */
export const isAnswering = (kept: Kept): boolean => isWriting(kept) || kept.ballots.size > 0;

/** What is known of this device's questions is gone with them; an answer that is still on its way belongs to nobody. */
export function forgetFollowed(kept: Kept): void {
  kept.followed = new Map();
  kept.searched = { words: '', found: undefined };
}

/** Nothing of whoever was here is left for the next person. */
export function forgetPerson(kept: Kept): void {
  forgetDraft(kept);
  forgetFollowed(kept);
  kept.ballots.clear();
  kept.submitting = null;
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
