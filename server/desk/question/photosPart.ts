import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { DeskQuestion } from '../../store/store';
import { WORDS } from '../words';

/** The photos that have come; of the others that they are awaited. */
export function photosPart({ id, photos, photosCome, erased }: DeskQuestion): Html | '' {
  if (photos.length === 0) return '';
  const missing = erased?.cause === 'retention' ? WORDS.photoGone : WORDS.photoAwaited;
  return html`<section aria-labelledby="photos">
<h2 id="photos">${WORDS.photos}</h2>
<ul class="photos">
${photos.map((_, index) => {
  const n = index + 1;
  const address = `/desk/questions/${id}/photos/${n}`;
  return photosCome.includes(n)
    ? html`<li><a href="${address}"><img src="${address}" alt="${WORDS.photo(n)}" loading="lazy"></a></li>`
    : html`<li>${missing(n)}</li>`;
})}
</ul>
</section>`;
}
