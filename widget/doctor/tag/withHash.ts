import type { Snippet } from './snippet';

/** The tag as it will be with another hash: what is told after it must not bring the old one back. */
export function withHash(snippet: Snippet, hash: string): Snippet {
  return { ...snippet, hashes: [hash], mended: new Map([...snippet.mended, ['integrity', hash]]) };
}
