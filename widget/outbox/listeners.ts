import type { Event, State } from './state';

/** Who is told what happens, and what they may still be looking at. */
export function createListeners(later: (work: () => void, ms: number) => () => void) {
  const listeners = new Set<(event: Event) => void>();
  /** Told of, and come to no end yet. */
  const watched = new Set<string>();
  return {
    watched,
    tell(id: string, state: State): Event {
      const event = { id, state };
      if (state.kind === 'stored' || state.kind === 'sending') watched.add(id);
      else watched.delete(id);
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // A screen's mistake must not look like a failed submit: it would be sent twice.
          later(() => {
            throw error;
          }, 0);
        }
      }
      return event;
    },
    subscribe(listener: (event: Event) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
