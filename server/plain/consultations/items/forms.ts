import type { Item, Unfinished } from '../../../../widget/protocol/items/items';
import type { AnyForm, ItemForm } from './form';
import { multiple } from './multiple';
import { rating } from './rating';
import { single } from './single';
import { stance } from './stance';
import { text } from './text';

type Kind = Item['kind'];
type Forms = {
  readonly [K in Kind]: ItemForm<Extract<Item, { kind: K }>, Extract<Unfinished, { kind: K }>>;
};

const FORMS: Forms = { single, multiple, stance, rating, text };

/** What the page knows of the kind. Item and answer are to be of that same kind, which the compiler cannot follow. */
export const formOf = (kind: Kind) => FORMS[kind] as AnyForm;
