import type { Edges } from './edges';
import { randomUuid } from './ids';

/** A page's own clock, chance and timer. */
export const pageEdges = (
  page: Window & typeof globalThis,
): Pick<Edges, 'now' | 'random' | 'newId' | 'later'> => ({
  now: () => Date.now(),
  random: () => Math.random(),
  newId: () => randomUuid(page.crypto),
  later(work, ms) {
    const timer = page.setTimeout(work, ms);
    return () => page.clearTimeout(timer);
  },
});
