import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { EditedTopic } from '../../../store/portalEditing';
import { formState, type Sent } from '../../consultations/sent';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import type { Session } from '../../session/sessions';
import type { Editing } from '../editing';
import { tick } from '../form/tick';
import { EDITING } from '../words';
import { topicFields } from './topicFields';

/** All that the page of one topic shows. */
export interface TopicView {
  readonly session: Session;
  readonly editing: Editing;
  /** As it is; `undefined`: it is to be added. */
  readonly edited: EditedTopic | undefined;
  /** See seen.ts. */
  readonly seen: string;
  /** What was typed and comes back. */
  readonly sent: Sent | null;
  readonly notice: Notice;
  readonly preview: Html | '';
}

/** A topic's form. */
export function topicPage(view: TopicView): Html {
  const { session, editing, edited, seen, sent, notice, preview } = view;
  const title = edited ? EDITING.edit(edited.topic.label.vi) : EDITING.add;
  const state = formState(sent, notice, 'topic');
  const isHidden = sent ? sent.fields.get('topicHidden') === 'yes' : edited?.hidden === true;
  return layout(
    { session, portal: editing.hosted.portal },
    'topics',
    pageTitle(title, notice),
    html`${noticePart(notice)}
<h1>${title}</h1>
${preview}
<form method="post" action="/desk/topics/${edited?.topic.id ?? 'new'}" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="seen" value="${seen}">
${topicFields(state, edited?.topic)}
${tick('topicHidden', isHidden)}
<p class="actions"><button type="submit">${EDITING.save}</button>
<button class="quiet" type="submit" name="preview" value="yes">${EDITING.preview}</button></p>
</form>`,
  );
}
