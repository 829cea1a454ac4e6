import { html } from 'hono/html';
import { earlierWording } from '../../../consultations/tally';
import type { HostedPortal } from '../../../hostedPortal';
import type { Html } from '../../../plain/layout';
import type { StoredWords, WordsState } from '../../../store/consulting';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import { fact } from '../../question/factsPart';
import type { Session } from '../../session/sessions';
import { WORDS } from '../../words';
import type { Held } from '../held';
import { itemNames } from '../itemWords';
import { CONSULTING } from '../words';

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
<nav aria-label="${CONSULTING.shelves}">
<ul class="shelves">
${SHELVES.map((one) => html`<li><a href="?shelf=${one}"${one === shelf ? html` aria-current="page"` : ''}>${CONSULTING.shelf[one]}</a></li>`)}
</ul>
</nav>
<h1>${CONSULTING.moderationTitle(title.vi)}</h1>
<p>${CONSULTING.moderationHint}</p>
${
  words.length > 0
    ? html`<ol class="inbox">${words.map((one) => html`<li>${written(one, held)}${decisions(one, view)}</li>`)}</ol>`
    : html`<p>${CONSULTING.emptyShelf}</p>`
}
${after === '' ? '' : html`<p><a class="button" href="?shelf=${shelf}">${WORDS.fromStart}</a></p>`}
${hasMore && last ? html`<p><a class="button" href="?shelf=${shelf}&after=${last.slug}">${WORDS.further}</a></p>` : ''}
<p><a class="button" href="/desk/consultations/${id}">${CONSULTING.toConsultation}</a></p>`,
  );
}

function written({ item, words, draft, by }: StoredWords, { consultation }: Held): Html {
  return html`<p class="words">${words}</p>
<dl class="facts">${fact(CONSULTING.about, itemNames(consultation)(item))}</dl>
${earlierWording(consultation)(item, draft) ? html`<p class="hint">${CONSULTING.aboutEarlier}</p>` : ''}
${by === null ? '' : html`<p class="hint">${CONSULTING.by(by)}</p>`}`;
}

/** Both, for what waits; for the others the one that they are not. */
function decisions({ slug, state }: StoredWords, { session, held, shelf, after }: WordsView): Html {
  return html`<form method="post" action="/desk/consultations/${held.definition.id}/words" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="slug" value="${slug}">
<input type="hidden" name="shelf" value="${shelf}">
<input type="hidden" name="after" value="${after}">
${state === 'shown' ? '' : html`<button class="quiet" type="submit" name="form" value="shown">${CONSULTING.show}</button>`}
${state === 'held' ? '' : html`<button class="quiet" type="submit" name="form" value="held">${CONSULTING.hold}</button>`}
</form>`;
}
