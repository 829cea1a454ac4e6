import type { HostedPortal } from '../../hostedPortal';
import { communeName } from '../communeName';
import { fieldsOf } from '../consultations/form/clock';
import { topicName } from '../topicName';
import { WORDS } from '../words';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import type { ExportedQuestion } from './exportedQuestion';
import { EXPORT } from './words';

type Names = Pick<HostedPortal, 'portal' | 'communes' | 'former'>;

/** Questions as a table for people: names and words as the desk has them, times by Vietnam's clock. */
export async function* questionCsv(
  questions: AsyncIterable<ExportedQuestion>,
  names: Names,
  withContact: boolean,
): AsyncGenerator<string, void, undefined> {
  const { column, contactColumn } = EXPORT;
  yield BYTE_ORDER_MARK +
    csvLine([...Object.values(column), ...(withContact ? Object.values(contactColumn) : [])]);
  for await (const question of questions)
    yield csvLine([...cellsOf(question, names), ...(withContact ? contactCells(question) : [])]);
}

/** In the order of `EXPORT.column`. */
function cellsOf(question: ExportedQuestion, names: Names): readonly string[] {
  const { id, receivedAt, intent, topic, commune, lang, text, state, agency, answerBy, answer } = question;
  return [
    id,
    written(receivedAt),
    WORDS.intent(intent),
    topicName(names, topic),
    commune === null ? '' : communeName(names, commune),
    lang,
    text,
    WORDS.state({ state, published: question.published }),
    agency,
    answerBy ?? '',
    answer ? written(answer.at) : '',
    answer?.text ?? '',
  ];
}

/** In the order of `EXPORT.contactColumn`. */
function contactCells({ contact }: ExportedQuestion): readonly string[] {
  const given = contact === 'left-out' ? null : contact;
  const { name = '', email = '' } = given ?? {};
  return [name, parted(given?.phone ?? ''), email, given?.age ? WORDS.age(given.age) : ''];
}

/** `0912 345 678`: of digits alone a spreadsheet makes a number, and its zero is gone. */
const parted = (phone: string) => phone.replace(/^(\d{4})(\d{3})(?=\d)/, '$1 $2 ');

/** `2026-11-24 09:30`: in this order every spreadsheet sorts it, and none takes the day for the month. */
function written(time: string): string {
  const { day, clock } = fieldsOf(time);
  return `${day} ${clock}`;
}

/** Questions for programs, one a line: ids and codes as the store has them. */
export async function* questionJson(
  questions: AsyncIterable<ExportedQuestion>,
): AsyncGenerator<string, void, undefined> {
  for await (const { contact, ...question } of questions)
    yield `${JSON.stringify(contact === 'left-out' ? question : { ...question, contact })}\n`;
}
