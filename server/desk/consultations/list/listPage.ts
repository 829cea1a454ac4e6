import { html } from 'hono/html';
import type { Portal } from '../../../../widget/protocol/portal';
import type { Html } from '../../../plain/layout';
import { writeTime } from '../../day';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { fact } from '../../question/factsPart';
import type { Session } from '../../session/sessions';
import type { Stage } from '../held';
import { CONSULTING } from '../words';
import { type Listed, MOST_COUNTED } from './listed';

const ORDER: readonly Stage[] = ['draft', 'open', 'upcoming', 'closed'];

interface List {
  readonly session: Session;
  readonly portal: Portal;
  readonly listed: readonly Listed[];
  readonly notice: Notice;
}

/** All consultations of the portal, what needs work first. */
export function listPage({ session, portal, listed, notice }: List): Html {
  const groups = ORDER.map((stage) => ({ stage, members: listed.filter((one) => one.stage === stage) }));
  return layout(
    { session, portal },
    'consultations',
    CONSULTING.list,
    html`${noticePart(notice)}
<div class="top">
<h1>${CONSULTING.list}</h1>
<p><a class="button" href="/desk/consultations/new">${CONSULTING.create}</a></p>
</div>
${listed.length === 0 ? html`<p>${CONSULTING.emptyList}</p>` : ''}
${groups.map(({ stage, members }) =>
  members.length === 0
    ? ''
    : html`<section aria-labelledby="${stage}">
<h2 id="${stage}">${CONSULTING.stage[stage]}</h2>
<ul class="inbox">${members.map(row)}</ul>
</section>`,
)}`,
  );
}

function row({ consultation, stage, waiting }: Listed): Html {
  const { id, title, agency, opensAt, closesAt, annulled } = consultation;
  return html`<li>
<h3><a href="/desk/consultations/${id}">${title.vi}</a></h3>
<dl class="facts">
${annulled ? fact(CONSULTING.stageLabel, CONSULTING.annulled) : ''}
${fact(CONSULTING.agency, agency.vi)}
${fact(CONSULTING.opens, writeTime(opensAt))}
${fact(CONSULTING.closes, writeTime(closesAt))}
${stage === 'draft' ? '' : fact(CONSULTING.waiting, CONSULTING.waitingCount(waiting, MOST_COUNTED))}
</dl>
</li>`;
}
