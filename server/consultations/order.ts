import type { Part } from '../../widget/protocol/draftText';
import { letterOrder, numberOf, plainLetter } from './numbers';

/** Where a part stands among its like, as its label says: the number, and the letter behind it, from 1; 0 where there is none. */
export interface Order {
  readonly number: number;
  readonly letter: number;
}

export function orderOf({ level, label }: Part): Order {
  const written = label.slice(label.lastIndexOf(' ') + 1);
  if (level === 'point') return { number: 0, letter: letterOrder(written) };
  const [, number = '', letter = ''] = /^(\d+|[IVXL]+)(.?)$/u.exec(written) ?? [];
  return { number: numberOf(number), letter: letterOrder(plainLetter(letter)) };
}

const D = letterOrder('d');

/** Whether nothing was passed over between the two. The đ is easily forgotten, and many do without. */
export function follows(before: Order, after: Order): boolean {
  if (after.number !== before.number) return after.number === before.number + 1 && after.letter === 0;
  return after.letter === before.letter + 1 || (before.letter === D && after.letter === D + 2);
}
