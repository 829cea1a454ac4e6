import type { Consulting } from '../consulting';
import { rewording } from '../rewording';
import type { NewBallot } from '../store';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import { key, type Memory } from './memory';

/** Free words as moderators deal with them. */
export function words(memory: Memory): Pick<Consulting, 'wordsOf' | 'moderate'> {
  const { words: rows } = memory;
  return {
    async wordsOf(portal, consultation, state, limit, after = '') {
      return [...rows.values()]
        .filter((row) => row.portal === portal && row.consultation === consultation)
        .map(({ it }) => it)
        .filter((it) => it.state === state && it.slug > after)
        .sort((one, other) => (one.slug < other.slug ? -1 : 1))
        .slice(0, limit);
    },
    async moderate(portal, slug, state, deed) {
      const row = rows.get(key(portal, slug));
      if (!row) return 'gone';
      rows.set(key(portal, slug), { ...row, it: { ...row.it, state, by: deed.by } });
      const subject = SUBJECT.words(row.consultation, slug);
      record(memory, portal, deed, { act: `words-${state}`, subject });
      return 'done';
    },
  };
}

/** Puts the words of a ballot that counts in the place of those of its voter's ballot before. */
export function keepWords({ words: rows }: Memory, ballot: NewBallot): void {
  const { portal, consultation, author, draft } = ballot;
  const before = [...rows.values()]
    .filter((row) => row.portal === portal && row.consultation === consultation && row.author === author)
    .map(({ it }) => it);
  const { gone, same, added } = rewording(before, ballot.words);
  for (const slug of gone) rows.delete(key(portal, slug));
  for (const it of before.filter(({ slug }) => same.includes(slug)))
    rows.set(key(portal, it.slug), { it: { ...it, draft }, portal, consultation, author });
  for (const { slug, item, words } of added) {
    const it = { slug, item, words, draft, state: 'new', by: null } as const;
    rows.set(key(portal, slug), { it, portal, consultation, author });
  }
}
