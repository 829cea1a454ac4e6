import type { Item, Unfinished } from '#protocol/items/items';
import type { AnyForm, ItemForm } from './form';
import { multiple } from './multiple';
import { rating } from './rating';
import { single } from './single';
import { stance } from './stance';
import { text } from './text';

type Forms = {
  readonly [K in Item['kind']]: ItemForm<Extract<Item, { kind: K }>, Extract<Unfinished, { kind: K }>>;
};

/** Every kind that can be answered here. */
const FORMS: Forms = { single, multiple, stance, rating, text };

/** `undefined`: the widget is older than the consultation. Item and answer are to be of that same kind, which the compiler cannot follow. */
export const formOf = (kind: string): AnyForm | undefined =>
  Object.keys(FORMS).includes(kind) ? (FORMS[kind as Item['kind']] as unknown as AnyForm) : undefined;
