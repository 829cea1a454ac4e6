import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { DeskStep } from '../../store/store';
import { writeTime } from '../day';
import { WORDS } from '../words';

/** What was done and by whom, oldest first. */
export function historyPart(history: readonly DeskStep[]): Html {
  return html`<section aria-labelledby="history">
<h2 id="history">${WORDS.history}</h2>
<ol class="history">${history.map(
    (step) => html`<li>
<p><strong>${WORDS.step(step)}</strong></p>
<p class="hint">${writeTime(step.at)}${step.by === null ? '' : html` · ${WORDS.by(step.by)}`}</p>
${said(step)}
</li>`,
  )}</ol>
</section>`;
}

function said(step: DeskStep): Html | '' {
  if (step.state === 'answered') return html`<p class="words">${step.text}</p>`;
  return step.state === 'declined' ? html`<p class="words">${step.reason}</p>` : '';
}
