import { type Context, Hono } from 'hono';
import { vietnamDay } from '../../../vietnamDay';
import { attempted } from '../../attempted';
import { readSent } from '../../consultations/sent';
import type { Notice } from '../../notice';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import { readEditing } from '../editing';
import type { PortalOptions } from '../portalOptions';
import { save } from '../save';
import { seenOf } from '../seen';
import { EDITING } from '../words';
import { communesPage } from './communesPage';
import { readTable } from './readTable';
import { tableAfter } from './tableAfter';

/** The communes of a portal, pasted as a table. */
export function communeRoutes(options: PortalOptions) {
  const { now, log } = options;
  const routes = new Hono<FromSession>();

  async function shown(c: Context<FromSession>) {
    const session = c.get('session');
    const editing = await readEditing(options, session.officer.portal);
    const before = editing.communes ?? [];
    return { session, editing, before, seen: await seenOf(before) };
  }

  routes.get('/communes', async (c) => {
    const done = c.req.query('done') === 'communes';
    const notice: Notice = done ? { kind: 'done', sentence: EDITING.done.communes } : { kind: 'none' };
    return c.html(communesPage({ ...(await shown(c)), sent: null, notice, preview: null }));
  });

  routes.post('/communes', async (c) => {
    const sent = { ...(await readSent(c)), form: 'communes' };
    const { before, ...there } = await shown(c);
    const { session, editing, seen } = there;
    const view = { ...there, sent, preview: null } as const;
    if (!editing.communes) return c.html(communesPage({ ...view, notice: { kind: 'none' } }), 409);
    const again = (sentence: string, status: 409 | 503) =>
      c.html(communesPage({ ...view, notice: { kind: 'sentence', sentence } }), status);

    // As in topicRoutes.ts: only being told is a second look.
    const kept = sent.fields.get('seen') ?? '';
    const all = before.map(({ commune }) => commune);
    const checked = readTable(sent.fields.get('communeTable') ?? '', all);
    if (checked.kind === 'wrong')
      return c.html(
        communesPage({ ...view, seen: kept, notice: { kind: 'issues', issues: checked.issues } }),
        422,
      );
    const after = tableAfter(before, checked.it);
    if (sent.fields.get('preview') === 'yes')
      return c.html(communesPage({ ...view, seen: kept, notice: { kind: 'none' }, preview: after }));
    if (kept !== seen) return again(EDITING.changed, 409);
    const communes = { list: after.list, checkedOn: vietnamDay(now()) };
    const saving = save(options, session.officer, editing, { ...editing.edits, communes });
    switch (await attempted(c, log, saving)) {
      case undefined:
        return again(WORDS.storeFailed, 503);
      case 'changed':
        return again(EDITING.changed, 409);
      case 'done':
        return c.redirect('/desk/communes?done=communes', 303);
    }
  });
  return routes;
}
