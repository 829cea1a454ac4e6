import type { ComponentChildren } from 'preact';

/** Letters that no other language has. */
const OWN = /[ăđơư\u1ea0-\u1ef9]/i;

/** The language of what came without one: `vi` of what plainly is Vietnamese; of all else nothing is claimed. */
export const claimOf = (text: string): 'vi' | undefined => (OWN.test(text) ? 'vi' : undefined);

/** A sentence of the panel's, with the name in it as Vietnamese where the panel is not. */
export function around(lang: string, sentence: string, name: string): ComponentChildren {
  const at = sentence.indexOf(name);
  if (lang === 'vi' || at < 0 || !claimOf(name)) return sentence;
  return [sentence.slice(0, at), <span lang="vi">{name}</span>, sentence.slice(at + name.length)];
}
