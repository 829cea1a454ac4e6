import type { Problem } from '#protocol/problem';
import type { Submission } from '#protocol/submission';

/** A tab's right to send an entry, for as long as an answer may take. */
export interface Claim {
  /** The tab. */
  readonly by: string;
  /** When it ends, ms since 1970, whatever became of the tab. */
  readonly until: number;
  /** Which of the tab's claims: one that it gave back says nothing of the next. */
  readonly n: number;
  /** Whether the tab holds a lock of its own name, so that others see when it is gone. */
  readonly seen: boolean;
}

/** Why an entry waits for the citizen instead of its turn. */
export type Reason =
  /** The endpoint will never take it. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Something on the way, and not the endpoint, has called it too large again and again. */
  | { readonly kind: 'too-large' }
  /** A photo whose bytes the device no longer has. */
  | { readonly kind: 'lost' }
  /** It has waited so long that the citizen may have gone elsewhere; it is asked about before it is sent. */
  | { readonly kind: 'old' };

/** Something a citizen sent, until the endpoint has proved that it holds it. Fields may be added, never changed. */
export interface Entry {
  /** Version of this record's form. Code leaves a greater one alone. */
  readonly v: 1;
  readonly key: string;
  /** A submission's id, or the name of a photo. */
  readonly id: string;
  /** The one address it may go to. */
  readonly endpoint: string;
  readonly kind: Submission['kind'] | 'photo';
  /** The JSON text that is sent, byte for byte the same at every attempt. Of a photo: which it is, a `PhotoPart`. */
  readonly body: string;
  /** When the citizen last asked for it to be sent, by the device's clock, ms since 1970. */
  readonly at: number;
  /** Attempts begun. */
  readonly tries: number;
  /** How many of them were called too large by somebody who was not the endpoint. */
  readonly tooLarge: number;
  /** Not before this time, ms since 1970. */
  readonly next: number;
  readonly claim: Claim | null;
  /** `parked`: only the citizen sends it again, or removes it. */
  readonly state: { readonly kind: 'stored' } | { readonly kind: 'parked'; readonly reason: Reason };
}

/** What may change in an entry. Never what is sent. */
export type Patch = Partial<Pick<Entry, 'at' | 'tries' | 'tooLarge' | 'next' | 'claim' | 'state'>>;

/** Keys of questions begin so, then their place in the row, … */
export const QUESTION = 'e:';
/** … keys of ballots so, then endpoint, consultation and revision, … */
export const BALLOT = 'v:';
/** … and keys of photos so, then their names. */
export const PHOTO = 'p:';

/** Whether this version of the code understands a record. What it does not it neither changes nor deletes. */
export function isEntry(record: unknown): record is Entry {
  const { v, id, endpoint, kind, body, state } = (record ?? {}) as Partial<Entry>;
  return (
    v === 1 &&
    [id, endpoint, body, state?.kind].every((field) => typeof field === 'string') &&
    // What a photo is stands in its body: one that cannot be read must not hold up what can.
    (kind !== 'photo' || /^\{.*\}$/.test(String(body)))
  );
}

/** What tells one entry from another. A key alone does not: a device that was cleared counts ballots from 1 again. */
export type Named = Pick<Entry, 'key' | 'id'>;

/** Whether a record is still this entry, in a form that this code understands. */
export const isSame = (record: unknown, { id }: Named): record is Entry =>
  isEntry(record) && record.id === id;

/** An entry that nobody has tried yet. */
export function untried(
  key: string,
  kind: Entry['kind'],
  { endpoint, id, body, at }: Pick<Entry, 'endpoint' | 'id' | 'body' | 'at'>,
): Entry {
  const state = { kind: 'stored' } as const;
  return { v: 1, key, id, endpoint, kind, body, at, tries: 0, tooLarge: 0, next: 0, claim: null, state };
}

export const pad = (n: number) => String(n).padStart(10, '0');
