import { isSlug } from '../ids';
import type { Words } from '../text';
import type { ItemKind } from './kind';

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: Words;
}

/** Choose one. */
export interface SingleItem {
  readonly id: string;
  readonly kind: 'single';
  readonly title: Words;
  /** 2 or more, shown in this order. */
  readonly choices: readonly Choice[];
}

export interface SingleAnswer {
  readonly item: string;
  readonly kind: 'single';
  /** Id of the choice. */
  readonly choice: string;
}

export const single: ItemKind<SingleItem, SingleAnswer> = {
  fields: { choice: isSlug },
  optional: {},
  issues: ({ choice }, { choices }, at) =>
    choices.some(({ id }) => id === choice) ? [] : [{ code: 'choice-unknown', pointer: `${at}/choice` }],
  cells: ({ choices }) => choices.map(({ id }) => id),
  chosen: ({ choice }) => [choice],
  words: () => '',
};
