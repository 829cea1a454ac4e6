import type { Notice } from './notice';
import { WORDS } from './words';

/** A page's title, from which one hears first that something is wrong. */
export const pageTitle = (title: string, { kind }: Notice): string =>
  kind === 'issues' || kind === 'sentence' ? `${WORDS.errorPrefix} ${title}` : title;
