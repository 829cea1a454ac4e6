import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Figures } from './figures';
import type { Grouping, Line } from './groups';
import { STATISTICS } from './words';

const COLUMNS = ['received', 'answered', 'declined', 'open', 'late'] as const;

/** Figures line by line, the sum last. It is scrolled by itself where it is wider than the screen, by keyboard too. */
export function linesTable(grouping: Grouping, lines: readonly Line[], total: Figures): Html {
  const caption = `by-${grouping}`;
  return html`<div class="table" role="region" aria-labelledby="${caption}" tabindex="0">
<table>
<caption id="${caption}">${STATISTICS.by[grouping]}</caption>
<thead><tr><th scope="col">${STATISTICS.name[grouping]}</th>
${COLUMNS.map((column) => html`<th scope="col" class="number">${STATISTICS.column[column]}</th>`)}
<th scope="col">${STATISTICS.rate}</th></tr></thead>
<tbody>${lines.map(({ name, figures }) => line(name, figures))}</tbody>
<tfoot>${line(STATISTICS.total, total)}</tfoot>
</table>
</div>`;
}

function line(name: string, figures: Figures): Html {
  return html`<tr><th scope="row">${name}</th>
${COLUMNS.map((column) => html`<td class="number">${STATISTICS.count(figures[column])}</td>`)}
<td>${rate(figures)}</td></tr>`;
}

function rate(figures: Figures): Html | string {
  const { promised, onTime } = figures;
  if (promised === 0) return STATISTICS.noRate;
  const percent = share(onTime, promised);
  return html`${STATISTICS.rateOf(figures, percent)}${bar(percent)}`;
}

/** The same once more, for the eye only. */
const bar = (percent: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="8"/><rect class="part" width="${percent}" height="8"/></svg>`;

/** In a hundred, rounded; 0 and 100 are said only where it is none or all. */
export function share(part: number, whole: number): number {
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}
