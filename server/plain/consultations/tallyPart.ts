import { html } from 'hono/html';
import type { Tally } from '../../../widget/protocol/consultation';
import { type Item, kindOf } from '../../../widget/protocol/items/items';
import type { Html } from '../layout';
import { formOf } from './items/forms';
import type { ConsultWords } from './words';

/** The numbers of one item. */
export function tallyPart(words: ConsultWords, item: Item, { answered, counts }: Tally): Html {
  const cells = kindOf(item.kind).cells(item);
  const isHidden = cells.some((cell) => (counts[cell] ?? null) === null);
  return html`<p class="hint">${words.answered(answered, item.kind !== 'multiple')}</p>
${
  answered > 0 && cells.length > 0
    ? html`<ul class="tally">${cells.map((cell) => {
        const { text, lang } = formOf(item.kind).label(item, cell, words);
        const count = counts[cell] ?? null;
        const percent = share(count ?? 0, answered);
        const said = count === null ? words.hidden : words.votes(count, percent);
        return html`<li><span lang="${lang}">${text}</span>: ${said}${count === null ? '' : bar(percent)}</li>`;
      })}</ul>${isHidden ? html`<p class="hint">${words.whyHidden}</p>` : ''}`
    : ''
}`;
}

/** The same once more, for the eye only. */
const bar = (percent: number): Html =>
  html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="8"/><rect class="part" width="${percent}" height="8"/></svg>`;

/** In a hundred, rounded; 0 and 100 are said only where it is none or all. */
function share(part: number, whole: number): number {
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}
