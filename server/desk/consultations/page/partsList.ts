import { html } from 'hono/html';
import type { Level, Part } from '../../../../widget/protocol/draftText';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

/** How many parts of each level a text has, and all of them behind a fold. */
export function partsList(parts: readonly Part[]): Html {
  const counts = new Map<Level, number>();
  for (const { level } of parts) counts.set(level, (counts.get(level) ?? 0) + 1);
  return html`<p>${CONSULTING.counts(counts)}</p>
<details>
<summary>${CONSULTING.allParts}</summary>
${parts.map(
  ({ level, label, heading, text }) => html`<div class="part ${level}">
<p><strong>${label}${heading ? `. ${heading}` : ''}</strong></p>
${text ? html`<p class="words">${text}</p>` : ''}
</div>`,
)}
</details>`;
}
