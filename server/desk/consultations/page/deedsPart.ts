import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { textArea, textInput } from '../../form/control';
import { folded } from '../../question/deskForm';
import { isOffered } from '../offered';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** What can be done out of turn: never without a reason, never in silence. */
export function deedsPart(view: ConsultationView): Html | '' {
  const forms = [
    isOffered('closed-early', view.held, view.now) ? closeForm(view) : '',
    isOffered('reopened', view.held, view.now) ? reopenForm(view) : '',
    isOffered('annulled', view.held, view.now) ? annulForm(view) : '',
  ];
  if (forms.every((form) => form === '')) return '';
  return html`<section aria-labelledby="deeds">
<h2 id="deeds">${CONSULTING.deeds}</h2>
<p>${CONSULTING.deedVisible}</p>
${forms}
</section>`;
}

function closeForm(view: ConsultationView): Html {
  const { isBack } = formState(view.sent, view.notice, 'closed-early');
  return folded(
    isBack,
    CONSULTING.closeEarly,
    consultationForm(
      view,
      html`${reason(view, 'closed-early', 'earlyReason')}
${send('closed-early', CONSULTING.closeEarly)}`,
    ),
  );
}

function reopenForm(view: ConsultationView): Html {
  const { isBack, issues, value } = formState(view.sent, view.notice, 'reopened');
  const control = (field: 'reopenDay' | 'reopenTime', otherwise: string, hint: string | null) => ({
    ...{ field, value: value(field, otherwise), hint, issues },
  });
  return folded(
    isBack,
    CONSULTING.reopen,
    consultationForm(
      view,
      html`<p>${CONSULTING.reopenHint}</p>
${textInput(control('reopenDay', '', null), html`type="date"`)}
${textInput(control('reopenTime', '17:00', CONSULTING.timeHint), html`type="time"`)}
${reason(view, 'reopened', 'reopenReason')}
${send('reopened', CONSULTING.reopen)}`,
    ),
  );
}

function annulForm(view: ConsultationView): Html {
  const { isBack } = formState(view.sent, view.notice, 'annulled');
  return folded(
    isBack,
    CONSULTING.annul,
    consultationForm(
      view,
      html`<p>${CONSULTING.annulFinal}</p>
${reason(view, 'annulled', 'annulReason')}
${send('annulled', CONSULTING.annul)}`,
    ),
  );
}

function reason(
  { sent, notice }: ConsultationView,
  form: string,
  field: 'earlyReason' | 'reopenReason' | 'annulReason',
): Html {
  const { issues, value } = formState(sent, notice, form);
  const hint = `${CONSULTING.reasonHint} ${CONSULTING.deedVisible}`;
  return textArea({ field, value: value(field), hint, issues }, 4);
}
