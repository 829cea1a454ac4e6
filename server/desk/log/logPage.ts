import { html } from 'hono/html';
import type { Portal } from '../../../widget/protocol/portal';
import type { Html } from '../../plain/layout';
import type { AuditEntry } from '../../store/auditing';
import { writeTime } from '../day';
import { layout } from '../layout';
import type { Session } from '../session/sessions';
import { WORDS } from '../words';
import { type About, aboutOf } from './about';
import { LOG } from './words';

interface LogView {
  readonly session: Session;
  readonly portal: Portal;
  /** `null`: everything of the portal. */
  readonly about: About | null;
  readonly entries: readonly AuditEntry[];
  readonly isFirst: boolean;
  readonly hasMore: boolean;
}

/** One page of the audit log, the newest entry first. */
export function logPage({ session, portal, about, entries, isFirst, hasMore }: LogView): Html {
  const title = about ? LOG.titleOf(about.name) : LOG.title;
  const query = about ? `about=${encodeURIComponent(about.subject)}` : '';
  const last = entries.at(-1);
  return layout(
    { session, portal },
    'log',
    title,
    html`<h1>${title}</h1>
<p class="hint">${LOG.hint}</p>
${about ? html`<p><a href="/desk/log">${LOG.all}</a></p>` : ''}
${entries.length > 0 ? html`<ol class="inbox log">${entries.map((entry) => row(entry, about))}</ol>` : html`<p>${LOG.empty}</p>`}
${isFirst ? '' : html`<p><a class="button" href="?${query}">${WORDS.fromStart}</a></p>`}
${hasMore && last ? html`<p><a class="button" href="?${query ? `${query}&` : ''}before=${last.n}">${WORDS.further}</a></p>` : ''}`,
  );
}

function row({ n, at, by, act, subject }: AuditEntry, shown: About | null): Html {
  const about = aboutOf(subject);
  return html`<li>
<h2>${LOG.act(act)}</h2>
<p>${about === null ? '' : about.page === null ? about.name : html`<a href="${about.page}">${about.name}</a>`}</p>
<p class="hint">${LOG.number(n)} · ${writeTime(at)} · ${by ?? LOG.nobody}</p>
${about && !shown ? html`<p><a href="/desk/log?about=${encodeURIComponent(about.subject)}">${LOG.ofThis}</a></p>` : ''}
</li>`;
}
