import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
import type { Html } from '../../../plain/layout';
import { select, textArea, textInput } from '../../form/control';
import type { FormState } from '../sent';
import { CONSULTING } from '../words';
import type { ItemInFields } from './itemInFields';

/**
 * The fields of something to ask.
 * @param kinds that the portal takes
 * @param there what they begin with
 */
export function itemFields(state: FormState, kinds: readonly Item['kind'][], there: ItemInFields): Html {
  const control = (field: keyof ItemInFields, hint?: string) => state.control(field, there[field], hint);
  const options = kinds.map((kind) => ({ value: kind, label: CONSULTING.kind[kind] }));
  const line = html`autocomplete="off"`;
  const digits = html`autocomplete="off" inputmode="numeric"`;
  return html`${select(control('itemKind'), [{ value: '', label: CONSULTING.chooseKind }, ...options])}
${textInput(control('itemTitle'), line)}
${textInput(control('itemTitleEn', CONSULTING.optional), line)}
${textArea(control('choices', CONSULTING.choicesHint), 6)}
${textInput(control('min', CONSULTING.boundsHint), digits)}
${textInput(control('max', CONSULTING.boundsHint), digits)}`;
}
