import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { DeskIssue, Field } from '../../form/issue';
import { WORDS } from '../../words';

/** Something to agree to. It is never ticked beforehand. */
export function checkbox(field: Field, issues: readonly DeskIssue[]): Html {
  const own = issues.filter((issue) => issue.field === field);
  return html`${own.map((issue) => html`<p class="error" id="${field}-${issue.code}"><span class="prefix">${WORDS.errorPrefix}</span> ${WORDS.issue(issue)}</p>`)}
<label class="check"><input id="${field}" name="${field}" type="checkbox" value="yes"${
    own.length > 0
      ? html` aria-invalid="true" aria-describedby="${own.map(({ code }) => `${field}-${code}`).join(' ')}"`
      : ''
  }> ${WORDS.field[field]}</label>`;
}
