import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { exportAddress, type Subject } from './request';
import { EXPORT } from './words';

/** From what is shown to the form that takes it out. */
export const exportLink = (subject: Subject): Html =>
  html`<p><a class="button" href="${exportAddress(subject)}">${EXPORT.open[subject.what]}</a></p>`;
