/** Where a document leads, as it is written there. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** In brackets, as a definition, and in the few tags that a document has. */
const LINKS = [/\]\(<?([^)\s>]+)/g, /^\[[^\]]+\]:\s+(\S+)/gm, /\b(?:href|src)="([^"]+)"/g];

/** @param rest prose without blocks and code */
export const readLinks = (rest: string): readonly Link[] =>
  LINKS.flatMap((pattern) =>
    [...rest.matchAll(pattern)].map((found) => ({
      target: found[1] ?? '',
      line: rest.slice(0, found.index).split('\n').length,
    })),
  );
