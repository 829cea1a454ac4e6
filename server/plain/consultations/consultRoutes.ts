import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { underway } from '../../consultations/underway';
import { errorName } from '../../errorName';
import { isOwnPage } from '../../ownPage';
import type { Receiver } from '../../receive/received';
import type { Gate } from '../../routes/postLimit';
import { plainLimit } from '../plainLimit';
import { noSuchPortal, pageReply, sentenceReply } from '../plainReply';
import type { Visit, VisitOf } from '../visit';
import type { PlainWords } from '../words';
import { ballotForm } from './ballotForm';
import { ballotPart } from './ballotPart';
import { consultPage } from './consultPage';
import { type ResultsOptions, readResults } from './readResults';
import { sendBallot } from './sendBallot';
import { consultWords } from './words';

interface ConsultOptions extends Pick<ResultsOptions, 'publishing' | 'files'> {
  readonly visitOf: VisitOf;
  readonly receiver: Receiver;
  readonly gate: Gate;
  readonly log: (line: string) => void;
}

const ROUTE = '/:portal/consultations/:id';

/** A consultation without any script: what it is about, its ballot while it is open, and what came of it. */
export function consultRoutes({ visitOf, receiver, gate, publishing, files, log }: ConsultOptions): Hono {
  const routes = new Hono();
  const { store, now, randomId } = receiver;
  const broke = (error: unknown) => log(`POST ${ROUTE}: ${errorName(error)}`);

  const titleOf = ({ lang }: Pick<PlainWords, 'lang'>) => consultWords(lang).heading;

  function missing(c: Context, visit: Visit) {
    const { heading, missing } = consultWords(visit.words.lang);
    return sentenceReply(c, visit, { title: heading, sentence: missing }, 404);
  }

  // A decree with its fields is 190 kB, most of it the same words over and over.
  routes.get(ROUTE, compress(), async (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const stand = await underway(store, visit.hosted, c.req.param('id'));
    if (!stand) return missing(c, visit);
    const { consultation } = stand;
    const ballot = ballotPart(visit, consultation, receiver);
    const results = await readResults({ store, publishing, files, now }, visit, stand);
    return pageReply(c, visit, consultPage(visit, { consultation, now: now(), ballot, results }), 200);
  });

  routes.post(ROUTE, plainLimit({ visitOf, submissions: 4, titleOf }), async (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const { words, hosted } = visit;
    const { heading: title, outOfReach } = consultWords(words.lang);
    if (!isOwnPage(c.req.header('Origin'), c.req.url))
      return sentenceReply(c, visit, { title, sentence: words.foreignForm }, 403);
    const fields = await c.req.formData().catch(() => new FormData());
    try {
      const stand = await underway(store, hosted, c.req.param('id'));
      if (!stand) return missing(c, visit);
      const { consultation } = stand;
      const form = ballotForm(fields, consultation, randomId);
      const { page, status } = await sendBallot(
        { receiver, gate: () => gate(c), broke },
        { visit, consultation, form, now: now() },
      );
      return pageReply(c, visit, page, status);
    } catch (error) {
      // Without the consultation there is no form to show; the browser has all that was sent, and sends it again on reload.
      broke(error);
      return sentenceReply(c, visit, { title, sentence: outOfReach }, 503);
    }
  });
  return routes;
}
