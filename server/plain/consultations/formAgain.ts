import { html } from 'hono/html';
import type { Html } from '../layout';
import type { Told } from '../notice';
import type { BallotMistake } from './ballotMistake';
import { consultPageAgain } from './consultPage';
import { formPart } from './formPart';
import { answerName } from './items/names';
import { keptWords, writtenIn, writtenOf } from './keptWords';
import { onToday } from './onToday';
import type { SentBallot } from './sentBallot';
import { summaryOf } from './summaryOf';
import { consultWords } from './words';

interface Why {
  readonly kind: Told['kind'];
  readonly sentences: readonly string[];
  /** By item. */
  readonly mistakes: ReadonlyMap<string, BallotMistake>;
}

/**
 * The form as it was sent, on today's text, and beside it what was written of clauses that are no longer there. If it was
 * filled in on another text that is told too, and where something is to be chosen again.
 */
export function formAgain({ visit, consultation, form, now }: SentBallot, why: Why): Html {
  const { errorPrefix, lang } = visit.words;
  const words = consultWords(lang);
  const today = onToday(form, consultation);
  const again = today.reworded.map(
    (item) => [item, { about: 'item', control: answerName(item), text: words.chooseAgain }] as const,
  );
  const mistakes = new Map([...why.mistakes, ...again]);
  const told: Told = {
    kind: why.kind,
    sentences: form.draft === consultation.draft ? why.sentences : [...why.sentences, words.draftChanged],
    mistakes: summaryOf(mistakes, consultation, words),
  };
  const ballot = html`${formPart({ words, errorPrefix, consultation, form: today.form, mistakes })}
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
