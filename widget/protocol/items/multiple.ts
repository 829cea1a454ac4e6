import { isSlug } from '../ids';
import type { Words } from '../text';
import type { ItemKind } from './kind';
import type { Choice } from './single';

/** Choose several. */
export interface MultipleItem {
  readonly id: string;
  readonly kind: 'multiple';
  readonly title: Words;
  /** 2 or more, shown in this order. */
  readonly choices: readonly Choice[];
  /** How many of them at least, 1 or more, … */
  readonly min: number;
  /** … and at most. */
  readonly max: number;
}

export interface MultipleAnswer {
  readonly item: string;
  readonly kind: 'multiple';
  /** Ids of the choices, each once. */
  readonly choices: readonly string[];
}

const slugs = (value: unknown) =>
  Array.isArray(value) && value.length >= 1 && value.every(isSlug) && new Set(value).size === value.length;

export const multiple: ItemKind<MultipleItem, MultipleAnswer> = {
  fields: { choices: slugs },
  optional: {},
  issues({ choices }, item, at) {
    const { min, max } = item;
    const pointer = `${at}/choices`;
    if (choices.length < min) return [{ code: 'choices-too-few', pointer, min }];
    if (choices.length > max) return [{ code: 'choices-too-many', pointer, max }];
    return choices.flatMap((choice, index) =>
      item.choices.some(({ id }) => id === choice)
        ? []
        : [{ code: 'choice-unknown', pointer: `${pointer}/${index}` }],
    );
  },
  cells: ({ choices }) => choices.map(({ id }) => id),
  chosen: ({ choices }) => choices,
  words: () => '',
};
