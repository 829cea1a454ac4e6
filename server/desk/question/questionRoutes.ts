import { type Context, Hono } from 'hono';
import { isSubmissionId } from '../../../widget/protocol/ids';
import type { Privacy } from '../../../widget/protocol/privacy';
import type { Portals } from '../../hostedPortal';
import { noticeOf } from '../../portals/notice';
import type { DeskQuestion, Store } from '../../store/store';
import { attempted } from '../attempted';
import { writeTime } from '../day';
import { type Fields, readFields } from '../form/fields';
import { readTyped, type Typed } from '../form/typed';
import type { Notice } from '../notice';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import type { FromSession } from '../session/guard';
import { WORDS } from '../words';
import { carryOut, type Outcome } from './carryOut';
import { questionPage } from './questionPage';
import { seenOf } from './seen';

interface QuestionOptions {
  readonly store: Store;
  readonly portals: Portals;
  readonly now: () => number;
  /** How many days are soon. */
  readonly dueSoon: number;
  readonly randomId: () => string;
  readonly log: (line: string) => void;
}

type Desk = Context<FromSession>;

/** Where an officer comes who passed a question on to an agency whose questions they do not see. */
const HANDED_OVER = 'handed-over';

/** A question as the store has it now, and the notice that its citizen agreed to. */
interface Held {
  readonly question: DeskQuestion;
  readonly agreed: Privacy | undefined;
}

/** A question's page, and what its forms do. */
export function questionRoutes({ store, portals, now, randomId, log, dueSoon }: QuestionOptions) {
  const routes = new Hono<FromSession>();

  async function read(c: Desk): Promise<Held | undefined> {
    const { officer } = c.get('session');
    const hosted = portalOf(officer, portals);
    const { portal } = hosted;
    const id = c.req.param('id');
    const sight = sightOf(officer, hosted);
    const question = isSubmissionId(id) ? await store.question(portal.id, id, sight) : undefined;
    if (!question) return undefined;
    const { consent } = question;
    return { question, agreed: consent ? await noticeOf(store, portal, consent.notice) : undefined };
  }

  async function show(
    c: Desk,
    held: Held,
    typed: Typed | null,
    notice: Notice,
    status: 200 | 409 | 422 | 503,
  ): Promise<Response> {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const seen = await seenOf(held.question);
    return c.html(
      questionPage({ session, hosted, ...held, seen, typed, notice, now: now(), dueSoon }),
      status,
    );
  }

  /**
   * A question of another portal or another agency is as if it were not there. Whose a withdrawn one was nobody knows any
   * more, so that only those who see all are told of it.
   */
  async function showMissing(c: Desk): Promise<Response> {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const { portal } = hosted;
    if (sightOf(session.officer, hosted) !== 'all')
      return c.html(sentencePage(WORDS.notWithYou, { session, portal }), 404);
    const left = await store.find(portal.id, c.req.param('id') ?? '');
    return left?.kind === 'withdrawn'
      ? c.html(sentencePage(WORDS.withdrawn(writeTime(left.at)), { session, portal }), 410)
      : c.html(sentencePage(WORDS.notFound, { session, portal }), 404);
  }

  async function attempt(c: Desk, held: Held, typed: Typed, fields: Fields): Promise<Outcome> {
    const { question, agreed } = held;
    if (fields.get('seen') !== (await seenOf(question))) return { kind: 'changed' };
    const { officer } = c.get('session');
    const hosted = portalOf(officer, portals);
    return carryOut({ store, officer, hosted, agreed, now: now(), randomId }, question, typed);
  }

  // Has no id: nobody is told whether there is a question.
  routes.get(`/${HANDED_OVER}`, (c) => {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    return c.html(sentencePage(WORDS.handedOver, { session, portal }));
  });

  routes.get('/questions/:id', async (c) => {
    const held = await read(c);
    if (!held) return showMissing(c);
    const done = c.req.query('done') ?? '';
    return show(
      c,
      held,
      null,
      isDone(done) ? { kind: 'done', sentence: WORDS.done[done] } : { kind: 'none' },
      200,
    );
  });

  routes.post('/questions/:id', async (c) => {
    const held = await read(c);
    if (!held) return showMissing(c);
    const address = `/desk/questions/${held.question.id}`;
    const fields = await readFields(c);
    const typed = readTyped(fields);
    if (!typed) return c.redirect(address, 303);
    const again = (as: Held, sentence: string, status: 409 | 503) =>
      show(c, as, typed, { kind: 'sentence', sentence }, status);

    const outcome = await attempted(c, log, attempt(c, held, typed, fields));
    switch (outcome?.kind) {
      case undefined:
        return again(held, WORDS.storeFailed, 503);
      case 'wrong':
        return show(c, held, typed, { kind: 'issues', issues: outcome.issues }, 422);
      case 'changed': {
        const changed = await read(c);
        return changed ? again(changed, WORDS.changed, 409) : showMissing(c);
      }
      case 'gone':
        return showMissing(c);
      case 'done':
        if (!(await read(c))) return c.redirect(`/desk/${HANDED_OVER}`, 303);
        return c.redirect(`${address}?done=${typed.kind}`, 303);
    }
  });
  return routes;
}

const isDone = (word: string): word is Typed['kind'] => Object.hasOwn(WORDS.done, word);
