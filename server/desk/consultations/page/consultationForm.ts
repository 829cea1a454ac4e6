import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { seenOf } from '../held';
import type { ConsultationView } from './consultationView';

/** One form on a consultation's page: whose session, and what of it the officer has seen. */
export function consultationForm(view: ConsultationView, content: Html): Html {
  const { session, held } = view;
  return html`<form method="post" action="/desk/consultations/${held.definition.id}" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="seen" value="${seenOf(held)}">
${content}
</form>`;
}

/** The button that sends a form under a name of its own. */
export const send = (form: string, label: string): Html =>
  html`<button type="submit" name="form" value="${form}">${label}</button>`;
