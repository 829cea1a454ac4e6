import type { Item } from '../../../../widget/protocol/items/items';
import type { Words } from '../../../../widget/protocol/text';

/** The fields of something to ask, by the names they have in its form. */
export type ItemInFields = Readonly<
  Record<'itemKind' | 'itemTitle' | 'itemTitleEn' | 'choices' | 'min' | 'max', string>
>;

export const NO_ITEM: ItemInFields = {
  ...{ itemKind: '', itemTitle: '', itemTitleEn: '', choices: '', min: '', max: '' },
};

/**
 * What is asked as an officer would type it: `checkItem` makes the same of it. Bounds that bind nobody stay empty, so that
 * "as many as there are" goes on to mean all when a choice is added.
 */
export function itemInFields(item: Item): ItemInFields {
  const { kind, title } = item;
  const head = { ...NO_ITEM, itemKind: kind, itemTitle: title.vi, itemTitleEn: title.en ?? '' };
  switch (item.kind) {
    case 'single':
      return { ...head, choices: inLines(item.choices.map(({ label }) => label)) };
    case 'multiple': {
      const { choices, min, max } = item;
      return {
        ...head,
        choices: inLines(choices.map(({ label }) => label)),
        min: min > 1 ? String(min) : '',
        max: max < choices.length ? String(max) : '',
      };
    }
    case 'rating':
      return { ...head, choices: inLines(item.levels) };
    case 'stance':
    case 'text':
      return head;
  }
}

const inLines = (labels: readonly Words[]): string =>
  labels.map(({ vi, en }) => (en ? `${vi} | ${en}` : vi)).join('\n');
