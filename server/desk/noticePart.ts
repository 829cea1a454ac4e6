import { html } from 'hono/html';
import { icon } from '../icon';
import type { Html } from '../plain/layout';
import type { Notice } from './notice';
import { summary } from './summary';
import { WORDS } from './words';

/** What was done, or why it was not; without script only `autofocus` can bring the reader here. */
export function noticePart(notice: Notice): Html | '' {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'done':
      return html`<p class="done" role="status" tabindex="-1" autofocus>${icon('tick')}${notice.sentence}</p>`;
    case 'sentence':
      return summary(WORDS.notSaved, html`<p>${notice.sentence}</p>`);
    case 'issues':
      return summary(
        WORDS.errorTitle,
        html`<ul>${notice.issues.map((issue) => html`<li><a href="#${issue.field}">${WORDS.issue(issue)}</a></li>`)}</ul>`,
      );
  }
}
