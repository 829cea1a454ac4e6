import { html } from 'hono/html';
import type { Html } from '../layout';

/** The attribute that words in another language than the page's need. A text of hundreds of parts does without it where it can. */
export const foreign = (lang: string, ofPage: string): Html | '' =>
  lang === ofPage ? '' : html` lang="${lang}"`;
