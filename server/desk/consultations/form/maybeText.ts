import type { DeskIssue, Field } from '../../form/issue';
import { textIssue } from '../../form/textIssue';

/** Code points of what is written about a consultation. */
export const MOST = { line: 300, summary: 3000, label: 300, url: 2000, reason: 2000, outcome: 5000 } as const;

/** A text that may be left empty must not be too long. */
export const maybeTextIssue = (field: Field, typed: string, max: number): DeskIssue[] =>
  typed.trim() === '' ? [] : textIssue(field, typed, max);
