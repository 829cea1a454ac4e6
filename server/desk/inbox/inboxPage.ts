import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import type { InboxItem, InboxShelf } from '../../store/store';
import { writeTime } from '../day';
import { layout } from '../layout';
import type { Session } from '../session/sessions';
import { topicName } from '../topicName';
import { WORDS } from '../words';
import { dueWords } from './dueWords';

export interface Inbox {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly shelf: InboxShelf;
  readonly items: readonly InboxItem[];
  /** Whether these are the first, and whether more follow. */
  readonly isFirst: boolean;
  readonly hasMore: boolean;
  /** `2026-11-24` */
  readonly today: string;
}

/** One page of one shelf of the portal's questions. */
export function inboxPage(inbox: Inbox): Html {
  const { session, hosted, shelf, items, isFirst, hasMore } = inbox;
  const last = items.at(-1);
  return layout(
    { session, portal: hosted.portal },
    'questions',
    WORDS.shelf[shelf],
    html`<div class="top">
<h1>${WORDS.shelf[shelf]}</h1>
<nav aria-label="${WORDS.shelves}">
<ul class="shelves">
${shelfLink('open', shelf)}
${shelfLink('done', shelf)}
</ul>
</nav>
</div>
${
  items.length > 0
    ? html`<ol class="inbox questions">${items.map((item) => row(item, inbox))}</ol>`
    : html`<p>${WORDS.emptyShelf[shelf]}</p>`
}
${isFirst ? '' : html`<p><a class="button" href="?shelf=${shelf}">${WORDS.fromStart}</a></p>`}
${hasMore && last ? html`<p><a class="button" href="?shelf=${shelf}&after=${last.id}">${WORDS.further}</a></p>` : ''}`,
  );
}

function shelfLink(shelf: InboxShelf, shown: InboxShelf): Html {
  return html`<li><a href="/desk?shelf=${shelf}"${shelf === shown ? html` aria-current="page"` : ''}>${WORDS.shelf[shelf]}</a></li>`;
}

function row(item: InboxItem, { hosted, today }: Inbox): Html {
  const isCut = Array.from(item.beginning).length >= 200;
  return html`<li>
<h2><a href="/desk/questions/${item.id}">${item.beginning}${isCut ? '…' : ''}</a></h2>
<dl class="standing">
<div><dt>${WORDS.dueBy}</dt><dd>${dueWords(item, today)}</dd></div>
<div><dt>${WORDS.stateLabel}</dt><dd>${WORDS.state(item)}</dd></div>
</dl>
<dl class="hint">
<div><dt>${WORDS.topic}</dt><dd>${WORDS.intent(item.intent)} · ${topicName(hosted, item.topic)}</dd></div>
<div><dt>${WORDS.agency}</dt><dd>${item.agency}</dd></div>
<div><dt>${WORDS.received}</dt><dd>${writeTime(item.receivedAt)}</dd></div>
</dl>
</li>`;
}
