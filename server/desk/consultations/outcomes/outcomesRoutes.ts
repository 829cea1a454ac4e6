import { type Context, Hono } from 'hono';
import { itemsOf } from '../../../../widget/protocol/consultation';
import { publicResults } from '../../../consultations/publicResults';
import type { DeskOutcome } from '../../../store/consulting';
import { attempted } from '../../attempted';
import { deedOf } from '../../deedOf';
import type { DeskIssue } from '../../form/issue';
import type { Notice } from '../../notice';
import { portalOf } from '../../portalOf';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import type { ConsultationOptions } from '../consultationOptions';
import { doneNotice } from '../doneNotice';
import { type Held, readHeld, stageOf } from '../held';
import { missing } from '../missing';
import { readSent, type Sent } from '../sent';
import { CONSULTING } from '../words';
import { checkOutcome } from './checkOutcome';
import { outcomeSeen } from './outcomeSeen';
import { outcomesPage } from './outcomesPage';
import { waitingOn } from './waiting';

type Desk = Context<FromSession>;

type Said =
  | { readonly kind: 'done' | 'changed' | 'unknown' }
  | { readonly kind: 'wrong'; readonly issues: readonly DeskIssue[] };

/** What became of the opinions: said item by item, once the consultation is closed. */
export function outcomesRoutes(options: ConsultationOptions) {
  const { store, portals, now, log } = options;
  const routes = new Hono<FromSession>();
  const hostedOf = (c: Desk) => portalOf(c.get('session').officer, portals);

  async function read(c: Desk): Promise<Held | undefined> {
    const held = await readHeld(store, hostedOf(c), c.req.param('id') ?? '');
    return held && stageOf(held, now()) === 'closed' ? held : undefined;
  }

  async function show(
    c: Desk,
    held: Held,
    sent: Sent | null,
    notice: Notice,
    status: 200 | 409 | 422 | 503,
  ): Promise<Response> {
    const session = c.get('session');
    const hosted = hostedOf(c);
    const outcomes = await store.outcomes(hosted.portal.id, held.definition.id);
    const writing = sent?.fields.get('item') ?? c.req.query('item') ?? '';
    const results = (await publicResults(options, hosted.portal.id, held))?.items ?? null;
    const waiting = await waitingOn(store, hosted.portal.id, held.definition.id);
    const page = { session, hosted, held, outcomes, results, waiting, writing, sent, notice };
    return c.html(outcomesPage(page), status);
  }

  async function say(c: Desk, held: Held, { form, fields }: Sent): Promise<Said> {
    const { officer } = c.get('session');
    const { id } = held.definition;
    const item = fields.get('item') ?? '';
    const before = (await store.outcomes(officer.portal, id)).find((one) => one.item === item);
    if (!before && !itemsOf(held.consultation).some((one) => one.id === item)) return { kind: 'unknown' };
    if (fields.get('seen') !== outcomeSeen(before)) return { kind: 'changed' };
    const deed = deedOf(officer, now());
    if (form === 'outcome-removed') {
      await store.removeOutcome(officer.portal, id, item, deed);
      return { kind: 'done' };
    }
    const checked = checkOutcome(item, fields);
    if (checked.kind === 'wrong') return checked;
    const outcome: DeskOutcome = { ...checked.it, ...deed };
    await store.setOutcome(officer.portal, id, outcome);
    return { kind: 'done' };
  }

  routes.get('/consultations/:id/outcomes', async (c) => {
    const held = await read(c);
    return held ? show(c, held, null, doneNotice(c), 200) : missing(c, portals);
  });

  routes.post('/consultations/:id/outcomes', async (c) => {
    const held = await read(c);
    const sent = await readSent(c);
    if (!held) return missing(c, portals, sent.fields);
    const said = await attempted(c, log, say(c, held, sent));
    switch (said?.kind) {
      case undefined:
        return show(c, held, sent, { kind: 'sentence', sentence: WORDS.storeFailed }, 503);
      case 'unknown':
        return missing(c, portals, sent.fields);
      case 'changed':
        return show(c, held, sent, { kind: 'sentence', sentence: CONSULTING.outcomeChanged }, 409);
      case 'wrong':
        return show(c, held, sent, { kind: 'issues', issues: said.issues }, 422);
      case 'done': {
        const done = sent.form === 'outcome-removed' ? sent.form : 'outcome';
        return c.redirect(`/desk/consultations/${held.definition.id}/outcomes?done=${done}`, 303);
      }
    }
  });
  return routes;
}
