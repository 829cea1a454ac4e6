import { sql, type Transaction } from 'kysely';
import { indexedWords } from '../indexedWords';
import { firstStanding } from '../standing';
import type { NewQuestion } from '../store';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { addLikenesses } from './flagging';
import { listed } from './listed';
import { insertWords } from './questionWords';
import { standingColumns } from './standingColumns';
import { type Places, statement } from './statement';
import { keyOf, release, take } from './take';
import { tellReceived } from './tell';
import { within } from './within';

type Added = 'added' | 'id-taken' | 'code-taken';

/** With the words that it is found by: a flood of questions is not taken apart twice. */
type Worded = NewQuestion & { readonly words: readonly string[] };

const worded = (question: NewQuestion): Worded => ({ ...question, words: indexedWords(question.text) });

/** Stores each question whole, or nothing of it. @param channels are told of it */
export async function addQuestions(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  questions: readonly NewQuestion[],
): Promise<readonly Added[]> {
  const taken = await take(tx, 'question', questions);
  const mine = questions.filter((one) => taken.has(keyOf(one))).map(worded);
  const stored = mine.length > 0 ? await insert(tx, mine) : new Set();
  const added = mine.filter((one) => stored.has(keyOf(one)));
  await addLikenesses(tx, added);
  await release(
    tx,
    mine.filter((one) => !stored.has(keyOf(one))),
  );
  await tellReceived(tx, channels, added);
  await insertWords(
    tx,
    added.map(({ portal, id, receivedAt: received_at, words }) => ({ portal, id, received_at, words })),
  );
  return questions.map((one) =>
    stored.has(keyOf(one)) ? 'added' : taken.has(keyOf(one)) ? 'code-taken' : 'id-taken',
  );
}

/** @returns keys of those whose code nobody has or ever had: the others are not stored */
async function insert(tx: Transaction<Tables>, questions: readonly Worded[]): Promise<ReadonlySet<string>> {
  const inserted = await insertRows(tx, { rows: JSON.stringify(questions.map(rowOf)) });
  if (inserted.length === 0) return new Set();
  // Whoever has the code of a withdrawn question must never be shown another one.
  const withdrawn = await codesOfTombstones(tx, { rows: JSON.stringify(inserted) });
  const isWithdrawn = ({ portal, code_hash }: (typeof inserted)[number]) =>
    withdrawn.some((one) => one.portal === portal && one.code_hash === code_hash);
  const wrong = inserted.filter(isWithdrawn);
  if (wrong.length > 0) {
    await tx
      .deleteFrom('questions')
      .where(within(['portal', 'id'], wrong))
      .execute();
  }
  const stored = new Set(inserted.filter((one) => !isWithdrawn(one)).map(keyOf));
  const contacts = questions.filter((one) => stored.has(keyOf(one))).flatMap(contactOf);
  if (contacts.length > 0) await tx.insertInto('contacts').values(contacts).execute();
  return stored;
}

/** As `rowOf` gives them. */
const COLUMNS = {
  ...{
    portal: 'text',
    id: 'text',
    intent: 'text',
    text: 'text',
    topic: 'text',
    lang: 'text',
    commune: 'text',
  },
  ...{ page: 'text', received_at: 'text', agency: 'text', answer_by: 'text', code_hash: 'text' },
  ...{ code_counter: 'bigint', state: 'text', shelf: 'text', handler: 'text', due: 'text', kept: 'text' },
  ...{ photos: 'text', flags: 'text', consent: 'text', notice: 'text', step_count: 'bigint', words: 'text' },
} as const satisfies { readonly [Column in keyof ReturnType<typeof rowOf>]: 'text' | 'bigint' };

interface Inserted {
  readonly portal: string;
  readonly id: string;
  readonly code_hash: string;
}

const insertRows = statement((db, { rows }: Places<{ rows: string }>) => {
  const columns = sql.join(Object.keys(COLUMNS).map((column) => sql.ref(column)));
  return sql<Inserted>`insert into questions (${columns})
    select ${columns} from ${listed(db, rows, COLUMNS)} where true
    on conflict (portal, code_hash) do nothing returning portal, id, code_hash`;
});

const codesOfTombstones = statement(
  (db, { rows }: Places<{ rows: string }>) =>
    sql<
      Omit<Inserted, 'id'>
    >`select portal, code_hash from ${listed(db, rows, { portal: 'text', code_hash: 'text' })}
      where exists (select 1 from tombstones t where t.portal = r.portal and t.code_hash = r.code_hash)`,
);

const contactOf = ({ portal, id, contact }: NewQuestion) =>
  contact ? [{ portal, id, contact: JSON.stringify(contact) }] : [];

function rowOf(question: Worded) {
  const { portal, id, intent, text, topic, lang, commune, page, agency, consent } = question;
  const { receivedAt: received_at, answerBy: answer_by } = question;
  const { codeHash: code_hash, codeCounter: code_counter } = question;
  return {
    ...{ portal, id, intent, text, topic, lang, commune, page, received_at },
    ...{ agency, answer_by, code_hash, code_counter },
    ...standingColumns(firstStanding(question)),
    photos: JSON.stringify(question.photos),
    flags: JSON.stringify(question.flags),
    consent: consent && JSON.stringify(consent),
    notice: consent?.notice ?? null,
    step_count: 1,
    words: question.words.join(' '),
  };
}
