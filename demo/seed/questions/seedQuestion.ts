import type { Intent } from '#protocol/question';

/** A question of an invented citizen, with what an invented officer made of it. */
export interface SeedQuestion {
  readonly intent: Intent;
  /** As the citizen wrote it. Nobody but the desk reads it. */
  readonly text: string;
  /** `null`: the citizen was not sure. */
  readonly topic: string | null;
  readonly commune: string;
  /** Days before the demo's first day, 2 or more. */
  readonly askedAgo: number;
  readonly way: Way;
  /** Days from asking to answering, at least 1 and fewer than `askedAgo`. */
  readonly answeredAfter: number;
  /** Published in the officer's words; no long run of letters of the citizen's may be in them. */
  readonly title: string;
  readonly asked: string;
  readonly answer: string;
}

/** What happened before the answer. */
export type Way =
  | { readonly kind: 'straight' }
  | { readonly kind: 'passed'; readonly to: string }
  /** Another day was promised: so many days after asking. */
  | { readonly kind: 'promised'; readonly day: number };

export const STRAIGHT: Way = { kind: 'straight' };
export const passed = (to: string): Way => ({ kind: 'passed', to });
export const promised = (day: number): Way => ({ kind: 'promised', day });
