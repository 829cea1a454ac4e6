import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { Field } from '../../form/issue';
import { WORDS } from '../../words';

/** A box that is ticked when what it says holds. */
export const tick = (field: Field, isTicked: boolean): Html =>
  html`<label class="check"><input id="${field}" name="${field}" type="checkbox" value="yes"${isTicked ? html` checked` : ''}> ${WORDS.field[field]}</label>`;
