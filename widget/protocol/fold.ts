/** What a text is compared by: no case, no diacritics, đ as d, and everything that is no letter or digit one space. */
export function fold(text: string): string {
  return separate(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd'));
}

/** With its diacritics; NFC puts the two ways of writing oà and òa side by side only where `exactly` sorts them. */
export function exactly(text: string): string {
  return separate(text.normalize('NFD').replace(/(\p{L}\p{M}*)+/gu, sorted));
}

const separate = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The tone moved behind the word: hoà and hòa are one word, written after two habits. */
const sorted = (word: string) => toneless(word) + (word.match(TONE) ?? []).join('');

/** As a word stands before its tone is typed, which with Telex and VNI is often the last key. */
export const toneless = (word: string): string => word.replace(TONE, '');
