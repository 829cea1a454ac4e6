import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';
import type { ConsultationView } from './consultationView';

export const previewLink = ({ held }: Pick<ConsultationView, 'held'>): Html =>
  html`<p><a class="button" href="/desk/consultations/${held.definition.id}/preview">${CONSULTING.preview}</a></p>`;
