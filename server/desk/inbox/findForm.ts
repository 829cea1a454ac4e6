import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import { communesOf, topicsOf } from '../../portals/former';
import { standingWords } from '../standingWords';
import { WORDS } from '../words';
import { type Asked, DUES, isNarrowed, STATES, UNSURE } from './asked';
import { FINDING } from './words';

/** Asks the list for less, also for what citizens are offered no more: questions have it still. Its address holds what is asked for, so that it can be kept and gone back to. */
export function findForm(hosted: HostedPortal, asked: Asked, dueSoon: number): Html {
  const due = FINDING.due(dueSoon);
  return html`<details${isNarrowed(asked) ? html` open` : ''}>
<summary><h2>${FINDING.find}</h2></summary>
<form role="search" method="get" action="/desk" aria-label="${FINDING.find}">
<div class="field"><label class="title" for="words">${FINDING.words}</label>
<p class="hint" id="words-hint">${FINDING.wordsHint}</p>
<input id="words" name="words" value="${asked.words}" maxlength="200" autocomplete="off" aria-describedby="words-hint"></div>
<div class="pairs">
${choice('topic', FINDING.topic, asked.topic, [
  ['', FINDING.any],
  [UNSURE, WORDS.topicUnsure],
  ...topicsOf(hosted).map(({ id, label }) => [id, label.vi] as const),
])}
${
  hosted.communes
    ? choice('commune', FINDING.commune, asked.commune, [
        ['', FINDING.any],
        ...communesOf(hosted).map(({ id, name }) => [id, name] as const),
      ])
    : ''
}
${choice('shelf', FINDING.standing, asked.standing, [
  ['open', standingWords('open')],
  ['done', standingWords('done')],
  ['all', FINDING.any],
  ...STATES.map((state) => [state, standingWords(state)] as const),
])}
${choice('due', FINDING.dueFilter, asked.due, [['', FINDING.anyDue], ...DUES.map((one) => [one, due[one]] as const)])}
</div>
<p class="actions"><button type="submit">${FINDING.submit}</button>
${isNarrowed(asked) ? html`<a class="button" href="/desk">${FINDING.clear}</a>` : ''}</p>
</form>
</details>`;
}

type Option = readonly [value: string, label: string];

function choice(name: string, label: string, chosen: string, options: readonly Option[]): Html {
  return html`<div class="field"><label class="title" for="${name}">${label}</label>
<select id="${name}" name="${name}">
${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}
</select></div>`;
}
