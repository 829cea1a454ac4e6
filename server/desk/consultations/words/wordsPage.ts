import { html } from 'hono/html';
import type { HostedPortal } from '../../../hostedPortal';
import type { Html } from '../../../plain/layout';
import type { StoredWords, WordsState } from '../../../store/consulting';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import type { Session } from '../../session/sessions';
import { WORDS } from '../../words';
import type { Held } from '../held';
import { CONSULTING } from '../words';
import { opinionParts } from './opinionPart';

/** What waits stands first. */
export const SHELVES: readonly WordsState[] = ['new', 'shown', 'held'];

export interface WordsView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly held: Held;
  readonly shelf: WordsState;
  readonly words: readonly StoredWords[];
  /** Behind which words of an earlier page these stand; empty: they are the first. */
  readonly after: string;
  readonly hasMore: boolean;
  readonly notice: Notice;
}

/** One page of one shelf of what citizens wrote. */
export function wordsPage(view: WordsView): Html {
  const { session, hosted, held, shelf, words, after, hasMore, notice } = view;
  const { id, title } = held.definition;
  const last = words.at(-1);
  return layout(
    { session, portal: hosted.portal },
    'consultations',
    pageTitle(CONSULTING.moderationTitle(title.vi), notice),
    html`${noticePart(notice)}
<h1>${CONSULTING.moderationTitle(title.vi)}</h1>
<p>${CONSULTING.moderationHint}</p>
<nav aria-label="${CONSULTING.shelves}">
<ul class="shelves">
${SHELVES.map((one) => html`<li><a href="?shelf=${one}"${one === shelf ? html` aria-current="page"` : ''}>${CONSULTING.shelf[one]}</a></li>`)}
</ul>
</nav>
${
  words.length > 0
    ? html`<ol class="inbox">${words.map(opinionParts(view)).map((opinion) => html`<li>${opinion}</li>`)}</ol>`
    : html`<p>${CONSULTING.emptyShelf}</p>`
}
${after === '' ? '' : html`<p><a class="button" href="?shelf=${shelf}">${WORDS.fromStart}</a></p>`}
${hasMore && last ? html`<p><a class="button" href="?shelf=${shelf}&after=${last.slug}">${WORDS.further}</a></p>` : ''}
<p><a class="button" href="/desk/consultations/${id}">${CONSULTING.toConsultation}</a></p>`,
  );
}
