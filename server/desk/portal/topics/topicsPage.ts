import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { EditedTopic } from '../../../store/portalEditing';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { fact } from '../../question/factsPart';
import type { Session } from '../../session/sessions';
import { WORDS } from '../../words';
import type { Editing } from '../editing';
import { EDITING } from '../words';

/** Every topic of a portal, hidden ones too. */
export function topicsPage(session: Session, { hosted, topics, last }: Editing, notice: Notice): Html {
  const { portal } = hosted;
  return layout(
    { session, portal },
    'topics',
    WORDS.topics,
    html`${noticePart(notice)}
<h1>${WORDS.topics}</h1>
<p class="hint">${EDITING.topicsHint}</p>
<p><a class="button" href="/desk/topics/new">${EDITING.add}</a></p>
<ol class="inbox">${topics.map((one) => row(one, portal.agency.vi))}</ol>
<p class="hint">${last ? EDITING.last(last) : EDITING.ofFile}</p>`,
  );
}

function row({ topic, hidden }: EditedTopic, agency: string): Html {
  const within = topic.answerWithin ? EDITING.within(topic.answerWithin) : EDITING.unpromised;
  return html`<li>
<h2><a href="/desk/topics/${topic.id}">${topic.label.vi}</a></h2>
<dl class="facts">
${topic.elsewhere ? '' : fact(WORDS.agency, topic.agency?.vi ?? agency)}
${fact(WORDS.stateLabel, [hidden ? EDITING.isHidden : '', topic.elsewhere ? EDITING.isHandedOff : within].filter(Boolean).join(' · '))}
</dl>
</li>`;
}
