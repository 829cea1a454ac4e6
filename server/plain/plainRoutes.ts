import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { isSlug, isSubmissionId } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import { type Question, questionIssues } from '../../widget/protocol/question';
import { normalise } from '../../widget/protocol/text';
import type { HostedPortal, Portals } from '../hostedPortal';
import { receive } from '../receive/receive';
import type { Received, Receiver } from '../receive/received';
import { formPage, type Notice } from './formPage';
import { type Html, layout } from './layout';
import { receiptPage } from './receiptPage';
import { STYLESHEET } from './stylesheet';
import { type PlainWords, plainWords } from './words';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // `no-referrer` would make the browser send `Origin: null` with this page's own form.
  'Referrer-Policy': 'same-origin',
};

const FORM_BYTES = 3 * LIMITS.submissionBytes;

interface PlainOptions {
  readonly portals: Portals;
  readonly receiver: Receiver;
  readonly randomId: () => string;
  readonly log: (line: string) => void;
}

/** The page that the snippet's link leads to: the question form, without any script. */
export function plainRoutes({ portals, receiver, randomId, log }: PlainOptions): Hono {
  const routes = new Hono();

  routes.get('/plain.css', (c) =>
    c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }),
  );

  routes.get('/:portal', (c) => {
    const words = plainWords(c.req.query('lang'));
    const hosted = portals.get(c.req.param('portal'));
    if (!hosted) return sentencePage(c, words, words.noSuchPortal, 404);
    const empty = { id: randomId(), draft: { text: '', topic: undefined }, notice: { kind: 'none' } } as const;
    return page(c, formPage(words, hosted.portal, empty), 200);
  });

  const tooLarge = (c: Context) => {
    const words = plainWords(c.req.query('lang'));
    return sentencePage(c, words, words.issue(TEXT_FAR_TOO_LONG), 413);
  };

  routes.post('/:portal', bodyLimit({ maxSize: FORM_BYTES, onError: tooLarge }), async (c) => {
    const words = plainWords(c.req.query('lang'));
    const hosted = portals.get(c.req.param('portal'));
    if (!hosted) return sentencePage(c, words, words.noSuchPortal, 404);
    if (!isOwnForm(c)) return sentencePage(c, words, words.foreignForm, 403);

    const form = await readForm(c, hosted);
    const again = (notice: Notice, id: string, status: 409 | 422 | 503) =>
      page(c, formPage(words, hosted.portal, { id, draft: form, notice }), status);
    const id = isSubmissionId(form.id) ? form.id : randomId();
    const issues = questionIssues({ intent: 'ask', ...form }, hosted.portal);
    if (issues.length > 0) return again({ kind: 'issues', issues }, id, 422);

    const received = await receiveForm(receiver, hosted, {
      v: 1,
      id,
      kind: 'question',
      intent: 'ask',
      text: normalise(form.text),
      topic: form.topic ?? null,
      lang: words.lang,
    }).catch((error: unknown) => {
      log(`POST /:portal: ${error instanceof Error ? error.name : 'unknown'}`);
      return undefined;
    });
    if (received && received.kind !== 'refused' && received.receipt.kind === 'question') {
      return page(c, receiptPage(words, hosted.portal, received.receipt), received.kind === 'new' ? 201 : 200);
    }
    const code = received?.kind === 'refused' ? received.refusal.code : 'unavailable';
    if (code === 'id-reused') return again({ kind: 'sentence', sentence: words.sentBefore }, randomId(), 409);
    if (code === 'unavailable') return again({ kind: 'sentence', sentence: words.outOfOrder }, id, 503);
    return again({ kind: 'sentence', sentence: words.notAccepted }, id, 422);
  });
  return routes;
}
