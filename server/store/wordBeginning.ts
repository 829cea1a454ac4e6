/** No syllable is longer; what is, an address for one, is known by its beginning. Never changed: indexes hold it. */
const LETTERS = 40;

/** What an index has of a word. */
export const wordBeginning = (word: string): string => Array.from(word).slice(0, LETTERS).join('');
