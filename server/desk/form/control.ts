import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { WORDS } from '../words';
import type { DeskIssue, Field } from './issue';

/** A field as a form shows it. */
export interface Control {
  readonly field: Field;
  readonly value: string;
  readonly hint: string | null;
  readonly issues: readonly DeskIssue[];
}

/** Label, hint, error and textarea, tied together. */
export function textArea(control: Control, rows: number): Html {
  // The line break after the tag is HTML's own and keeps a first empty line of the text from being eaten.
  return labelled(
    control,
    html`<textarea id="${control.field}" name="${control.field}" rows="${rows}"${described(control)}>
${control.value}</textarea>`,
  );
}

/** @param attributes of its own, such as `type` */
export function textInput(control: Control, attributes: Html): Html {
  return labelled(
    control,
    html`<input id="${control.field}" name="${control.field}" value="${control.value}" ${attributes}${described(control)}>`,
  );
}

/** @param options the first of them is the empty one */
export function select(
  control: Control,
  options: readonly { readonly value: string; readonly label: string }[],
): Html {
  return labelled(
    control,
    html`<select id="${control.field}" name="${control.field}"${described(control)}>
${options.map(({ value, label }) => html`<option value="${value}"${value === control.value ? html` selected` : ''}>${label}</option>`)}
</select>`,
  );
}

function labelled(control: Control, input: Html): Html {
  const { field, hint } = control;
  const issue = issueOf(control);
  return html`<div class="field"><label class="title" for="${field}">${WORDS.field[field]}</label>
${hint === null ? '' : html`<p class="hint" id="${field}-hint">${hint}</p>`}
${issue ? html`<p class="error" id="${field}-error"><span class="prefix">${WORDS.errorPrefix}</span> ${WORDS.issue(issue)}</p>` : ''}
${input}</div>`;
}

function described(control: Control): Html | '' {
  const issue = issueOf(control);
  const ids = [control.hint !== null && `${control.field}-hint`, issue && `${control.field}-error`].filter(
    Boolean,
  );
  return html`${ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''}${issue ? html` aria-invalid="true"` : ''}`;
}

const issueOf = ({ field, issues }: Control) => issues.find((issue) => issue.field === field);
