import { html } from 'hono/html';
import { headed, type Level, type Part } from '../../../../widget/protocol/draftText';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

/** How many parts of each level a text has, and all of them, behind a fold that is open where they are to be looked at. */
export function partsList(parts: readonly Part[], isOpen: boolean): Html {
  const counts = new Map<Level, number>();
  for (const { level } of parts) counts.set(level, (counts.get(level) ?? 0) + 1);
  return html`<p>${CONSULTING.counts(counts)}</p>
<details${isOpen ? ' open' : ''}>
<summary>${CONSULTING.allParts}</summary>
${parts.map(
  (part) => html`<div class="part ${part.level}">
<p><strong>${headed(part)}</strong></p>
${part.text ? html`<p class="words">${part.text}</p>` : ''}
</div>`,
)}
</details>`;
}
