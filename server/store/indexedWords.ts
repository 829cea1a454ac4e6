import { fold } from '../../widget/protocol/fold';
import { foldedWords } from './foldedWords';

/** The words that a text is found by, or looked for by: folded, each once. */
export const indexedWords = (text: string): readonly string[] => foldedWords(fold(text));
