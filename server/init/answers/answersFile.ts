import { readFile } from 'node:fs/promises';
import { StartError } from '../../startError';
import type { InitWords } from '../words/words';
import type { Answers } from './answers';
import { type Ask, askAnswers, type Existing } from './askAnswers';

/**
 * Takes all answers from a JSON file: `{ "name": "Xã Đồng Mai", "personal": false, … }`, by the names of field.ts.
 * @throws StartError that names the file and the field
 */
export async function readAnswersFile(file: string, existing: Existing, words: InitWords): Promise<Answers> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`${file}: ${words.file.unreadable}`);
  });
  const given = parse(text, file, words);
  const asked = new Set<string>();
  const fail = (field: string, why: string) => new StartError(`${file}: ${field}: ${why}`);

  const ask: Ask = async (field, read, proposed) => {
    asked.add(field);
    const typed = Object.hasOwn(given, field) ? typedOf(given[field]) : proposed;
    if (typed === null) throw fail(field, words.file.missing);
    if (typed === undefined) throw fail(field, words.file.noAnswer);
    const answer = read(typed);
    if (!answer.ok) throw fail(field, words.issue[answer.issue]);
    return answer.value;
  };
  const answers = await askAnswers(ask, existing);
  // What goes without asking may be said all the same.
  if (existing.collector !== null) asked.add('collector');
  if (answers.personal !== null && given.lookup === true) asked.add('lookup');
  const unknown = Object.keys(given).find((name) => !asked.has(name));
  if (unknown !== undefined) throw fail(unknown, words.file.unknown);
  return answers;
}

function parse(text: string, file: string, words: InitWords): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    // Some editors begin a file with a mark of its order of bytes.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new StartError(`${file}: ${words.file.noJson}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new StartError(`${file}: ${words.file.noObject}`);
  return value as Readonly<Record<string, unknown>>;
}

/** As somebody would have typed it; `undefined`: nobody could. */
function typedOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(' ') : undefined;
}
