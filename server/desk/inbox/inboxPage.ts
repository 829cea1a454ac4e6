import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import { type DueCounts, type Found, LOOKED_THROUGH, orderOf } from '../../store/finding';
import type { InboxItem, InboxShelf } from '../../store/store';
import { writeTime } from '../day';
import { exportLink } from '../export/exportLink';
import { layout } from '../layout';
import { FLAG_WORDS } from '../question/flagWords';
import type { Session } from '../session/sessions';
import { standingWords } from '../standingWords';
import { topicName } from '../topicName';
import { WORDS } from '../words';
import { type Asked, isNarrowed, queryOf, soughtOf } from './asked';
import { codeForm } from './codeForm';
import type { Days } from './days';
import { duePart } from './duePart';
import { dueWords } from './dueWords';
import { findForm } from './findForm';
import { writePlace } from './placeInAddress';
import { FINDING } from './words';

export interface Inbox {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly asked: Asked;
  /** See codeForm.ts. */
  readonly wrongCode: string | null;
  readonly found: Found;
  readonly isFirst: boolean;
  readonly counts: DueCounts;
  readonly days: Days;
  /** How many days are soon. */
  readonly dueSoon: number;
}

/** One page of those of the portal's questions that were asked for. */
export function inboxPage(inbox: Inbox): Html {
  const { session, hosted, asked, wrongCode, found, isFirst, counts, dueSoon } = inbox;
  const { portal } = hosted;
  const title = asked.standing === 'all' ? WORDS.questions : standingWords(asked.standing);
  const query = queryOf(asked);
  return layout(
    { session, portal },
    'questions',
    wrongCode === null ? title : `${WORDS.errorPrefix} ${title}`,
    html`<div class="top">
<h1>${title}</h1>
<nav aria-label="${WORDS.shelves}">
<ul class="shelves">
${shelfLink('open', asked)}
${shelfLink('done', asked)}
</ul>
</nav>
</div>
${duePart(counts, dueSoon)}
${findForm(hosted, asked, dueSoon)}
${codeForm(session, wrongCode)}
${found.items.length > 0 ? list(inbox) : html`<p>${noneOf(inbox)}</p>`}
${isFirst ? '' : html`<p><a class="button" href="/desk?${query}">${WORDS.fromStart}</a></p>`}
${found.next ? further(found, `${query}&after=${encodeURIComponent(writePlace(found.next))}`) : ''}`,
  );
}

function shelfLink(shelf: InboxShelf, asked: Asked): Html {
  const isShown = shelf === asked.standing && !isNarrowed(asked);
  return html`<li><a href="/desk?shelf=${shelf}"${isShown ? html` aria-current="page"` : ''}>${WORDS.shelf[shelf]}</a></li>`;
}

function list({ hosted, asked, found, days }: Inbox): Html {
  const order = orderOf(soughtOf(asked, days)) === 'due' ? FINDING.dueFirst : FINDING.newestFirst;
  return html`<p class="hint">${order}</p>
<ol class="inbox questions">${found.items.map((item) => row(item, hosted, days))}</ol>
${exportLink({ what: 'questions', asked })}`;
}

function noneOf({ asked, found, isFirst }: Inbox): string {
  if (found.next) return FINDING.nothingYet;
  const { standing } = asked;
  const isShelf = standing === 'open' || standing === 'done';
  return isShelf && isFirst && !isNarrowed(asked) ? WORDS.emptyShelf[standing] : FINDING.nothing;
}

/** A page that is not full ended because enough was looked through. */
function further({ items }: Found, query: string): Html {
  const isFull = items.length >= ON_A_PAGE;
  return html`${isFull ? '' : html`<p class="hint">${FINDING.soFar(LOOKED_THROUGH)}</p>`}
<p><a class="button" href="/desk?${query}">${isFull ? WORDS.further : FINDING.goOn}</a></p>`;
}

export const ON_A_PAGE = 50;

function row(item: InboxItem, hosted: HostedPortal, days: Days): Html {
  const isCut = Array.from(item.beginning).length >= 200;
  return html`<li>
<h2><a href="/desk/questions/${item.id}">${item.beginning}${isCut ? '…' : ''}</a></h2>
<dl class="standing">
<div><dt>${WORDS.dueBy}</dt><dd>${dueWords(item, days)}</dd></div>
<div><dt>${WORDS.stateLabel}</dt><dd>${WORDS.state(item)}</dd></div>
${item.flags.length > 0 ? html`<div><dt>${FLAG_WORDS.label}</dt><dd>${FLAG_WORDS.heading}</dd></div>` : ''}
</dl>
<dl class="hint">
<div><dt>${WORDS.topic}</dt><dd>${WORDS.intent(item.intent)} · ${topicName(hosted, item.topic)}</dd></div>
<div><dt>${WORDS.agency}</dt><dd>${item.agency}</dd></div>
<div><dt>${WORDS.received}</dt><dd>${writeTime(item.receivedAt)}</dd></div>
</dl>
</li>`;
}
