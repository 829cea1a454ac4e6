import type { Consultation } from '../../../widget/protocol/consultation';
import type { Portal } from '../../../widget/protocol/portal';
import { type Checked, checked } from '../form/checked';
import { kindsOf, tooMuch } from './askable';
import { checkBasics } from './form/checkBasics';
import { checkItem } from './form/checkItem';
import type { Sent } from './sent';
import { withoutText } from './versions';

/** The forms that write a consultation anew, but for its text. */
export const EDITS = [
  'basics',
  'item-added',
  'item-corrected',
  'item-removed',
  'item-up',
  'text-removed',
] as const;
type Edit = (typeof EDITS)[number];

export const isEdit = (form: string): form is Edit => EDITS.some((edit) => edit === form);

/** The question that a form corrects, by its id; empty: none. */
export const correctedBy = ({ form, fields }: Sent): string =>
  form === 'item-corrected' ? (fields.get('item') ?? '') : '';

/** Whether a form corrects a question that is not there, as when somebody else has just taken it away. */
export const correctsNothing = (sent: Sent, { items }: Consultation): boolean =>
  sent.form === 'item-corrected' && !items.some(({ id }) => id === correctedBy(sent));

/** A consultation as one of those forms would have it, or what is wrong with what was typed. */
export function edited(
  before: Consultation,
  form: Edit,
  { fields }: Sent,
  portal: Pick<Portal, 'accepts'>,
): Checked<Consultation> {
  const item = fields.get('item') ?? '';
  switch (form) {
    case 'basics': {
      const basics = checkBasics(fields);
      if (basics.kind === 'wrong') return basics;
      // A day that was promised may be gone from what was typed.
      const { resultsBy: _, ...rest } = before;
      return right({ ...rest, ...basics.it });
    }
    case 'item-added': {
      const item = checkItem(fields, freshId(before), kindsOf(portal));
      if (item.kind === 'wrong') return item;
      const after = { ...before, items: [...before.items, item.it] };
      return checked(tooMuch(after, 'itemTitle'), after);
    }
    case 'item-corrected': {
      const corrected = checkItem(fields, item, kindsOf(portal));
      if (corrected.kind === 'wrong') return corrected;
      return right({ ...before, items: before.items.map((one) => (one.id === item ? corrected.it : one)) });
    }
    case 'item-removed':
      return right({ ...before, items: before.items.filter(({ id }) => id !== item) });
    case 'item-up':
      return right({ ...before, items: movedUp(before.items, item) });
    case 'text-removed':
      return right(withoutText(before));
  }
}

/** Higher than any that is there; a part of a text is never called so. */
function freshId({ items }: Consultation): string {
  const numbers = items.map(({ id }) => Number(/^cau-(\d+)$/.exec(id)?.[1] ?? 0));
  return `cau-${Math.max(0, ...numbers) + 1}`;
}

function movedUp<T extends { readonly id: string }>(items: readonly T[], id: string): readonly T[] {
  const at = items.findIndex((one) => one.id === id);
  const [above, one] = [items[at - 1], items[at]];
  return above && one ? [...items.slice(0, at - 1), one, above, ...items.slice(at + 1)] : items;
}

const right = (it: Consultation): Checked<Consultation> => ({ kind: 'right', it });
