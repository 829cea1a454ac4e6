import { html } from 'hono/html';
import type { Consultation } from '../../../widget/protocol/consultation';
import { citation, type DraftText } from '../../../widget/protocol/draftText';
import type { Item, Unfinished } from '../../../widget/protocol/items/items';
import type { StanceItem } from '../../../widget/protocol/items/stance';
import { inLanguage } from '../../../widget/protocol/text';
import type { Html } from '../layout';
import type { Mistake } from '../notice';
import type { BallotForm } from './ballotForm';
import { changedPart } from './changedPart';
import { draftPart } from './draftPart';
import type { FieldProps } from './items/form';
import { formOf } from './items/forms';
import { passageAlone, passageText } from './passagePart';
import type { Passage } from './passages';
import type { ConsultWords } from './words';

interface FormPart {
  readonly words: ConsultWords;
  readonly errorPrefix: string;
  readonly consultation: Consultation;
  readonly form: BallotForm;
  /** By item. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

/** A ballot (phiếu ý kiến) on one page: the questions about the whole, then the text with its clauses. */
export function formPart(props: FormPart): Html {
  const { words, consultation, form } = props;
  const { items, text } = consultation;
  return html`<form method="post" action="?lang=${words.lang}" novalidate>
<input type="hidden" name="id" value="${form.id}">
<input type="hidden" name="token" value="${form.token}">
<input type="hidden" name="draft" value="${form.draft}">
<p>${words.advisory}</p>
${hint(props)}
${items.map((item, index) => question(props, item, index + 1))}
${text && html`<h2>${words.draftText}</h2>${draftPart({ words, text, shown: clauseOf(props, text) })}`}
<p>${words.sentOnce}</p>
<button type="submit">${words.send}</button>
</form>`;
}

function hint({ words, consultation: { items, text } }: FormPart): Html | '' {
  const isWritten = text || items.some(({ kind }) => kind === 'stance' || kind === 'text');
  const said = [items.length > 1 || text ? words.skippable : '', isWritten ? words.noNames : '']
    .join(' ')
    .trim();
  return said && html`<p>${said}</p>`;
}

function question({ consultation, ...props }: FormPart, item: Item, nth: number): Html {
  const { words } = props;
  const title = inLanguage(item.title, words.lang);
  const isAlone = consultation.items.length === 1;
  const legend = html`${isAlone ? '' : html`<span class="nth">${words.question(nth)}.</span> `}<span lang="${title.lang}">${title.text}</span>`;
  return field(props, { item, since: '', legend, body: '' });
}

/** In a text of hundreds the heading above names the article, and the legend the clause. */
const clauseOf =
  (props: FormPart, { versions }: DraftText) =>
  (passage: Passage, lang: Html | ''): Html => {
    const { part, asked } = passage;
    if (!asked) return passageAlone(passage, lang);
    const item: StanceItem = { id: part.id, kind: 'stance', title: { vi: '' } };
    const legend = html`<span${lang}>${citation(asked)}</span>`;
    const body = html`${changedPart({ words: props.words, versions, part, lang })}${passageText(passage, lang)}`;
    return field(props, { item, since: part.since, legend, body });
  };

function field(
  { words, errorPrefix, form, mistakes }: Omit<FormPart, 'consultation'>,
  { item, ...asked }: Pick<FieldProps<Item, Unfinished>, 'item' | 'since' | 'legend' | 'body'>,
): Html {
  const { field, read } = formOf(item.kind);
  const given: Unfinished = form.given.get(item.id) ?? read(new FormData(), item.id);
  return field({ ...asked, item, given, mistake: mistakes.get(item.id), words, errorPrefix });
}
