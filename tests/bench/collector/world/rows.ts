/** The portal and the consultation that rows are of. */
export const PORTAL = 'ha-may';
export const CONSULTATION = 'gio-mo-cua';

/** What a question takes on the disk beside its words. */
const TEXT = ` ${'x'.repeat(400)}`;

/**
 * What fills a database, in SQL that SQLite and PostgreSQL both know: so many questions with five words each, as many that are
 * published, as many ballots. A tenth is open. Of the words `duong` stands in all, `a3` and `b7` in a twentieth each, and `hiem`, as the topic
 * `hiem`, in twenty questions however many there are.
 */
export function statementsFor(count: number): readonly string[] {
  const numbers = `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  const rare = `n % ${count / 20} = 0`;
  const day = `substr(cast(101 + n * 27 / ${count} as text), 2)`;
  const id = (kind: string) => `'${kind}' || substr(cast(100000000 + n as text), 2)`;
  const at = `'2026-11-' || ${day} || 'T02:30:00.' || substr(cast(100000000 + n as text), 2) || 'Z'`;
  const words = `'duong a' || (n % 20) || ' b' || (n % 19) || ' c' || (n % 997) || case when ${rare} then ' hiem' else '' end`;
  const word = (one: string, where = 'true') =>
    `${numbers} insert into question_words (portal, word, received_at, id)
      select '${PORTAL}', ${one}, ${at}, ${id('q')} from numbers where ${where}`;
  const publicWord = (one: string, where = 'true') =>
    `${numbers} insert into publication_words (portal, word, answered_on, slug)
      select '${PORTAL}', ${one}, '2026-11-' || ${day}, ${id('s')} from numbers where ${where}`;
  const submission = (kind: 'question' | 'ballot', of: string) =>
    `${numbers} insert into submissions (portal, id, kind, fingerprint, received_at)
      select '${PORTAL}', ${id(of)}, '${kind}', '', ${at} from numbers`;
  return [
    submission('question', 'q'),
    `${numbers} insert into questions (portal, id, intent, text, topic, lang, agency, code_hash, code_counter, commune,
        state, shelf, handler, due, received_at, kept, words)
      select '${PORTAL}', ${id('q')}, 'ask', ${words} || '${TEXT}', case when ${rare} then 'hiem' else 't' || (n % 7) end, 'vi', 'UBND', ${id('h')}, 0,
        'x' || (n % 11), case when n % 10 = 0 then 'received' else 'answered' end, case when n % 10 = 0 then 'open' else 'done' end,
        'UBND', '2026-12-' || ${day}, ${at}, case when n % 10 = 0 then null else 'on-time' end, ${words} from numbers`,
    word(`'duong'`),
    word(`'a' || (n % 20)`),
    word(`'b' || (n % 19)`),
    word(`'c' || (n % 997)`),
    word(`'hiem'`, rare),
    `${numbers} insert into publications (portal, slug, id, title, question, answer, agency, lang, answered_on, folded)
      select '${PORTAL}', ${id('s')}, ${id('q')}, ${words}, ${words}, 'Đã sửa.', 'UBND', 'vi', '2026-11-' || ${day},
        ' ' || ${words} from numbers`,
    publicWord(`'duong'`),
    publicWord(`'a' || (n % 20)`),
    publicWord(`'b' || (n % 19)`),
    publicWord(`'c' || (n % 997)`),
    publicWord(`'hiem'`, rare),
    submission('ballot', 'b'),
    `${numbers} insert into ballots (portal, consultation, credential, credential_kind, id, revision, draft, answers, arrival)
      select '${PORTAL}', '${CONSULTATION}', ${id('v')}, 'device', ${id('b')}, 1, '1',
        case when n % 3 = 0 then '[{"item":"gio","kind":"single","chosen":["som"]}]'
          else '[{"item":"gio","kind":"single","chosen":["muon"]}]' end, n from numbers`,
    `insert into arrivals (portal, consultation, number) values ('${PORTAL}', '${CONSULTATION}', ${count})`,
    'analyze',
  ];
}
