import type { Words } from '../text';
import type { ItemKind } from './kind';

/** How good or how much, on five steps that each have their words. */
export interface RatingItem {
  readonly id: string;
  readonly kind: 'rating';
  readonly title: Words;
  /** What 1, 2, 3, 4 and 5 mean, in this order. */
  readonly levels: readonly [Words, Words, Words, Words, Words];
}

export interface RatingAnswer {
  readonly item: string;
  readonly kind: 'rating';
  /** 1 to 5. */
  readonly rating: number;
}

const RATINGS = [1, 2, 3, 4, 5];

export const rating: ItemKind<RatingItem, RatingAnswer> = {
  fields: { rating: (value) => RATINGS.includes(value as number) },
  optional: {},
  issues: () => [],
  cells: () => RATINGS.map(String),
  chosen: ({ rating }) => [String(rating)],
  words: () => '',
};
