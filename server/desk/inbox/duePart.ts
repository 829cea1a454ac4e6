import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { DueCounts } from '../../store/finding';
import { DUES } from './asked';
import { FINDING } from './words';

/** How much is late or soon will be, each a way to just that. */
export function duePart(counts: DueCounts, dueSoon: number): Html {
  const label = FINDING.due(dueSoon);
  return html`<nav aria-label="${FINDING.dueHead}">
<ul class="shelves">
${DUES.map((due) => html`<li><a href="/desk?shelf=open&amp;due=${due}">${label[due]}: ${FINDING.count(counts[due])}</a></li>`)}
</ul>
</nav>`;
}
