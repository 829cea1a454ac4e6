import { LIMITS } from '../limits';
import { isNormal, lengthOf, type Words } from '../text';
import type { ItemKind } from './kind';

/** Đồng ý, không đồng ý, không có ý kiến. */
export const STANCES = ['agree', 'disagree', 'none'] as const;
export type Stance = (typeof STANCES)[number];

/** Where one stands on a proposal, and why. */
export interface StanceItem {
  readonly id: string;
  readonly kind: 'stance';
  /** The proposal, as a sentence to agree with. */
  readonly title: Words;
}

export interface StanceAnswer {
  readonly item: string;
  readonly kind: 'stance';
  readonly stance: Stance;
  /** Why, or what should be changed; not empty. */
  readonly reason?: string;
}

export const stance: ItemKind<StanceItem, StanceAnswer> = {
  fields: { stance: (value) => STANCES.includes(value as Stance) },
  optional: { reason: (value) => isNormal(value) && value !== '' },
  issues({ reason }, _, at) {
    const over = lengthOf(reason ?? '') - LIMITS.reason;
    return over > 0 ? [{ code: 'text-too-long', pointer: `${at}/reason`, over, max: LIMITS.reason }] : [];
  },
  cells: () => STANCES,
  chosen: ({ stance }) => [stance],
  words: ({ reason }) => reason ?? '',
};
