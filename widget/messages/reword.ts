import type { Texts } from '#protocol/messages';
import { dayIn, timeIn } from './dates';

type Say = (...given: readonly unknown[]) => string;

/**
 * The words that `texts` has in place of the release's own, by the same names. What takes values in it has their places, `{0}`
 * for the first or `{name}` for a part of the first; what differs by the first has an object by that value, or by its `code`,
 * with `*` for all others.
 *
 * @param keep is told of every text that stays the release's own
 */
export function reword<T>(own: T, texts: Texts | undefined, lang: string, keep: (words: string) => void): T {
  if (typeof own === 'function') {
    const say = (...given: readonly unknown[]) =>
      (texts === undefined ? undefined : fill(texts, given, lang)) ?? kept((own as Say)(...given), keep);
    return say as T;
  }
  if (typeof own === 'string') return (typeof texts === 'string' ? texts : kept(own, keep)) as T;
  if (typeof own !== 'object' || own === null) return own;
  const entries = Object.entries(own).map(([name, words]) => [
    name,
    reword(words, inside(texts, name), lang, keep),
  ]);
  return Object.fromEntries(entries) as T;
}

function kept(words: string, keep: (words: string) => void): string {
  keep(words);
  return words;
}

const inside = (texts: Texts | undefined, name: string): Texts | undefined =>
  typeof texts === 'object' && Object.keys(texts).includes(name) ? texts[name] : undefined;

/** `undefined`: there is no text for such values. */
function fill(texts: Texts, given: readonly unknown[], lang: string): string | undefined {
  const [first] = given;
  if (typeof texts !== 'string') {
    const code = (first as { readonly code?: unknown } | null)?.code;
    const chosen = inside(texts, String(code ?? first)) ?? inside(texts, '*');
    return chosen === undefined ? undefined : fill(chosen, given, lang);
  }
  let isWhole = true;
  const filled = texts.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = /^\d+$/.test(place)
      ? given[Number(place)]
      : (first as Record<string, unknown> | null)?.[place];
    const words = wordsOf(value, lang);
    isWhole &&= words !== undefined;
    return words ?? '';
  });
  return isWhole ? filled : undefined;
}

/** `undefined`: nothing that one can read out. */
function wordsOf(value: unknown, lang: string): string | undefined {
  if (typeof value === 'number') return value.toLocaleString(lang);
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayIn(lang, value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? `${timeIn(lang, value)} ${dayIn(lang, value)}` : value;
}
