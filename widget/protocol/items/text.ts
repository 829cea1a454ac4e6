import { LIMITS } from '../limits';
import { isNormal, lengthOf, type Words } from '../text';
import type { ItemKind } from './kind';

/** Say it in one's own words. */
export interface TextItem {
  readonly id: string;
  readonly kind: 'text';
  readonly title: Words;
}

export interface TextAnswer {
  readonly item: string;
  readonly kind: 'text';
  /** Not empty. */
  readonly text: string;
}

export const text: ItemKind<TextItem, TextAnswer> = {
  fields: { text: (value) => isNormal(value) && value !== '' },
  optional: {},
  issues({ text }, _, at) {
    const over = lengthOf(text) - LIMITS.opinion;
    return over > 0 ? [{ code: 'text-too-long', pointer: `${at}/text`, over, max: LIMITS.opinion }] : [];
  },
  cells: () => [],
  chosen: () => [],
  words: ({ text }) => text,
};
