import { html } from 'hono/html';
import type { ItemResult } from '../../../../widget/protocol/consultation';
import { type Item, kindOf } from '../../../../widget/protocol/items/items';
import type { Html } from '../../../plain/layout';
import { fact } from '../../question/factsPart';
import { figures } from '../page/talliesPart';
import { CONSULTING } from '../words';

/** What everybody sees of the answers to an item: what is hidden there is hidden here, or an outcome could tell it. */
export function numbersPart(item: Item, { tallies, earlier }: ItemResult): Html {
  const cells = kindOf(item.kind).cells(item);
  const shown = tallies.map(({ answered, counts }) => ({
    answered,
    counts: cells.map((cell) => [cell, counts[cell] ?? null] as const),
  }));
  return html`${shown.length === 0 ? html`<dl class="facts">${fact(CONSULTING.answered, '0')}</dl>` : ''}
${figures(item, shown, earlier)}`;
}
