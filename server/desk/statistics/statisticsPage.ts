import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import { exportLink } from '../export/exportLink';
import { layout } from '../layout';
import type { Session } from '../session/sessions';
import { type Grouping, linesBy } from './groups';
import { linesTable } from './linesTable';
import { type Months, monthsUntil, writeMonth } from './months';
import { pooled } from './pooled';
import type { Statistics } from './statistics';
import { STATISTICS } from './words';

export interface StatisticsView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly months: Months;
  readonly statistics: Statistics;
  /** `2026-11-24` */
  readonly today: string;
}

/** What came in a period and what became of it. */
export function statisticsPage(view: StatisticsView): Html {
  const { session, hosted, months, statistics } = view;
  const { total, communes } = statistics;
  const title = `${STATISTICS.title}: ${STATISTICS.period(months)}`;
  const table = (grouping: Grouping) => linesTable(grouping, linesBy(grouping, statistics, hosted), total);
  const hasCommunes = [...communes.keys()].some((commune) => commune !== null);
  return layout(
    { session, portal: hosted.portal },
    'statistics',
    title,
    html`<h1>${title}</h1>
${periodForm(view)}
${
  total.received === 0
    ? html`<p>${STATISTICS.nothing}</p>`
    : html`<p class="hint">${STATISTICS.how}</p>
<p class="hint sideways">${STATISTICS.sideways}</p>
${table('topic')}
${hasCommunes ? table('commune') : ''}
${pooled(communes).others ? html`<p class="hint">${STATISTICS.whyOthers}</p>` : ''}
${table('month')}
${exportLink({ what: 'statistics', months })}`
}`,
  );
}

function periodForm({ months, today }: StatisticsView): Html {
  return html`<form class="period" method="get" action="/desk/statistics">
${monthField('from', STATISTICS.from, months.from, today)}
${monthField('to', STATISTICS.to, months.to, today)}
<button type="submit">${STATISTICS.show}</button>
</form>`;
}

function monthField(name: string, label: string, chosen: string, today: string): Html {
  return html`<div><label class="title" for="${name}">${label}</label>
<select id="${name}" name="${name}">
${monthsUntil(today).map((month) => html`<option value="${month}"${month === chosen ? html` selected` : ''}>${writeMonth(month)}</option>`)}
</select></div>`;
}
