import { html } from 'hono/html';
import type { Intervention } from '../../../../widget/protocol/consultation';
import type { Html } from '../../../plain/layout';
import { textArea, textInput } from '../../form/control';
import { folded } from '../../question/deskForm';
import { isOffered } from '../offered';
import { type FormState, formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** What can be done out of turn: never without a reason, never in silence. */
export function deedsPart(view: ConsultationView): Html | '' {
  const forms = [
    deedForm(view, 'closed-early', CONSULTING.closeEarly, 'earlyReason'),
    deedForm(view, 'reopened', CONSULTING.reopen, 'reopenReason', reopening),
    deedForm(view, 'annulled', CONSULTING.annul, 'annulReason', () => html`<p>${CONSULTING.annulFinal}</p>`),
  ];
  if (forms.every((form) => form === '')) return '';
  return html`<section aria-labelledby="deeds">
<h2 id="deeds">${CONSULTING.deeds}</h2>
<p>${CONSULTING.deedVisible}</p>
${forms}
</section>`;
}

/** @param before what stands above the reason */
function deedForm(
  view: ConsultationView,
  form: Intervention['kind'],
  label: string,
  field: 'earlyReason' | 'reopenReason' | 'annulReason',
  before: (state: FormState) => Html | '' = () => '',
): Html | '' {
  if (!isOffered(form, view.held, view.now)) return '';
  const state = formState(view.sent, view.notice, form);
  const hint = `${CONSULTING.reasonHint} ${CONSULTING.deedVisible}`;
  return folded(
    state.isBack,
    label,
    consultationForm(
      view,
      html`${before(state)}
${textArea(state.control(field, '', hint), 4)}
${send(form, label)}`,
    ),
  );
}

function reopening({ control }: FormState): Html {
  return html`<p>${CONSULTING.reopenHint}</p>
${textInput(control('reopenDay'), html`type="date"`)}
${textInput(control('reopenTime', '17:00', CONSULTING.timeHint), html`type="time"`)}`;
}
