import type { ItemKind } from './kind';
import { type MultipleAnswer, type MultipleItem, multiple } from './multiple';
import { type RatingAnswer, type RatingItem, rating } from './rating';
import { type SingleAnswer, type SingleItem, single } from './single';
import { type Stance, type StanceAnswer, type StanceItem, stance } from './stance';
import { type TextAnswer, type TextItem, text } from './text';

/** One question of a consultation. One of a kind that the widget does not know is answered elsewhere, never in part. */
export type Item = SingleItem | MultipleItem | StanceItem | RatingItem | TextItem;

/** The answer to one item. */
export type Answer = SingleAnswer | MultipleAnswer | StanceAnswer | RatingAnswer | TextAnswer;

/** An answer that is being given: `''`, `0` or `[]` where nothing is chosen yet. It never leaves the device. */
export type Unfinished =
  | Exclude<Answer, StanceAnswer>
  | (Omit<StanceAnswer, 'stance'> & { readonly stance: Stance | '' });

type KindName = Item['kind'];
type Kinds = {
  readonly [K in KindName]: ItemKind<Extract<Item, { kind: K }>, Extract<Answer, { kind: K }>>;
};

/** Every kind there is. A new one is a line here, a file beside this one, and a file in widget/consult/items. */
const KINDS: Kinds = { single, multiple, stance, rating, text };

export const ITEM_KINDS = Object.keys(KINDS) as readonly KindName[];

export const isKind = (name: unknown): name is KindName => ITEM_KINDS.includes(name as KindName);

/** What is known of the kind. Item and answer are to be of that same kind, which the compiler cannot follow. */
export const kindOf = (name: KindName) => KINDS[name] as ItemKind<Item, Answer>;
