import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { Tallied, TalliedItem } from '../../../store/tallied';
import { fact } from '../../question/factsPart';
import { cellName } from '../itemWords';
import { CONSULTING } from '../words';

/** What the ballots say, item by item, nothing hidden. */
export function talliesPart({ items }: Tallied): Html {
  return html`<details>
<summary>${CONSULTING.tallies}</summary>
${items.map(tallies)}
</details>`;
}

function tallies({ item, tallies, earlier }: TalliedItem): Html {
  return html`<h3>${item.title.vi}</h3>
${tallies.map(
  ({ answered, counts }) => html`<dl class="facts">
${fact(CONSULTING.answered, written(answered))}
${counts.map(([cell, count]) => fact(cellName(item, cell), written(count)))}
</dl>`,
)}
${earlier > 0 ? html`<p class="hint">${CONSULTING.earlier}: ${written(earlier)}</p>` : ''}`;
}

export const written = (count: number): string => count.toLocaleString('vi-VN');
