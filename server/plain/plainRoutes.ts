import { type Context, Hono } from 'hono';
import { questionIssues } from '../../widget/protocol/question';
import { allUnderway } from '../consultations/underway';
import { errorName } from '../errorName';
import type { Flag } from '../flags/flag';
import { isOwnPage } from '../ownPage';
import { receive } from '../receive/receive';
import { type Received, type Receiver, refused } from '../receive/received';
import type { Gate } from '../routes/postLimit';
import { afterSend } from './afterSend';
import { listPart } from './consultations/listPart';
import { askPage } from './formPage';
import { createFormTime } from './formTime';
import type { Html } from './layout';
import { plainLimit } from './plainLimit';
import { noSuchPortal, pageReply, sentenceReply } from './plainReply';
import { type PlainForm, questionOf, readPlainForm } from './readPlainForm';
import { STYLESHEET } from './stylesheet';
import type { Visit, VisitOf } from './visit';

interface PlainOptions {
  readonly visitOf: VisitOf;
  readonly receiver: Receiver;
  readonly gate: Gate;
  readonly log: (line: string) => void;
}

/** The page that the snippet's link leads to: the question form, without any script, and the widget in its place. */
export function plainRoutes({ visitOf, receiver, gate, log }: PlainOptions): Hono {
  const routes = new Hono();
  const { store, mac, now, randomId } = receiver;
  const formTime = createFormTime(mac, now);
  async function consultations({ words, hosted }: Visit): Promise<Html | ''> {
    try {
      const all = await allUnderway(store, hosted);
      return listPart({ lang: words.lang, portal: hosted.portal.id, consultations: all, now: now() });
    } catch (error) {
      // The form is there all the same.
      log(`GET /:portal: ${errorName(error)}`);
      return '';
    }
  }

  /** By the same way as the widget's, after the one rule that the wire cannot show: a topic not chosen at all. */
  async function send(c: Context, { hosted, words }: Visit, form: PlainForm): Promise<Received> {
    const errors = questionIssues(form.draft, hosted.portal);
    if (errors.length > 0) return refused({ code: 'invalid', errors });
    try {
      const wait = await gate(c);
      if (wait > 0) return refused({ code: 'too-many-posts', retryAfter: wait });
      const flags = await formTime.flagsOf(form.made);
      const trapped: readonly Flag[] = form.trap === '' ? [] : ['trap-filled'];
      const body = JSON.stringify(questionOf(form, words.lang));
      return await receive(receiver, hosted, form.id, body, [...trapped, ...flags]);
    } catch (error) {
      // The citizen's text goes back into the form, so this cannot be left to the app's own handler.
      log(`POST /:portal: ${errorName(error)}`);
      return refused({ code: 'unavailable', retryAfter: 30 });
    }
  }

  routes.get('/plain.css', (c) =>
    c.body(STYLESHEET, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );

  // Editors of links like to end one so.
  routes.get('/:portal/', (c) => c.redirect(`/${c.req.param('portal')}${new URL(c.req.url).search}`, 308));

  routes.get('/:portal', async (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const form = { id: randomId(), made: await formTime.stamp() };
    return pageReply(c, visit, askPage(visit, form, await consultations(visit)), 200);
  });

  routes.post(
    '/:portal',
    plainLimit({ visitOf, submissions: 1, titleOf: ({ title }) => title }),
    async (c) => {
      const visit = visitOf(c);
      if (!visit) return noSuchPortal(c);
      const { words } = visit;
      if (!isOwnPage(c.req.header('Origin'), c.req.url))
        return sentenceReply(c, visit, { title: words.title, sentence: words.foreignForm }, 403);

      const form = await readPlainForm(c.req, randomId);
      const { page, status } = afterSend(visit, form, await send(c, visit, form), randomId);
      return pageReply(c, visit, page, status);
    },
  );
  return routes;
}
