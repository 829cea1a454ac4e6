import type { Level, Part } from '../../widget/protocol/draftText';

/** A part with the parts that belong to it. */
export interface Branch {
  readonly part: Part;
  readonly under: readonly Branch[];
}

const DEPTH: Readonly<Record<Level, number>> = { chapter: 0, section: 1, article: 2, clause: 3, point: 4 };

/** Whether one part's level is higher than the other's, so that the other may belong to it. */
export const isAbove = (one: Part, other: Part): boolean => DEPTH[one.level] < DEPTH[other.level];

/**
 * A text as a tree, or two: chapters with their sections, and articles with what they say. An article belongs to no
 * chapter here, so that it stays itself when a chapter is put in before it.
 */
export function branchesOf(parts: readonly Part[]): readonly Branch[] {
  const isGroup = ({ level }: Part) => DEPTH[level] < DEPTH.article;
  return [...nested(parts.filter(isGroup)), ...nested(parts.filter((part) => !isGroup(part)))];
}

function nested(parts: readonly Part[]): readonly Branch[] {
  const roots: Branch[] = [];
  const open: { readonly part: Part; readonly under: Branch[] }[] = [];
  for (const part of parts) {
    while (DEPTH[open.at(-1)?.part.level ?? 'chapter'] >= DEPTH[part.level] && open.length > 0) open.pop();
    const branch = { part, under: [] };
    (open.at(-1)?.under ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}
