import { en } from './en';
import { type BackstageWords, vi } from './vi';

/** @param lang of the page, `vi` or `en-GB` */
export const wordsFor = (lang: string): BackstageWords => (/^en\b/i.test(lang) ? en : vi);
