import type { Texts } from '#protocol/messages';
import { dayIn, timeIn } from './dates';

type Say = (...given: readonly unknown[]) => string;

/**
 * The words that `texts` has in place of the release's own, by the same names. What takes values in it has their places, `{0}`
 * for the first or `{name}` for a part of the first; what differs by the first has an object by that value, or by its `code`,
 * with `*` for all others.
 */
export function reword<T>(own: T, texts: Texts | undefined, lang: string): T {
  if (texts === undefined) return own;
  if (typeof own === 'function') {
    return ((...given: unknown[]) => fill(texts, given, lang) ?? (own as Say)(...given)) as T;
  }
  if (typeof own === 'string') return typeof texts === 'string' ? (texts as T) : own;
  if (typeof own !== 'object' || own === null || typeof texts === 'string') return own;
  const entries = Object.entries(own).map(([name, words]) => [
    name,
    reword(words, inside(texts, name), lang),
  ]);
  return Object.fromEntries(entries) as T;
}

const inside = (texts: object, name: string): Texts | undefined =>
  Object.keys(texts).includes(name) ? (texts as Record<string, Texts>)[name] : undefined;

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
