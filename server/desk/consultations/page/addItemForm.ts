import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { select, textArea, textInput } from '../../form/control';
import type { Field } from '../../form/issue';
import { folded } from '../../question/deskForm';
import { kindsOf } from '../askable';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** One more thing to ask, of a kind that the portal takes. */
export function addItemForm(view: ConsultationView): Html {
  const { isBack, issues, value } = formState(view.sent, view.notice, 'item-added');
  const control = (field: Field, hint: string | null = null) => ({
    field,
    value: value(field),
    hint,
    issues,
  });
  const kinds = kindsOf(view.hosted.portal).map((kind) => ({ value: kind, label: CONSULTING.kind[kind] }));
  const line = html`autocomplete="off"`;
  const digits = html`autocomplete="off" inputmode="numeric"`;
  return folded(
    isBack,
    CONSULTING.addItem,
    consultationForm(
      view,
      html`${select(control('itemKind'), [{ value: '', label: CONSULTING.chooseKind }, ...kinds])}
${textInput(control('itemTitle'), line)}
${textInput(control('itemTitleEn', CONSULTING.optional), line)}
${textArea(control('choices', CONSULTING.choicesHint), 6)}
${textInput(control('min', CONSULTING.boundsHint), digits)}
${textInput(control('max', CONSULTING.boundsHint), digits)}
${send('item-added', CONSULTING.addItem)}`,
    ),
  );
}
