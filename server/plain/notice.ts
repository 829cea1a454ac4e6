import { html } from 'hono/html';
import type { Html } from './layout';
import type { PlainWords } from './words';

/** One thing to mend, and where. */
export interface Mistake {
  /** Id of the control that takes the focus. */
  readonly control: string;
  readonly text: string;
}

/** What stands above a form. */
export type Notice = { readonly kind: 'none' } | Told;

/** That a form did not go, and what the citizen has to know of it. */
export interface Told {
  /** Its heading: there is something to mend; nothing could be sent, and nothing in the form is to blame; or it was there before. */
  readonly kind: 'mend' | 'unsent' | 'received';
  readonly sentences: readonly string[];
  /** In the order of the fields. */
  readonly mistakes: readonly Mistake[];
}

/** A title that says already in the browser's tab that something is wrong. */
export const titled = (words: PlainWords, notice: Notice, title: string): string =>
  notice.kind === 'none' ? title : `${words.errorPrefix} ${title}`;

/** The summary of what is wrong, with a way to each place. */
export function summary(words: PlainWords, notice: Notice): Html | '' {
  if (notice.kind === 'none') return '';
  // Without script only `autofocus` can bring the reader here.
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary">
<h2 id="summary">${words.told[notice.kind]}</h2>
${notice.sentences.map((sentence) => html`<p>${sentence}</p>`)}
${
  notice.mistakes.length > 0
    ? html`<ul>${notice.mistakes.map(
        ({ control, text }) => html`<li><a href="#${control}">${text}</a></li>`,
      )}</ul>`
    : ''
}
</div>`;
}

/** What is wrong with one field, beside it. */
export function fieldError({ errorPrefix }: Pick<PlainWords, 'errorPrefix'>, id: string, text: string): Html {
  return html`<p class="error" id="${id}"><span class="prefix">${errorPrefix}</span> ${text}</p>`;
}
