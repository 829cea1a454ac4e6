import type { Database } from './database';

/** How the keys of drafts begin. */
export const DRAFT = 'd:';
const LIFE = 24 * 3_600_000;

/** A draft and when it was kept, ms since 1970. */
export type KeptDraft<D> = D & { readonly v: 1; readonly at: number };

/** Whether it still has its time; one from the future was kept by a clock that was wrong. */
function isAlive<D>(found: KeptDraft<D> | undefined, now: number): found is KeptDraft<D> {
  const age = now - (found?.at ?? 0);
  return found?.v === 1 && age >= 0 && age < LIFE;
}

/** Drafts that have had their time go, whether or not somebody comes to write. */
export const forgetStale = (database: Database, now: number): Promise<void> =>
  database.change(
    [{ all: DRAFT }],
    ([all]) => {
      const drafts = all as readonly (readonly [key: string, record: KeptDraft<object> | undefined])[];
      return { remove: drafts.filter(([, it]) => !isAlive(it, now)).map(([key]) => key), result: undefined };
    },
    'relaxed',
  );

/**
 * One draft of one form, for 24 hours. It helps over a closed page and is no promise: where the device does not answer
 * there is none.
 * @param form whose it is; begins with the endpoint
 * @param kept what of a draft may be kept on the device
 * @param isShared then none is kept, and none is shown
 */
export function createDrafts<D extends object>(
  database: Database,
  form: string,
  kept: (draft: D) => D,
  isShared: () => boolean,
  now: () => number,
) {
  const key = DRAFT + form;
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
  return {
    /** One of an earlier visit. One that has had its time is removed, whoever asks. */
    async find(): Promise<KeptDraft<D> | undefined> {
      if (own) return undefined;
      const found = (await database.find(key)) as KeptDraft<D> | undefined;
      if (found && !isAlive(found, now())) await remove();
      return isAlive(found, now()) && !isShared() ? found : undefined;
    },
    /**
     * Resolves to when it was kept; `undefined`: it was not. One of an earlier visit, or of another tab, stays until the
     * citizen has said what becomes of it.
     */
    keep: (draft: D): Promise<number | undefined> =>
      inTurn(async () => {
        if (isShared()) return undefined;
        const at = now();
        const record: KeptDraft<D> = { ...kept(draft), v: 1, at };
        const isKept = await database.change(
          [key],
          // The device may have been called shared while others were before it.
          ([found]) =>
            !isShared() && (own || !isAlive(found as KeptDraft<D> | undefined, at))
              ? { put: [[key, record] as const], result: true }
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

export type Drafts<D extends object> = ReturnType<typeof createDrafts<D>>;
