import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { textArea } from '../../form/control';
import { folded } from '../../question/deskForm';
import type { Reworded } from '../reword';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';
import { doubtsPart } from './doubtsPart';
import { partsList } from './partsList';

/** Takes a pasted text, shows what it comes to, and saves it once that was seen. */
export function pasteForm(view: ConsultationView): Html {
  const { sent, notice, held, reworded } = view;
  const { isBack, control } = formState(sent, notice, 'cut', 'text');
  const { text } = held.definition;
  const hint =
    held.origin === 'draft' ? CONSULTING.pasteHint : `${CONSULTING.pasteHint} ${CONSULTING.newVersionHint}`;
  return folded(
    isBack,
    text ? CONSULTING.pasteAgain : CONSULTING.pasteText,
    consultationForm(
      view,
      html`${reworded ? comesTo(reworded) : ''}
${reworded ? html`<input type="hidden" name="mark" value="${reworded.mark}">` : ''}
${reworded ? send('text', held.origin === 'draft' ? CONSULTING.saveText : CONSULTING.publishText) : ''}
${textArea(control('draftText', '', hint), 16)}
${send('cut', CONSULTING.cut)}`,
    ),
  );
}

/** Its first sentence alone is what a screen reader is brought to: the parts may be hundreds. */
function comesTo({ consultation, preamble, closing, doubts, changes }: Reworded): Html {
  return html`<div class="cutting">
<p tabindex="-1" autofocus role="status"><strong>${CONSULTING.cutDone}${doubts.length > 0 ? ` ${CONSULTING.doubtsFound(doubts.length)}` : ''}</strong></p>
${doubtsPart(doubts)}
${partsList(consultation.text?.parts ?? [], true)}
${
  changes
    ? html`<h3>${CONSULTING.changes}</h3>
<dl>
${labels(CONSULTING.added, changes.added)}
${labels(CONSULTING.reworded, changes.reworded)}
${labels(CONSULTING.removed, changes.removed)}
</dl>`
    : ''
}
${leftOut(CONSULTING.preamble, preamble)}
${leftOut(CONSULTING.closing, closing)}
</div>`;
}

const labels = (title: string, cited: readonly string[]): Html =>
  html`<dt>${title}</dt><dd>${cited.length > 0 ? cited.join('; ') : CONSULTING.nothing}</dd>`;

const leftOut = (title: string, text: string): Html | '' =>
  text
    ? html`<details><summary>${title}</summary>
<p class="words">${text}</p>
</details>`
    : '';
