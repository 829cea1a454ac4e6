import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
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
${figures(item, tallies, earlier)}`;
}

interface Figures {
  readonly answered: number;
  /** `null`: it is not told. */
  readonly counts: readonly (readonly [cell: string, count: number | null])[];
}

/** The numbers of an item, a list for every credential. @param earlier answers about an earlier wording */
export function figures(item: Item, tallies: readonly Figures[], earlier: number): Html {
  return html`${tallies.map(
    ({ answered, counts }) => html`<dl class="facts">
${fact(CONSULTING.answered, written(answered))}
${counts.map(([cell, count]) => fact(cellName(item, cell), count === null ? CONSULTING.hidden : written(count)))}
</dl>`,
  )}
${earlier > 0 ? html`<p class="hint">${CONSULTING.earlier}: ${written(earlier)}</p>` : ''}`;
}

export const written = (count: number): string => count.toLocaleString('vi-VN');
