import { type Context, Hono } from 'hono';
import { SUBJECT } from '../../../store/subjects';
import { attempted } from '../../attempted';
import { deedOf } from '../../deedOf';
import type { Notice } from '../../notice';
import { portalOf } from '../../portalOf';
import { keptPage } from '../../sentencePage';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import { carryOut } from '../carryOut';
import type { ConsultationOptions } from '../consultationOptions';
import { doneNotice } from '../doneNotice';
import { correctedBy, correctsNothing } from '../edit';
import { type Held, readHeld, seenOf, stageOf } from '../held';
import { missing } from '../missing';
import { isOffered } from '../offered';
import type { Reworded } from '../reword';
import { readSent, type Sent } from '../sent';
import { CONSULTING } from '../words';
import { consultationPage } from './consultationPage';
import type { ConsultationView } from './consultationView';

type Desk = Context<FromSession>;

/** A consultation's page, and what its forms do. */
export function pageRoutes(options: ConsultationOptions) {
  const { store, portals, counting, publishing, files, now, log } = options;
  const routes = new Hono<FromSession>();
  const hostedOf = (c: Desk) => portalOf(c.get('session').officer, portals);
  const read = (c: Desk) => readHeld(store, hostedOf(c), c.req.param('id') ?? '');

  /** Of what nobody could answer yet, or was called off, there is nothing to count. */
  async function countedOf(c: Desk, held: Held): Promise<Pick<ConsultationView, 'ballots' | 'published'>> {
    const stage = stageOf(held, now());
    const isCounted = stage === 'open' || stage === 'closed';
    if (!isCounted || held.consultation.annulled) return { ballots: null, published: null };
    const { id } = hostedOf(c).portal;
    const found = await publishing(id, held);
    const { tallied } = found && stage === 'closed' ? found.snapshot : await counting(id, held, stage);
    const hashes = found && (await files.hashes(id, held.definition.id, found.snapshot));
    return { ballots: tallied.ballots, published: found && hashes && { ...found, hashes } };
  }

  async function show(
    c: Desk,
    held: Held,
    { sent, reworded }: { readonly sent: Sent | null; readonly reworded: Reworded | null },
    notice: Notice,
    status: 200 | 409 | 422 | 503,
  ): Promise<Response> {
    const session = c.get('session');
    const hosted = hostedOf(c);
    const counted = await countedOf(c, held);
    const correcting = sent ? correctedBy(sent) : (c.req.query('item') ?? '');
    const page = { session, hosted, held, ...counted, sent, correcting, reworded, notice, now: now() };
    return c.html(consultationPage(page), status);
  }

  routes.get('/consultations/:id', async (c) => {
    const held = await read(c);
    if (!held) return missing(c, portals);
    return show(c, held, { sent: null, reworded: null }, doneNotice(c), 200);
  });

  routes.post('/consultations/:id', async (c) => {
    const held = await read(c);
    const sent = await readSent(c);
    if (!held) return missing(c, portals, sent.fields);
    const { officer } = c.get('session');
    const address = `/desk/consultations/${held.definition.id}`;
    const again = (as: Held, notice: Notice, status: 409 | 422 | 503) => {
      if (!isOffered(sent.form, as, now())) return c.html(keptPage(CONSULTING.late, sent.fields), 409);
      return correctsNothing(sent, as.definition)
        ? c.html(keptPage(CONSULTING.itemGone, sent.fields), 409)
        : show(c, as, { sent, reworded: null }, notice, status);
    };

    const hands = { store, officer, hosted: hostedOf(c), now: now() };
    const wasSeen = sent.fields.get('seen') === seenOf(held);
    const doing = wasSeen ? carryOut(hands, held, sent) : Promise.resolve({ kind: 'changed' } as const);
    const outcome = await attempted(c, log, doing);
    switch (outcome?.kind) {
      case undefined:
        return again(held, { kind: 'sentence', sentence: WORDS.storeFailed }, 503);
      case 'wrong':
        return again(held, { kind: 'issues', issues: outcome.issues }, 422);
      case 'shown':
        return show(c, held, { sent, reworded: outcome.reworded }, { kind: 'none' }, 200);
      case 'late':
      case 'changed': {
        const changed = await read(c);
        return changed
          ? again(changed, { kind: 'sentence', sentence: CONSULTING.changed }, 409)
          : missing(c, portals, sent.fields);
      }
      case 'removed':
        return c.redirect('/desk/consultations?done=removed', 303);
      case 'done':
        return c.redirect(`${address}?done=${isNewVersion(sent, held) ? 'new-version' : sent.form}`, 303);
    }
  });

  routes.get('/consultations/:id/export.json', async (c) => {
    const held = await read(c);
    const portal = hostedOf(c).portal.id;
    const published = held && stageOf(held, now()) === 'closed' ? await publishing(portal, held) : null;
    if (!held || !published) return missing(c, portals);
    const entry = { act: 'exported', subject: SUBJECT.export(held.definition.id) } as const;
    await store.audit(portal, deedOf(c.get('session').officer, now()), entry);
    return c.body(await files.whole(portal, held.definition.id, published.snapshot), 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${held.definition.id}-day-du.json"`,
    });
  });
  return routes;
}

/** A text of what is public is public at once. */
const isNewVersion = ({ form }: Sent, { origin }: Held): boolean => form === 'text' && origin !== 'draft';
