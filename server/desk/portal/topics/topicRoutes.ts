import { type Context, Hono } from 'hono';
import type { EditedTopic, PortalEdits } from '../../../store/portalEditing';
import { attempted } from '../../attempted';
import { slugOf } from '../../consultations/form/slug';
import { readSent, type Sent } from '../../consultations/sent';
import type { Notice } from '../../notice';
import { sentencePage } from '../../sentencePage';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import { type Editing, readEditing } from '../editing';
import type { PortalOptions } from '../portalOptions';
import { save } from '../save';
import { seenOf } from '../seen';
import { EDITING } from '../words';
import { checkTopic, type TypedTopic } from './checkTopic';
import { topicPage } from './topicPage';
import { topicPreview } from './topicPreview';
import { topicsPage } from './topicsPage';

const NEW = 'new';

/** The topics of a portal, and the page of each. */
export function topicRoutes(options: PortalOptions) {
  const { now, log } = options;
  const routes = new Hono<FromSession>();
  const read = (c: Context<FromSession>) => readEditing(options, c.get('session').officer.portal);
  const editedAt = ({ topics }: Editing, id: string) => topics.find(({ topic }) => topic.id === id);

  routes.get('/topics', async (c) => {
    const done = c.req.query('done') === 'topic';
    const notice: Notice = done ? { kind: 'done', sentence: EDITING.done.topic } : { kind: 'none' };
    return c.html(topicsPage(c.get('session'), await read(c), notice));
  });

  routes.get('/topics/:id', async (c) => {
    const session = c.get('session');
    const editing = await read(c);
    const id = c.req.param('id');
    const edited = editedAt(editing, id);
    if (!edited && id !== NEW)
      return c.html(sentencePage(WORDS.notFound, { session, portal: editing.hosted.portal }), 404);
    const seen = await seenOf(edited);
    const notice = { kind: 'none' } as const;
    return c.html(topicPage({ session, editing, edited, seen, sent: null, notice, preview: '' }));
  });

  routes.post('/topics/:id', async (c) => {
    const session = c.get('session');
    const sent = { ...(await readSent(c)), form: 'topic' };
    const id = c.req.param('id');
    const editing = await read(c);
    const edited = editedAt(editing, id);
    if (!edited && id !== NEW)
      return c.html(sentencePage(WORDS.notFound, { session, portal: editing.hosted.portal }), 404);
    const seen = await seenOf(edited);
    const view = { session, editing, edited, seen, sent, preview: '' } as const;
    const again = (sentence: string, status: 409 | 503) =>
      c.html(topicPage({ ...view, notice: { kind: 'sentence', sentence } }), status);

    // What was seen stays what was seen: neither a mistake nor a preview is a second look at what another wrote meanwhile.
    const kept = sent.fields.get('seen') ?? '';
    const checked = checkTopic(sent.fields, edited?.topic);
    if (checked.kind === 'wrong')
      return c.html(
        topicPage({ ...view, seen: kept, notice: { kind: 'issues', issues: checked.issues } }),
        422,
      );
    const after = editedAfter(editing, edited, checked.it, sent);
    if (sent.fields.get('preview') === 'yes') {
      const preview = topicPreview(after.topic, after.hidden, editing.hosted, now());
      return c.html(topicPage({ ...view, seen: kept, notice: { kind: 'none' }, preview }));
    }
    if (kept !== seen) return again(EDITING.changed, 409);
    const saving = save(options, session.officer, editing, withTopic(editing.edits, after));
    switch (await attempted(c, log, saving)) {
      case undefined:
        return again(WORDS.storeFailed, 503);
      case 'changed':
        return again(EDITING.changed, 409);
      case 'done':
        return c.redirect('/desk/topics?done=topic', 303);
    }
  });
  return routes;
}

/** A new one gets an id by its name that no topic ever had. */
function editedAfter(
  { topics }: Editing,
  before: EditedTopic | undefined,
  typed: TypedTopic,
  { fields }: Sent,
): EditedTopic {
  const isTaken = (id: string) => id === NEW || topics.some(({ topic }) => topic.id === id);
  const id = before?.topic.id ?? slugOf(typed.label.vi, 'linh-vuc', isTaken);
  return {
    topic: { id, ...typed },
    hidden: fields.get('topicHidden') === 'yes',
    wasTaken: before?.wasTaken === true || typed.elsewhere === undefined,
  };
}

const withTopic = (edits: PortalEdits, after: EditedTopic): PortalEdits => ({
  ...edits,
  topics: edits.topics.some(({ topic }) => topic.id === after.topic.id)
    ? edits.topics.map((one) => (one.topic.id === after.topic.id ? after : one))
    : [...edits.topics, after],
});
