import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { formState, type Sent } from '../../consultations/sent';
import { textArea } from '../../form/control';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import type { Session } from '../../session/sessions';
import { WORDS } from '../../words';
import type { Editing } from '../editing';
import { EDITING } from '../words';
import { writeTable } from './readTable';
import type { TableAfter } from './tableAfter';

/** All that the page of the communes shows. */
export interface CommunesView {
  readonly session: Session;
  readonly editing: Editing;
  /** See seen.ts. */
  readonly seen: string;
  /** What was typed and comes back. */
  readonly sent: Sent | null;
  readonly notice: Notice;
  /** `null`: nobody asked to look first. */
  readonly preview: TableAfter | null;
}

/** The communes of a portal as a table to paste over. */
export function communesPage({ session, editing, seen, sent, notice, preview }: CommunesView): Html {
  const { hosted, communes, last } = editing;
  const { control } = formState(sent, notice, 'communes');
  const shown = (communes ?? []).filter(({ hidden }) => !hidden).map(({ commune }) => commune);
  const hidden = (communes ?? []).filter((one) => one.hidden).map(({ commune }) => commune.name);
  return layout(
    { session, portal: hosted.portal },
    'communes',
    pageTitle(WORDS.communes, notice),
    html`${noticePart(notice)}
<h1>${WORDS.communes}</h1>
${preview ? previewPart(preview) : ''}
${
  communes
    ? html`<form method="post" action="/desk/communes" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="seen" value="${seen}">
${textArea(control('communeTable', writeTable(shown), EDITING.communesHint), 20)}
<p class="actions"><button type="submit">${EDITING.save}</button>
<button class="quiet" type="submit" name="preview" value="yes">${EDITING.preview}</button></p>
</form>
${hidden.length > 0 ? html`<p class="hint">${EDITING.hiddenNow(hidden)}</p>` : ''}
<p class="hint">${last ? EDITING.last(last) : EDITING.ofFile}</p>`
    : html`<p>${EDITING.noCommunes}</p>`
}`,
  );
}

function previewPart({ list, added, removed, renewed }: TableAfter): Html {
  const lines = [
    ...(added.length > 0 ? [EDITING.added(added)] : []),
    ...(removed.length > 0 ? [EDITING.removed(removed)] : []),
    ...(renewed.length > 0 ? [EDITING.renewed(renewed)] : []),
  ];
  return html`<section class="cutting" aria-labelledby="preview">
<h2 id="preview">${EDITING.previewTitle}</h2>
<p>${EDITING.previewCommunes(list.filter(({ hidden }) => !hidden).length)}</p>
<ul>${(lines.length > 0 ? lines : [EDITING.unchanged]).map((line) => html`<li>${line}</li>`)}</ul>
<p>${EDITING.notSavedYet}</p>
</section>`;
}
