import { html } from 'hono/html';
import type { Html } from '../layout';
import type { Mistake, Told } from '../notice';
import { consultPageAgain } from './consultPage';
import { formPart } from './formPart';
import { keptWords, writtenIn, writtenOf } from './keptWords';
import type { SentBallot } from './sentBallot';
import { consultWords } from './words';

const NONE: ReadonlyMap<string, Mistake> = new Map();

/** The form as it was sent, on today's text, and beside it what was written of clauses that are no longer there. */
export function formAgain(
  { visit, consultation, form, now }: SentBallot,
  told: Told,
  mistakes: ReadonlyMap<string, Mistake> = NONE,
): Html {
  const { errorPrefix, lang } = visit.words;
  const words = consultWords(lang);
  const today = { ...form, draft: consultation.draft };
  const ballot = html`${formPart({ words, errorPrefix, consultation, form: today, mistakes })}
${keptWords(words.written.unsent, writtenOf(form.gone, words))}`;
  return consultPageAgain(visit, { consultation, now, ballot, results: '' }, told);
}

/** Why the ballot cannot be sent, now or ever, with what was written in it. */
export function ended(
  { visit, consultation, form, now }: SentBallot,
  kind: 'unsent' | 'received',
  sentence: string,
): Html {
  const { lang } = visit.words;
  const words = consultWords(lang);
  const ballot = html`${keptWords(words.written[kind], writtenIn(form, consultation, words))}
<p><a href="?lang=${lang}">${words.toConsultation}</a></p>`;
  const told: Told = { kind, sentences: [sentence], mistakes: [] };
  return consultPageAgain(visit, { consultation, now, ballot, results: '' }, told);
}
