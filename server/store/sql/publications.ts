import type { Kysely, Transaction } from 'kysely';
import { fold } from '../../../widget/protocol/fold';
import type { Deed } from '../auditing';
import { contentOf } from '../marked';
import type { Publication } from '../store';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { holdQuestion } from './holdQuestion';
import { insertPublicationWords, removePublication } from './publicationWords';
import { forget, record } from './record';

/** Puts the publication in the place of what was published of the question before. */
export async function publish(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  publication: Publication | null,
  deed: Deed,
): Promise<'done' | 'gone'> {
  if (!(await holdQuestion(tx, portal, id))) return 'gone';
  await removePublication(tx, { portal, id });
  const row = publication && rowOf(publication);
  const subject = SUBJECT.publication(id);
  if (row) {
    await tx
      .insertInto('publications')
      .values({ portal, id, ...row })
      .execute();
    await insertPublicationWords(tx, [{ portal, ...row }]);
  } else await forget(tx, portal, subject);
  const act = row ? 'published' : 'unpublished';
  const sets = row && contentOf('publications', row);
  await record(tx, { portal, ...deed, act, subject, sets });
  return 'done';
}

function rowOf({ answeredOn: answered_on, ...same }: Publication) {
  const folded = ` ${fold(same.title)} ${fold(same.question)}`;
  return { ...same, answered_on, folded };
}

export function published(db: Kysely<Tables>, portal: string, limit: number): Promise<Publication[]> {
  return newestFirst(db, portal).limit(limit).execute();
}

export function publication(
  db: Kysely<Tables>,
  portal: string,
  slug: string,
): Promise<Publication | undefined> {
  return selected(db, portal).where('slug', '=', slug).executeTakeFirst();
}

/** What was published of one question. */
export function publicationOf(
  db: Kysely<Tables>,
  portal: string,
  id: string,
): Promise<Publication | undefined> {
  return selected(db, portal).where('id', '=', id).executeTakeFirst();
}

/** What is published in a portal, as it is read, to be narrowed. */
export function selected(db: Kysely<Tables>, portal: string) {
  return db
    .selectFrom('publications')
    .select(['slug', 'title', 'question', 'answer', 'agency', 'lang', 'answered_on as answeredOn'])
    .where('portal', '=', portal);
}

/** The same in the order of the list. */
export function newestFirst(db: Kysely<Tables>, portal: string) {
  return selected(db, portal).orderBy('answered_on', 'desc').orderBy('slug', 'desc');
}
