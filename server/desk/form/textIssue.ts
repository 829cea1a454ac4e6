import { lengthOf, normalise } from '../../../widget/protocol/text';
import type { DeskIssue, Field } from './issue';

/** Code points of what an officer writes. */
export const MOST = { agency: 200, text: 10_000, reason: 2000, title: 200, question: 2000 } as const;

/** A text must be there, and not too long. */
export function textIssue(field: Field, typed: string, max: number): DeskIssue[] {
  const length = lengthOf(typed);
  if (length === 0) return [{ field, code: 'empty' }];
  return length > max ? [{ field, code: 'too-long', over: length - max, max }] : [];
}

/** What stands in one line everywhere: names, titles. */
export const inOneLine = (typed: string): string => normalise(typed).replace(/\s+/g, ' ');
