import { html } from 'hono/html';
import type { Spoken } from '../../../../widget/protocol/text';
import type { Html } from '../../layout';
import { fieldError, type Mistake } from '../../notice';
import { errorId } from './names';
import { versioned } from './versioned';

interface Group {
  readonly type: 'radio' | 'checkbox';
  /** Side by side where there is room, or one below the other. */
  readonly flow: 'row' | 'column';
  readonly name: string;
  /** The version that the words are of which are chosen on; empty: they have none. */
  readonly since: string;
  readonly legend: Html;
  readonly body: Html | '';
  readonly rows: readonly Row[];
  /** Of the group itself, not of what stands below its rows. */
  readonly mistake: Mistake | undefined;
  readonly errorPrefix: string;
  /** Of the page. */
  readonly lang: string;
}

interface Row {
  readonly value: string;
  readonly label: Spoken;
  readonly checked: boolean;
}

/** Choices below what is asked, and what belongs to them. @param more below the choices, may be empty */
export function group(
  { type, flow, name, since, legend, body, rows, mistake, errorPrefix, lang }: Group,
  more: Html | '',
): Html {
  const id = errorId(name);
  // Only a group of radio buttons may be called invalid; of boxes its words must do.
  const role = type === 'radio' && html` role="radiogroup"${mistake && html` aria-invalid="true"`}`;
  return html`<fieldset${role}${mistake && html` class="wrong" aria-describedby="${id}"`}>
<legend>${legend}</legend>
${body}${mistake && fieldError({ errorPrefix }, id, mistake.text)}
<div class="picks ${flow}">${rows.map(
    ({ value, label, checked }, index) =>
      html`<label${label.lang !== lang && html` lang="${label.lang}"`}><input type="${type}" name="${versioned(name, since)}" value="${value}"${index === 0 && html` id="${name}"`}${checked && html` checked`}>${label.text}</label>
`,
  )}</div>
${more}</fieldset>`;
}
