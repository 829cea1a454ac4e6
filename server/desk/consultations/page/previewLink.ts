import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

export const previewLink = (id: string): Html =>
  html`<p><a class="button" href="/desk/consultations/${id}/preview">${CONSULTING.preview}</a></p>`;
