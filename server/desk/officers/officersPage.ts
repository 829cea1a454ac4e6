import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import { layout } from '../layout';
import type { Notice } from '../notice';
import { noticePart } from '../noticePart';
import { fact } from '../question/factsPart';
import type { Session } from '../session/sessions';
import { WORDS } from '../words';
import { agencyName } from './agencyName';
import type { Officer } from './officer';
import { OFFICERS } from './words';

/** Who works at the desk of a portal, what they see, and the button that ends their sessions. */
export function officersPage(
  session: Session,
  hosted: HostedPortal,
  officers: readonly Officer[],
  notice: Notice,
): Html {
  return layout(
    { session, portal: hosted.portal },
    'officers',
    OFFICERS.title,
    html`${noticePart(notice)}
<h1>${OFFICERS.title}</h1>
<p class="hint">${OFFICERS.hint}</p>
<ol class="inbox officers">${officers.map((one) => row(one, session, hosted))}</ol>`,
  );
}

function row(
  { id, name, role, agencies, totp }: Officer,
  { token, endsHere }: Session,
  hosted: HostedPortal,
): Html {
  return html`<li>
<h2 id="officer-${id}">${name}</h2>
<dl class="facts">
${fact(WORDS.officerId, id)}
${fact(OFFICERS.role, OFFICERS.roles[role])}
${fact(OFFICERS.sees, agencies === 'all' ? OFFICERS.all : agencies.map((named) => agencyName(named, hosted)).join('; '))}
${fact(OFFICERS.codes, totp === null ? OFFICERS.noCodes : OFFICERS.hasCodes)}
</dl>
${
  endsHere
    ? html`<form method="post" action="/desk/officers/${id}/sign-out">
<input type="hidden" name="token" value="${token}">
<button class="quiet" type="submit" aria-describedby="officer-${id}">${OFFICERS.signOut}</button>
</form>`
    : ''
}
</li>`;
}
