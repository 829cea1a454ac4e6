import { literally } from '../../../scripts/literally.mjs';

/** A button's name begins with its words; what else stands in it is a hint. */
export const begins = (words: string): RegExp => new RegExp(`^${literally(words)}`);
