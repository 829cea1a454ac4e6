import type { Intent } from './question';

/**
 * What has happened to a question, oldest first. Never changed, only followed by a later one: the last says where it
 * stands, and the last `answered` is the answer that holds.
 */
export type Step =
  | { readonly state: 'received'; readonly at: string; readonly agency: string }
  | { readonly state: 'passed'; readonly at: string; readonly agency: string }
  /** `answerBy`: a day, `2026-12-07`. */
  | { readonly state: 'handling'; readonly at: string; readonly answerBy: string }
  /** `text`: plain text. `agency`: who answered. */
  | { readonly state: 'answered'; readonly at: string; readonly agency: string; readonly text: string }
  /** Not a matter for the agency; `reason` says why and where to go, plain text. */
  | { readonly state: 'declined'; readonly at: string; readonly reason: string };

/** What an endpoint knows under one code. */
export type Followed =
  /** No such code, or it was erased by nobody's wish that is known. */
  | { readonly code: string; readonly status: 'unknown' }
  /** Erased. `cause` is there where it was not the citizen's wish. */
  | { readonly code: string; readonly status: 'withdrawn'; readonly at: string; readonly cause?: 'retention' }
  | {
      readonly code: string;
      readonly status: 'found';
      readonly intent: Intent;
      /** The citizen's words. */
      readonly text: string;
      readonly lang: string;
      readonly receivedAt: string;
      /** How many came. */
      readonly photos: number;
      /** Whether contact details are still held; they themselves are never told. */
      readonly contact: boolean;
      /** That there were some, or photos, and when and why they were erased. */
      readonly erased?: { readonly at: string; readonly cause: Cause };
      /** Who answers now, and by when: `2026-12-07`, or `null` when nothing is promised. */
      readonly agency: string;
      readonly answerBy: string | null;
      /** 1 or more. */
      readonly history: readonly Step[];
    };

/** The reply to `POST lookup`: one for each code asked for, in that order. */
export interface LookupReply {
  readonly v: 1;
  readonly results: readonly Followed[];
  readonly now: string;
}

/**
 * Why something was erased. `request`: at the citizen's wish, which is for contact details alone or for all. `retention`: the
 * time was over that the notice gives it, which is for contact details and photos together, or for all.
 */
export type Cause = 'request' | 'retention';

/** What is to be erased. */
export type Scope = 'contact' | 'all';
export const SCOPES: readonly Scope[] = ['contact', 'all'];

/** What may have been erased. `publication`: the question as it was published. */
export type Erased = 'contact' | 'text' | 'photos' | 'answer' | 'publication';

/** The reply to `POST withdraw`. A repetition erases nothing more, and is told when it was done. */
export interface Withdrawal {
  readonly v: 1;
  readonly scope: Scope;
  /** What there was and is gone; empty when there was nothing of the kind. */
  readonly erased: readonly Erased[];
  /** When, RFC 3339: now, or when it was done before. */
  readonly at: string;
  readonly now: string;
}
