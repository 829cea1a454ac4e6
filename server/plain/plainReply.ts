import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Html, layout } from './layout';
import { policyOf } from './policy';
import type { Visit } from './visit';
import { plainWords } from './words';

// `no-referrer` would make the browser send `Origin: null` with this page's own form.
const REFERRER = { 'Referrer-Policy': 'same-origin' };

export type PageStatus = 200 | 201 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

export function pageReply(c: Context, { policy }: Pick<Visit, 'policy'>, page: Html, status: PageStatus) {
  return c.html(page, status, { 'Content-Security-Policy': policy, ...REFERRER });
}

export function noSuchPortal(c: Context) {
  const words = plainWords(c.req.query('lang'));
  const nowhere = { words, hosted: 'nobody', policy: policyOf([], false) } as const;
  return sentenceReply(c, nowhere, { title: words.title, sentence: words.noSuchPortal }, 404);
}

interface Sentence {
  readonly title: string;
  readonly sentence: string;
}

/** A page with one sentence, when there is no form to show it on. The portal's own pages may frame it like any other. */
export function sentenceReply(
  c: Context,
  {
    words,
    hosted,
    policy,
  }: Pick<Visit, 'words' | 'policy'> & { readonly hosted: Visit['hosted'] | 'nobody' },
  { title, sentence }: Sentence,
  status: Exclude<PageStatus, 200 | 201>,
) {
  const page = layout({ words, hosted, widget: '' }, title, html`<h1>${title}</h1><p>${sentence}</p>`);
  return pageReply(c, { policy }, page, status);
}
