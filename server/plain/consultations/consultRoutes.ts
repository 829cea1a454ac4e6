import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { type Consultation, itemsOf, phaseOf } from '../../../widget/protocol/consultation';
import { publicOutcomes } from '../../consultations/outcomes';
import { publicResults, type ResultsFrom } from '../../consultations/publicResults';
import { type Underway, underway } from '../../consultations/underway';
import { isOwnForm } from '../../ownForm';
import { receive } from '../../receive/receive';
import { type Received, type Receiver, refused } from '../../receive/received';
import type { Html } from '../layout';
import { plainLimit } from '../plainLimit';
import { noSuchPortal, pageReply, sentenceReply } from '../plainReply';
import type { Visit, VisitOf } from '../visit';
import { afterBallot } from './afterBallot';
import { ballotForm, ballotOf, blankBallot } from './ballotForm';
import { consultPage } from './consultPage';
import { formAgain } from './formAgain';
import { formPart } from './formPart';
import { mistakesIn } from './mistakes';
import { resultsPart } from './resultsPart';
import type { SentBallot, Shown } from './sentBallot';
import { summaryOf } from './summaryOf';
import { takesBallots } from './takesBallots';
import { textAlone } from './textAlone';
import { consultWords } from './words';

interface ConsultOptions extends Omit<ResultsFrom, 'store'> {
  readonly visitOf: VisitOf;
  readonly receiver: Receiver;
  readonly log: (line: string) => void;
}

const ROUTE = '/:portal/consultations/:id';

/** A consultation without any script: what it is about, its ballot while it is open, and what came of it. */
export function consultRoutes({ visitOf, receiver, publishing, files, log }: ConsultOptions): Hono {
  const routes = new Hono();
  const { store, now, randomId } = receiver;

  const broke = (error: unknown) => log(`POST ${ROUTE}: ${error instanceof Error ? error.name : 'unknown'}`);

  function ballotPart({ words, hosted }: Visit, consultation: Consultation): Html {
    const consult = consultWords(words.lang);
    const alone = textAlone(consult, consultation, now());
    if (phaseOf(consultation, now()) !== 'open') return html`${alone}`;
    if (!takesBallots(hosted.portal, consultation))
      return html`<p class="note">${consult.notAccepted}.</p>${alone}`;
    const form = blankBallot(consultation, randomId);
    const { errorPrefix } = words;
    return formPart({ words: consult, errorPrefix, consultation, form, mistakes: new Map() });
  }

  async function results({ words, hosted }: Visit, stand: Underway): Promise<Html | ''> {
    const portal = hosted.portal.id;
    const { consultation } = stand;
    const phase = phaseOf(consultation, now());
    if (phase === 'upcoming' || consultation.annulled) return '';
    const found = await publicResults({ store, publishing, files }, portal, stand);
    if (phase === 'open' && !found) return '';
    const outcomes = publicOutcomes(consultation, await store.outcomes(portal, consultation.id));
    return resultsPart({
      words: consultWords(words.lang),
      consultation: { ...consultation, outcomes, ...(found && { results: found }) },
      phase,
      endpoint: `/v1/${portal}`,
    });
  }

  /** By the same way as the widget's, once there is nothing to mend. */
  async function send(sent: SentBallot): Promise<Shown> {
    const { visit, consultation, form } = sent;
    const words = consultWords(visit.words.lang);
    const mistakes = mistakesIn(itemsOf(consultation), form, words);
    if (mistakes.size === 0) return afterBallot(sent, await received(sent));
    const { opensAt, closesAt } = consultation;
    switch (phaseOf(consultation, now())) {
      case 'upcoming':
        return afterBallot(sent, refused({ code: 'consultation-upcoming', at: opensAt }));
      case 'closed':
        return afterBallot(sent, refused({ code: 'consultation-closed', at: closesAt }));
      case 'open': {
        const summary = summaryOf(mistakes, consultation, words);
        return { page: formAgain(sent, { kind: 'mistakes', mistakes: summary }, mistakes), status: 422 };
      }
    }
  }

  async function received({ visit, consultation, form }: SentBallot): Promise<Received> {
    try {
      const body = JSON.stringify(ballotOf(form, consultation.id));
      return await receive(receiver, visit.hosted, form.id, body);
    } catch (error) {
      // The citizen's answers go back into the form, so this cannot be left to the app's own handler.
      broke(error);
      return refused({ code: 'unavailable', retryAfter: 30 });
    }
  }

  // A decree with its fields is 190 kB, most of it the same words over and over.
  routes.get(ROUTE, compress(), async (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const stand = await underway(store, visit.hosted, c.req.param('id'));
    if (!stand) return sentenceReply(c, visit.words, consultWords(visit.words.lang).missing, 404);
    const { consultation } = stand;
    const ballot = ballotPart(visit, consultation);
    const shown = { consultation, now: now(), ballot, results: await results(visit, stand) };
    return pageReply(c, visit, consultPage(visit, shown), 200);
  });

  routes.post(ROUTE, plainLimit(4), async (c) => {
    const visit = visitOf(c);
    if (!visit) return noSuchPortal(c);
    const { words, hosted } = visit;
    if (!isOwnForm(c.req.header('Origin'), c.req.url)) return sentenceReply(c, words, words.foreignForm, 403);
    const form = await c.req.formData().catch(() => new FormData());
    try {
      const stand = await underway(store, hosted, c.req.param('id'));
      if (!stand) return sentenceReply(c, words, consultWords(words.lang).missing, 404);
      const { consultation } = stand;
      const sent = { visit, consultation, form: ballotForm(form, consultation, randomId), now: now() };
      const { page, status } = await send(sent);
      return pageReply(c, visit, page, status);
    } catch (error) {
      // Without the consultation there is no form to show; the browser has all that was sent, and sends it again on reload.
      broke(error);
      return sentenceReply(c, words, consultWords(words.lang).outOfReach, 503);
    }
  });
  return routes;
}
