import type { Texts } from '#protocol/messages';
import { claimLanguages } from './claimLanguages';
import { reword } from './reword';

/** What stayed Vietnamese, of all panels of the page. */
const kept = new Set<string>();

/**
 * The words of a part of the widget, those that `texts` lacks in Vietnamese.
 *
 * @param texts `undefined`: the endpoint has no such language, and nothing is reworded
 * @param root where they are shown, once a panel; `null`: in a panel that was named before
 */
function rewordPart<T>(words: T, texts: Texts | undefined, lang: string, root: ShadowRoot | null): T {
  if (texts === undefined) return words;
  if (root) claimLanguages(root, lang, kept);
  return reword(words, texts, lang, (text) => kept.add(text));
}

/** What the page gets from gop-y-messages.js, where its language is not one of the release's. */
export type RewordWords = typeof rewordPart;
export default rewordPart;
