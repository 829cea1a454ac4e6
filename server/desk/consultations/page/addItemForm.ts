import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { folded } from '../../question/deskForm';
import { kindsOf } from '../askable';
import { itemFields } from '../form/itemFields';
import { NO_ITEM } from '../form/itemInFields';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** One more thing to ask, of a kind that the portal takes. */
export function addItemForm(view: ConsultationView): Html {
  const state = formState(view.sent, view.notice, 'item-added');
  return folded(
    state.isBack,
    CONSULTING.addItem,
    consultationForm(
      view,
      html`${itemFields(state, kindsOf(view.hosted.portal), NO_ITEM)}
${send('item-added', CONSULTING.addItem)}`,
    ),
  );
}
