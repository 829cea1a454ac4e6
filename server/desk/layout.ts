import { html } from 'hono/html';
import type { Portal } from '../../widget/protocol/portal';
import type { Html } from '../plain/layout';
import { LOG } from './log/words';
import { OFFICERS } from './officers/words';
import type { Session } from './session/sessions';
import { STATISTICS } from './statistics/words';
import { WORDS } from './words';

/** Whose page it is: an officer's, or of somebody who is not signed in. */
export type Viewer = { readonly session: Session; readonly portal: Portal } | 'nobody';

/** The parts of the desk, the last four of them the administrators'; a page may belong to none. */
type Part =
  | 'questions'
  | 'consultations'
  | 'statistics'
  | 'topics'
  | 'communes'
  | 'officers'
  | 'log'
  | 'neither';

/** The frame of every page of the desk. */
export function layout(viewer: Viewer, part: Part, title: string, main: Html): Html {
  const place = viewer === 'nobody' ? WORDS.desk : `${WORDS.desk} · ${viewer.portal.name.vi}`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${place}</title>
<link rel="stylesheet" href="/desk/desk.css">
</head>
<body>
${viewer === 'nobody' ? '' : header(viewer.session, viewer.portal, part)}
<main>${main}</main>
</body>
</html>`;
}

function header({ officer, token, endsHere }: Session, portal: Portal, part: Part): Html {
  return html`<header>
<p><a href="/desk">${WORDS.desk} · ${portal.name.vi}</a></p>
<nav aria-label="${WORDS.desk}">
<ul class="shelves">
<li><a href="/desk"${part === 'questions' ? current : ''}>${WORDS.questions}</a></li>
<li><a href="/desk/consultations"${part === 'consultations' ? current : ''}>${WORDS.consultations}</a></li>
<li><a href="/desk/statistics"${part === 'statistics' ? current : ''}>${STATISTICS.title}</a></li>
${officer.role === 'administrator' ? administration(part) : ''}
</ul>
</nav>
${
  endsHere
    ? html`<form method="post" action="/desk/sign-out">
<input type="hidden" name="token" value="${token}">
<span>${officer.name}</span>
<button class="quiet" type="submit">${WORDS.signOut}</button>
</form>`
    : html`<p>${officer.name}</p>`
}
</header>`;
}

const administration = (
  part: Part,
) => html`<li><a href="/desk/topics"${part === 'topics' ? current : ''}>${WORDS.topics}</a></li>
<li><a href="/desk/communes"${part === 'communes' ? current : ''}>${WORDS.communes}</a></li>
<li><a href="/desk/officers"${part === 'officers' ? current : ''}>${OFFICERS.title}</a></li>
<li><a href="/desk/log"${part === 'log' ? current : ''}>${LOG.title}</a></li>`;

const current = html` aria-current="true"`;
