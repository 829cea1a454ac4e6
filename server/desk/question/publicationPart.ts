import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Publication } from '../../store/store';
import { languagesOf, lastAnswer } from '../form/checkPublication';
import { textArea, textInput } from '../form/control';
import { quotingOf } from '../form/ownWords';
import { WORDS } from '../words';
import { deskForm, folded } from './deskForm';
import { formState, type QuestionView } from './questionView';

/** What of a question everybody may read: to publish it, to mend it, to take it back. */
export function publicationPart(view: QuestionView): Html {
  const { question } = view;
  const answered = lastAnswer(question);
  return html`<section aria-labelledby="publication">
<h2 id="publication">${WORDS.publication}</h2>
${question.publication ? published(question.publication, answered?.text) : ''}
${answered ? publishForm(view, answered.text) : html`<p>${WORDS.publishLater}</p>`}
${question.publication ? takeBackForm(view) : ''}
</section>`;
}

/** @param answered what the citizen was told last */
function published({ title, question, answer, lang }: Publication, answered: string | undefined): Html {
  return html`<h3>${WORDS.publishedNow}</h3>
<dl class="published" lang="${lang}">
<dt>${title}</dt>
<dd class="words">${question}</dd>
<dd class="words">${answer}</dd>
</dl>
${answer === answered ? '' : html`<p>${WORDS.publishedDiffers}</p>`}`;
}

function publishForm(view: QuestionView, answer: string): Html {
  const { question, agreed } = view;
  const { own, issues } = formState(view, 'published');
  const quoting = quotingOf(question, agreed);
  const before = own ?? question.publication;
  const asked = before?.question ?? (quoting === 'allowed' ? question.text : '');
  return folded(
    own !== undefined,
    question.publication ? WORDS.publishAgain : WORDS.publish,
    deskForm(
      view,
      'published',
      html`<p>${WORDS.publishHint}</p>
${textInput({ field: 'title', value: before?.title ?? '', hint: null, issues }, html`autocomplete="off"`)}
${textArea({ field: 'question', value: asked, hint: WORDS.quoting[quoting], issues }, 5)}
${textArea({ field: 'answer', value: before?.answer ?? answer, hint: null, issues }, 10)}
${languageChoice(languagesOf(question), before?.lang ?? question.lang)}
<button type="submit">${WORDS.sendPublication}</button>`,
    ),
  );
}

function languageChoice(languages: readonly string[], chosen: string): Html | '' {
  if (languages.length < 2) return '';
  return html`<label class="title" for="lang">${WORDS.publicationLang}</label>
<select id="lang" name="lang">
${languages.map((lang) => html`<option value="${lang}"${lang === chosen ? html` selected` : ''}>${WORDS.language(lang)}</option>`)}
</select>`;
}

function takeBackForm(view: QuestionView): Html {
  return folded(
    false,
    WORDS.takeBack,
    deskForm(
      view,
      'unpublished',
      html`<p>${WORDS.takeBackHint}</p>
<button type="submit">${WORDS.takeBack}</button>`,
    ),
  );
}
