import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
import type { Html } from '../../../plain/layout';
import type { WordsState } from '../../../store/consulting';
import { CONSULTING } from '../words';

/** How much was written on an item. */
interface Written {
  readonly item: Item;
  /** As many as everybody can read. */
  readonly shown: number;
  readonly waiting: number;
}

/** How many opinions were written, and the way to them; of what is only chosen from there are none. */
export function writtenPart(consultation: string, { item, shown, waiting }: Written): Html | '' {
  if (item.kind !== 'stance' && item.kind !== 'text') return '';
  const shelf = (name: WordsState, count: number, label: string) =>
    count > 0 ? html`<a href="/desk/consultations/${consultation}/words?shelf=${name}">${label}</a>` : label;
  return html`<p>${CONSULTING.written}: ${shelf('shown', shown, CONSULTING.writtenShown(shown))}, ${shelf('new', waiting, CONSULTING.writtenWaiting(waiting))}.</p>`;
}
