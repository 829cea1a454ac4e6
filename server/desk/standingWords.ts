import type { Asked } from './inbox/asked';
import { WORDS } from './words';

/** What a list is asked for, but for everything, which is told otherwise by whoever asks. */
export const standingWords = (standing: Exclude<Asked['standing'], 'all'>): string =>
  standing === 'open' || standing === 'done'
    ? WORDS.shelf[standing]
    : WORDS.state({ state: standing, published: false });
