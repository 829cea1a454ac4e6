import { html } from 'hono/html';
import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import { type Answer, kindOf, type Unfinished } from '../../../widget/protocol/items/items';
import { inLanguage, type Spoken } from '../../../widget/protocol/text';
import type { Html } from '../layout';
import type { BallotForm } from './ballotForm';
import type { ConsultWords } from './words';

/** Something that was written in a form. */
export interface Written {
  /** What it is about. */
  readonly about: Spoken;
  readonly text: string;
}

/** What was written of everything that is asked, and of what is no longer asked. */
export function writtenIn(
  { given, gone }: Pick<BallotForm, 'given' | 'gone'>,
  consultation: Pick<Consultation, 'items' | 'text'>,
  words: ConsultWords,
): readonly Written[] {
  const asked = itemsOf(consultation).flatMap((item) => {
    const one = given.get(item.id);
    return one ? [{ about: inLanguage(item.title, words.lang), text: wordsOf(one) }] : [];
  });
  return [...asked, ...writtenOf(gone, words)].filter(({ text }) => text !== '');
}

/** What was written of what is no longer asked. */
export const writtenOf = (
  gone: readonly Unfinished[],
  { notAsked, lang }: ConsultWords,
): readonly Written[] =>
  gone
    .map((one) => ({ about: { text: notAsked, lang }, text: wordsOf(one) }))
    .filter(({ text }) => text !== '');

/** Also of an answer that is none yet, such as a reason for no stance. */
const wordsOf = (given: Unfinished): string => kindOf(given.kind).words(given as Answer);

/** A citizen's words that can no longer be sent from here, to be copied; empty where there are none. */
export function keptWords(heading: string, written: readonly Written[]): Html | '' {
  if (written.length === 0) return '';
  return html`<section aria-labelledby="written">
<h2 id="written">${heading}</h2>
<dl>${written.map(
    ({ about, text }) =>
      html`<dt lang="${about.lang}">${about.text}</dt><dd class="about" lang="">${text}</dd>`,
  )}</dl>
</section>`;
}
