import { fold } from '../../widget/protocol/fold';

/** No syllable is longer; what is, an address for one, is known by its beginning. */
const LETTERS = 40;

/** The words that a text is found by, or looked for by: folded, each once. */
export function indexedWords(text: string): readonly string[] {
  const words = fold(text)
    .split(' ')
    .map((word) => Array.from(word).slice(0, LETTERS).join(''));
  return [...new Set(words)].filter(Boolean);
}
