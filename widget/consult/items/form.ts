import type { ComponentType } from 'preact';
import type { ConsultMessages } from '#messages/vi/consult';
import type { PanelParts } from '#panel/parts';
import type { Answer, Item, Unfinished } from '#protocol/items/items';
import type { Spoken } from '#protocol/text';
import type { Mistake } from '../mistakes';

export interface FieldProps<I, U> {
  /** Of the control that takes the focus. */
  readonly id: string;
  readonly item: I;
  /** As it stands; the controls take it when they come, and what is typed is never written back. */
  readonly given: U;
  readonly legend: string;
  readonly lang: string;
  readonly mistake: Mistake | undefined;
  readonly parts: PanelParts;
  readonly messages: ConsultMessages;
  readonly changed: (given: U) => void;
}

/** What the screen has to know of one kind of item; the protocol's half is protocol/items. */
export interface ItemForm<I, U> {
  /** Nothing is chosen for the citizen. */
  blank(item: string): U;
  /** What is sent of it; `null`: nothing was said. */
  answer(given: U): Answer | null;
  /** What one of the item's cells is called; where and how the ballot has it. */
  label(item: I, cell: string, messages: ConsultMessages): Spoken;
  readonly Field: ComponentType<FieldProps<I, U>>;
}

/** As the table of kinds sees them all. */
export type AnyForm = ItemForm<Item, Unfinished>;
