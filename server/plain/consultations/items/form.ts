import type { Answer, Item, Unfinished } from '../../../../widget/protocol/items/items';
import type { Spoken } from '../../../../widget/protocol/text';
import type { Html } from '../../layout';
import type { Mistake } from '../../notice';
import type { ConsultWords } from '../words';

export interface FieldProps<I, U> {
  readonly item: I;
  /** As it was sent, or empty. */
  readonly given: U;
  /** The version that the item's words are of; empty where they have none. */
  readonly since: string;
  /** What is asked, in a line. */
  readonly legend: Html;
  /** What stands between that and the controls, such as the words of a clause; may be empty. */
  readonly body: Html | '';
  readonly mistake: Mistake | undefined;
  readonly words: ConsultWords;
  readonly errorPrefix: string;
}

/** What the page without script has to know of one kind of item; the protocol's half is protocol/items. */
export interface ItemForm<I, U> {
  /** Never fails: what is missing or damaged is as if it had been left empty. @param item its id */
  read(form: FormData, item: string): U;
  /** What is sent of it; `null`: nothing was said. */
  answer(given: U): Answer | null;
  /** What one of the item's cells is called. */
  label(item: I, cell: string, words: ConsultWords): Spoken;
  field(props: FieldProps<I, U>): Html;
}

/** As the table of kinds sees them all. */
export type AnyForm = ItemForm<Item, Unfinished>;
