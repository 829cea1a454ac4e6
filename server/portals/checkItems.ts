import type { Item } from '../../widget/protocol/items/items';
import type { MultipleItem } from '../../widget/protocol/items/multiple';
import { slug, whole, words } from './fields';
import { type Check, list, object, oneOf, test, variant } from './shape';

/** A file has not so many choices; what it has is compared below. */
const MANY = 1000;

const count = whole(1, MANY, `a number from 1 to ${MANY}`);
const choices = list(object({ id: slug, label: words }), 2, 'id');
const isFive = (value: unknown) => Array.isArray(value) && value.length === 5;

const item = (kind: Item['kind'], fields: Readonly<Record<string, Check>>) =>
  object({ id: slug, kind: oneOf(kind), title: words, ...fields });

/** One shape for every kind there is. */
const SHAPES: Readonly<Record<Item['kind'], Check>> = {
  single: item('single', { choices }),
  multiple: item('multiple', { choices, min: count, max: count }),
  stance: item('stance', {}),
  rating: item('rating', {
    levels(value, field) {
      test(isFive, 'a list of 5')(value, field);
      list(words, 5)(value, field);
    },
  }),
  text: item('text', {}),
};

const ITEMS = list(variant('kind', SHAPES), 0, 'id');

/** What is asked; of a choice of several, how many can be kept. */
export const items: Check = (value, field) => {
  ITEMS(value, field);
  (value as readonly Item[]).forEach((one, index) => {
    if (one.kind === 'multiple') canBeKept(one, `${field}[${index}]`);
  });
};

function canBeKept({ min, max, choices: { length } }: MultipleItem, field: string): void {
  if (max < min) throw new Error(`${field}.max must be ${min} or more, as min is`);
  if (max > length) throw new Error(`${field}.max must be ${length} at most, as there are choices`);
}
