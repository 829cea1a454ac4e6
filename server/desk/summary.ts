import { html } from 'hono/html';
import type { Html } from '../plain/layout';

/** Why something was not done, above a page; without script only `autofocus` can bring the reader here. */
export function summary(title: string, content: Html): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary">
<h2 id="summary">${title}</h2>
${content}
</div>`;
}
