import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { layout } from '../layout';
import { summary } from '../summary';
import { WORDS } from '../words';

/**
 * @param asksCode whether any officer has codes: whose, nobody is told
 * @param id what was typed as the officer's id; a password is never shown again
 * @param problem what stands above the form
 */
export function signInPage(asksCode: boolean, id: string, problem: string | null): Html {
  return layout(
    'nobody',
    'neither',
    problem === null ? WORDS.signIn : `${WORDS.errorPrefix} ${WORDS.signIn}`,
    html`${problem === null ? '' : summary(WORDS.notSignedIn, html`<p>${problem}</p>`)}
<h1>${WORDS.signIn}</h1>
<form class="sign-in" method="post" action="/desk/sign-in" novalidate>
<div class="field"><label class="title" for="officer">${WORDS.officerId}</label>
<input id="officer" name="officer" autocomplete="username" autocapitalize="none" spellcheck="false" value="${id}"></div>
<div class="field"><label class="title" for="password">${WORDS.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password"></div>
${asksCode ? codeField : ''}
<button type="submit">${WORDS.signIn}</button>
</form>`,
  );
}

const codeField = html`<div class="field"><label class="title" for="code">${WORDS.code}</label>
<p class="hint" id="code-hint">${WORDS.codeHint}</p>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" aria-describedby="code-hint"></div>`;
