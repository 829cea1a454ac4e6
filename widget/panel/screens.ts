import type { Event } from '#outbox/state';

/** Where the citizen is in the panel. */
export type Screen =
  | { readonly kind: 'home' | 'ask' | 'follow' }
  /** `null`: the list. */
  | { readonly kind: 'consult'; readonly id: string | null }
  | { readonly kind: 'outcome'; readonly submitted: Event; readonly text: string; readonly photos: number };
