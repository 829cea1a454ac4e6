import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Session } from '../session/sessions';
import { FINDING } from './words';

/** Opens the question of a citizen who tells their code. Sent as a body: addresses are logged, and who has the code can withdraw. */
export function codeForm({ token }: Session): Html {
  return html`<details>
<summary><h2>${FINDING.byCode}</h2></summary>
<form method="post" action="/desk/code">
<input type="hidden" name="token" value="${token}">
<div class="field"><label class="title" for="code">${FINDING.code}</label>
<p class="hint" id="code-hint">${FINDING.codeHint}</p>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"></div>
<button type="submit">${FINDING.openByCode}</button>
</form>
</details>`;
}
