import { type Context, Hono } from 'hono';
import { errorName } from '../../errorName';
import type { HostedPortal, Portals } from '../../hostedPortal';
import type { SeenPortal } from '../../store/finding';
import type { Store } from '../../store/store';
import { vietnamDay } from '../../vietnamDay';
import { deedOf } from '../deedOf';
import { readFields } from '../form/fields';
import { soughtOf } from '../inbox/asked';
import { daysOf } from '../inbox/days';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import type { FromSession } from '../session/guard';
import { periodOf } from '../statistics/months';
import { statisticsOf } from '../statistics/statistics';
import { WORDS } from '../words';
import { exportPage } from './exportPage';
import { questionCsv, questionJson } from './questionLines';
import { questionsToExport } from './questionsToExport';
import {
  type Format,
  issueOf,
  type ReasonIssue,
  readSubject,
  readTyped,
  type Subject,
  type Typed,
} from './request';
import { statisticsCsv, statisticsJson } from './statisticsLines';
import { streamed } from './streamed';

interface ExportOptions {
  readonly store: Store;
  readonly portals: Portals;
  /** How many days are soon. */
  readonly dueSoon: number;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly log: (line: string) => void;
}

const TYPE: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};
const SHOWN_BEFORE = 20;

/** Takes the list as it was asked for, or the statistics, out of the desk as a file. */
export function exportRoutes({ store, portals, dueSoon, now, randomId, log }: ExportOptions) {
  const routes = new Hono<FromSession>();

  async function show(
    c: Context<FromSession>,
    subject: Subject,
    typed: Typed,
    issue: ReasonIssue | null,
  ): Promise<Response> {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const seesAll = sightOf(session.officer, hosted) === 'all';
    const before = seesAll ? await store.exports(hosted.portal.id, SHOWN_BEFORE) : null;
    const view = { session, hosted, subject, typed, issue, before, dueSoon };
    return c.html(exportPage(view), issue ? 422 : 200);
  }

  function missing(c: Context<FromSession>) {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    return c.html(sentencePage(WORDS.notFound, { session, portal }), 404);
  }

  async function pieces(subject: Subject, typed: Typed, seen: SeenPortal, hosted: HostedPortal) {
    if (subject.what === 'questions') {
      const sought = soughtOf(subject.asked, daysOf(now(), dueSoon));
      const questions = questionsToExport(store, seen, sought, typed.contact);
      return typed.format === 'csv' ? questionCsv(questions, hosted, typed.contact) : questionJson(questions);
    }
    const rows = store.alike(seen.portal, seen.sight, periodOf(subject.months), vietnamDay(now()));
    const statistics = await statisticsOf(rows);
    return typed.format === 'csv' ? statisticsCsv(statistics, hosted) : statisticsJson(statistics, hosted);
  }

  routes.get('/export', (c) => {
    const field = (name: string) => c.req.query(name) ?? '';
    const typed: Typed = { reason: '', format: 'csv', contact: false };
    const subject = readSubject(field, vietnamDay(now()));
    return subject ? show(c, subject, typed, null) : missing(c);
  });

  routes.post('/export', async (c) => {
    const fields = await readFields(c);
    const field = (name: string) => fields.get(name) ?? '';
    const subject = readSubject(field, vietnamDay(now()));
    const typed = readTyped(field);
    // A file of something else would be taken for what was asked for.
    if (!subject || !typed) return missing(c);
    const issue = issueOf(typed);
    if (issue) return show(c, subject, typed, issue);

    const { officer } = c.get('session');
    const hosted = portalOf(officer, portals);
    const portal = hosted.portal.id;
    const { what } = subject;
    const contact = what === 'questions' && typed.contact;
    await store.addExport(
      portal,
      { id: randomId(), what, contact, reason: typed.reason },
      deedOf(officer, now()),
    );
    const seen = { portal, sight: sightOf(officer, hosted) };
    const broke = (error: unknown) => log(`POST ${c.req.routePath}: ${errorName(error)}`);
    return c.body(streamed(await pieces(subject, typed, seen, hosted), broke), 200, {
      'Content-Type': TYPE[typed.format],
      'Content-Disposition': `attachment; filename="${portal}-${what}-${vietnamDay(now())}.${typed.format}"`,
    });
  });
  return routes;
}
