import type { Intent } from '#protocol/question';
import type { Database } from './database';

/** How the keys of drafts begin. */
export const DRAFT = 'd:';
const LIFE = 24 * 3_600_000;

/** What was written and not submitted: the words and the topic, never contact details, never photos. */
export interface Draft {
  readonly intent: Intent;
  readonly text: string;
  readonly topic: string | null | undefined;
}

/** A draft and when it was kept, ms since 1970. */
export interface KeptDraft extends Draft {
  readonly v: 1;
  readonly at: number;
}

/**
 * One draft for each endpoint, for 24 hours. It helps over a closed page and is no promise: where the device does not
 * answer there is none.
 * @param isShared then none is kept, and none is shown
 */
export function createDrafts(
  database: Database,
  endpoint: string,
  isShared: () => boolean,
  now: () => number,
) {
  const key = DRAFT + endpoint;
  /** The one that is kept is this page's, so the words are of whoever is at it now. */
  let own = false;
  /** What is kept and forgotten by this page, one after the other: each sees what the one before has left. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
  const remove = () => database.change([], () => ({ remove: [key], result: undefined }), 'relaxed');
  const isAlive = (found: KeptDraft | undefined): found is KeptDraft => {
    const age = now() - (found?.at ?? 0);
    return found?.v === 1 && age >= 0 && age < LIFE;
  };
  return {
    /** One of an earlier visit. One that has had its time is removed, whoever asks. */
    async find(): Promise<KeptDraft | undefined> {
      if (own) return undefined;
      const found = (await database.find(key)) as KeptDraft | undefined;
      if (found && !isAlive(found)) await remove();
      return isAlive(found) && !isShared() ? found : undefined;
    },
    /**
     * Resolves to when it was kept; `undefined`: it was not. One of an earlier visit, or of another tab, stays until the
     * citizen has said what becomes of it.
     */
    keep: (draft: Draft): Promise<number | undefined> =>
      inTurn(async () => {
        if (isShared()) return undefined;
        const at = now();
        const { intent, text, topic } = draft;
        const kept: KeptDraft = { v: 1, intent, text, topic, at };
        const isKept = await database.change(
          [key],
          // The device may have been called shared while others were before it.
          ([found]) =>
            !isShared() && (own || !isAlive(found as KeptDraft | undefined))
              ? { put: [[key, kept] as const], result: true }
              : { result: false },
          'relaxed',
        );
        own ||= isKept;
        return isKept ? at : undefined;
      }),
    /** The citizen goes on with the one that was found. */
    takeOver() {
      own = true;
    },
    /** The citizen does not want the one that was found. */
    forget: remove,
    /** It was sent, or emptied, or the device is called shared only now: what this page kept goes, what was there before stays. */
    forgetOwn: (): Promise<void> =>
      inTurn(async () => {
        if (own) await remove();
        own = false;
      }),
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
