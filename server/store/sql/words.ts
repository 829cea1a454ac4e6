import type { Kysely, Transaction } from 'kysely';
import type { Deed } from '../auditing';
import type { StoredWords, WordsState } from '../consulting';
import { contentOf, MARKED } from '../marked';
import { rewording } from '../rewording';
import type { NewBallot } from '../store';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { forget, record } from './record';

/** Puts the words of a ballot that counts in the place of those of its voter's ballot before. */
export async function keepWords(tx: Transaction<Tables>, ballot: NewBallot): Promise<void> {
  const { portal, consultation, author, draft } = ballot;
  const before = await tx
    .selectFrom('words')
    .select(['slug', 'item', 'words'])
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('author', '=', author)
    .execute();
  const { gone, same, added } = rewording(before, ballot.words);
  for (const slug of gone) {
    await tx.deleteFrom('words').where('portal', '=', portal).where('slug', '=', slug).execute();
    await forget(tx, portal, SUBJECT.words(consultation, slug));
  }
  for (const slug of same) {
    await tx
      .updateTable('words')
      .set({ draft })
      .where('portal', '=', portal)
      .where('slug', '=', slug)
      .execute();
  }
  for (const one of added) {
    const row = { portal, consultation, author, draft, state: 'new', officer: null } as const;
    await tx
      .insertInto('words')
      .values({ ...row, ...one })
      .execute();
  }
}

export function wordsOf(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  state: WordsState,
  limit: number,
  after = '',
): Promise<StoredWords[]> {
  return db
    .selectFrom('words')
    .select(['slug', 'item', 'words', 'draft', 'state', 'officer as by'])
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('state', '=', state)
    .where('slug', '>', after)
    .orderBy('slug')
    .limit(limit)
    .execute();
}

export async function moderate(
  tx: Transaction<Tables>,
  portal: string,
  slug: string,
  state: Exclude<WordsState, 'new'>,
  deed: Deed,
): Promise<'done' | 'gone'> {
  const row = await tx
    .updateTable('words')
    .set({ state, officer: deed.by })
    .where('portal', '=', portal)
    .where('slug', '=', slug)
    .returning(['consultation', ...MARKED.words])
    .executeTakeFirst();
  if (!row) return 'gone';
  const subject = SUBJECT.words(row.consultation, slug);
  const sets = contentOf('words', row);
  await record(tx, { portal, ...deed, act: `words-${state}`, subject, sets });
  return 'done';
}
