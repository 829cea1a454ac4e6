import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Session } from '../session/sessions';
import { WORDS } from '../words';
import { FINDING } from './words';

/**
 * Opens the question of a citizen who tells their code. Sent as a body: addresses are logged, and who has the code can withdraw.
 * @param wrong what was typed and is nobody's code; `null`: nothing was typed
 */
export function codeForm({ token }: Session, wrong: string | null): Html {
  const isWrong = wrong !== null;
  return html`<details${isWrong ? html` open` : ''}>
<summary><h2>${FINDING.byCode}</h2></summary>
<form method="post" action="/desk/code">
<input type="hidden" name="token" value="${token}">
<div class="field"><label class="title" for="code">${FINDING.code}</label>
<p class="hint" id="code-hint">${FINDING.codeHint}</p>
${isWrong ? html`<p class="error" id="code-error"><span class="prefix">${WORDS.errorPrefix}</span> ${FINDING.codeUnknown}</p>` : ''}
<input id="code" name="code" value="${wrong ?? ''}" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint${isWrong ? ' code-error' : ''}"${isWrong ? html` aria-invalid="true" autofocus` : ''}></div>
<button type="submit">${FINDING.openByCode}</button>
</form>
</details>`;
}
