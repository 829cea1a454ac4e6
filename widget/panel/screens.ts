import type { Event } from '#outbox/state';

/** Where the citizen is in the panel. */
export type Screen =
  | { readonly kind: 'home' | 'ask' | 'follow' }
  /** What a shared device keeps from before it was called shared, seen because the citizen asked. */
  | { readonly kind: 'before' }
  /** `null`: the list. */
  | { readonly kind: 'consult'; readonly id: string | null }
  | { readonly kind: 'outcome'; readonly submitted: Event; readonly text: string; readonly photos: number };
