import type { Consultation } from '../../../widget/protocol/consultation';
import { askedParts, citation } from '../../../widget/protocol/draftText';
import type { Item } from '../../../widget/protocol/items/items';
import type { Stance } from '../../../widget/protocol/items/stance';
import { CONSULTING } from './words';

/** What is asked, as officers read it: a part by its citation, anything else by its title. One that is gone by its id. */
export function itemNames({ items, text }: Consultation): (id: string) => string {
  const names = new Map([
    ...items.map(({ id, title }) => [id, title.vi] as const),
    ...askedParts(text?.parts ?? []).map((asked) => [asked.part.id, citation(asked)] as const),
  ]);
  return (id) => names.get(id) ?? CONSULTING.aboutGone(id);
}

/** What a cell of an item stands for. */
export function cellName(item: Item, cell: string): string {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return item.choices.find(({ id }) => id === cell)?.label.vi ?? cell;
    case 'rating':
      return `${cell}. ${item.levels[Number(cell) - 1]?.vi ?? ''}`;
    case 'stance':
      return CONSULTING.stance[cell as Stance];
    case 'text':
      return cell;
  }
}
