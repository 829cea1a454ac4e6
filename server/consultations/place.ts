import type { Level } from '../../widget/protocol/draftText';
import type { Start } from './start';

/** What the next line stands in, level by level; and how far the numbering of each has come. */
export interface Place {
  /** The last one that still counts on; where there is none, the next must be the first. */
  readonly last: Readonly<Record<Level, Start | undefined>>;
  /** Ids of the open parts; empty where none of that level is. */
  readonly ids: Readonly<Record<Level, string>>;
}

export const BEGINNING: Place = {
  last: { chapter: undefined, section: undefined, article: undefined, clause: undefined, point: undefined },
  ids: { chapter: '', section: '', article: '', clause: '', point: '' },
};

export type Verdict =
  | { readonly kind: 'begins' | 'text' }
  | { readonly kind: 'backwards'; readonly after: string };

/**
 * Whether a start goes on with the numbering.
 * - Clauses: only the next number, from 1. So "2024." at the beginning of a line, or a list of its own, stays text.
 * - Points: the next letter, from a, or the one behind it, since đ is easily forgotten.
 * - Chapters, sections, articles: any higher number, since articles may be left out of a draft. A lower one is nearly
 *   always a second document in the same paste; nobody could cite its parts.
 */
export function judge({ level, order }: Start, { last, ids }: Place): Verdict {
  const before = last[level];
  const step = order - (before?.order ?? 0);
  switch (level) {
    case 'clause':
      return { kind: ids.article && step === 1 ? 'begins' : 'text' };
    case 'point':
      return { kind: ids.article && (step === 1 || (step === 2 && before)) ? 'begins' : 'text' };
    default:
      return before && step <= 0 ? { kind: 'backwards', after: before.label } : { kind: 'begins' };
  }
}

/** The place inside a part that has just begun. Articles count on through all chapters, the others begin anew. */
export function inside(start: Start, place: Place): Place {
  const last = { ...place.last, [start.level]: start };
  const ids = { ...place.ids, [start.level]: idOf(start, place.ids) };
  for (const level of BELOW[start.level]) {
    ids[level] = '';
    if (level !== 'article') last[level] = undefined;
  }
  return { last, ids };
}

const BELOW: Readonly<Record<Level, readonly Level[]>> = {
  chapter: ['section', 'article', 'clause', 'point'],
  section: ['article', 'clause', 'point'],
  article: ['clause', 'point'],
  clause: ['point'],
  point: [],
};

/** Articles are known by their number alone: they may be moved from chapter to chapter. */
function idOf({ level, name }: Start, ids: Place['ids']): string {
  const above = {
    chapter: '',
    section: ids.chapter,
    article: '',
    clause: ids.article,
    point: ids.clause || ids.article,
  }[level];
  return above ? `${above}.${name}` : name;
}
