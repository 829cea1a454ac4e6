import type { Unfinished } from '#protocol/items/items';
import type { Database } from './database';
import { createDrafts, type Drafts } from './drafts';

/** What somebody has answered of a consultation so far. */
export interface BallotInHand {
  /** By item, each with the version of the text that was on the screen. */
  readonly answers: Readonly<Record<string, { readonly draft: string; readonly given: Unfinished }>>;
}

const draftOfBallot = ({ answers }: BallotInHand): BallotInHand => ({ answers });

/** The drafts of every consultation's ballot. */
export function createBallotDrafts(
  database: Database,
  endpoint: string,
  isShared: () => boolean,
  now: () => number,
) {
  const all = new Map<string, Drafts<BallotInHand>>();
  return {
    /** Those of one consultation, the same for every form of it on the page. */
    of(consultation: string): Drafts<BallotInHand> {
      const form = `${endpoint} ${consultation}`;
      const drafts = all.get(form) ?? createDrafts(database, form, draftOfBallot, isShared, now);
      all.set(form, drafts);
      return drafts;
    },
    /** As that of each. */
    async forgetOwn(): Promise<void> {
      await Promise.all([...all.values()].map((drafts) => drafts.forgetOwn()));
    },
  };
}

export type BallotDrafts = ReturnType<typeof createBallotDrafts>;
