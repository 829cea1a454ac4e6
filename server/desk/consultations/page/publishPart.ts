import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { folded } from '../../question/deskForm';
import { checkbox } from '../form/checkbox';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** A draft is looked at, put to the public, or thrown away. */
export function publishPart(view: ConsultationView): Html {
  const { issues } = formState(view.sent, view.notice, 'published');
  return html`<section aria-labelledby="publish">
<h2 id="publish">${CONSULTING.publish}</h2>
<p>${CONSULTING.publishHint}</p>
${consultationForm(view, html`${checkbox('sure', issues)}${send('published', CONSULTING.sendPublish)}`)}
${folded(
  false,
  CONSULTING.removeDraft,
  consultationForm(
    view,
    html`<p>${CONSULTING.removeDraftHint}</p>${send('removed', CONSULTING.removeDraft)}`,
  ),
)}
</section>`;
}
