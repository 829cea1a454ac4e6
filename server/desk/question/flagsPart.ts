import { html } from 'hono/html';
import type { Flag } from '../../flags/flag';
import type { Html } from '../../plain/layout';
import { FLAG_WORDS } from './flagWords';

/** Why a program may have sent a question, for an officer to judge; empty where nothing speaks for it. */
export const flagsPart = (flags: readonly Flag[]): Html | '' =>
  flags.length === 0
    ? ''
    : html`<section class="doubts" aria-labelledby="flags">
<h2 id="flags">${FLAG_WORDS.heading}</h2>
<ul>${flags.map((flag) => html`<li>${FLAG_WORDS.why[flag]}</li>`)}</ul>
<p class="hint">${FLAG_WORDS.taken}</p>
</section>`;
