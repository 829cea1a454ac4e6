import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Html, layout } from './layout';
import type { PlainWords } from './words';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // `no-referrer` would make the browser send `Origin: null` with this page's own form.
  'Referrer-Policy': 'same-origin',
};

export function pageReply(c: Context, page: Html, status: 200 | 201 | 403 | 404 | 409 | 413 | 422 | 503) {
  return c.html(page, status, HEADERS);
}

/** A page with one sentence, when there is no form to show it on. */
export function sentenceReply(c: Context, words: PlainWords, sentence: string, status: 403 | 404 | 413) {
  return pageReply(c, layout(words, words.title, html`<h1>${words.title}</h1><p>${sentence}</p>`), status);
}
