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
  /** Kept from this page, so the words are of whoever is at it now. */
  let own = false;
  const remove = () => database.change([], () => ({ remove: [key], result: undefined }), 'relaxed');
  return {
    async find(): Promise<KeptDraft | undefined> {
      if (isShared()) return undefined;
      const found = (await database.find(key)) as KeptDraft | undefined;
      const age = now() - (found?.at ?? 0);
      if (found?.v === 1 && age >= 0 && age < LIFE) return found;
      if (found) await remove();
      return undefined;
    },
    /** Resolves to when it was kept; `undefined`: it was not. */
    async keep(draft: Draft): Promise<number | undefined> {
      if (isShared()) return undefined;
      own = true;
      const at = now();
      const { intent, text, topic } = draft;
      const kept: KeptDraft = { v: 1, intent, text, topic, at };
      await database.change([], () => ({ put: [[key, kept]], result: undefined }), 'relaxed');
      return at;
    },
    forget: remove,
    /** Somebody says only now that the device is shared: their own words go, what was there before them stays. */
    async forgetOwn(): Promise<void> {
      if (own) await remove();
      own = false;
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
