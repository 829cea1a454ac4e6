import { fold } from '../../widget/protocol/fold';

/** A few numbers that two texts share as far as they share their words in their order: enough to tell, too few to read. */
export type Sketch = readonly number[];

/** Numbers of a text. More tell better and cost a row each. */
const MOST = 8;
const WORDS = 3;

/** Of all runs of three words, hashed, the smallest: any text of the same runs has the same. Case and diacritics make no difference. */
export function sketchOf(text: string): Sketch {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const runs =
    words.length < WORDS ? [words] : words.slice(WORDS - 1).map((_, n) => words.slice(n, n + WORDS));
  const hashes = new Set(runs.map((run) => hashOf(run.join(' '))));
  return [...hashes].sort((one, other) => one - other).slice(0, MOST);
}

/** How many of the numbers of two sketches must be the same, by the length of the longer. */
export const shared = (length: number): number => Math.ceil(length * 0.6);

/** FNV-1a, 32 bits. Nobody gains by finding two texts of one number: all that comes of it is a flag. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
