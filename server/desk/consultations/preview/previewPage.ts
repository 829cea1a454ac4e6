import { html } from 'hono/html';
import type { Consultation } from '../../../../widget/protocol/consultation';
import type { Portal } from '../../../../widget/protocol/portal';
import type { Html } from '../../../plain/layout';
import { layout } from '../../layout';
import type { Session } from '../../session/sessions';
import { CONSULTING } from '../words';

interface Preview {
  readonly session: Session;
  readonly portal: Portal;
  readonly consultation: Consultation;
  /** An address that answers for this very revision. */
  readonly endpoint: string;
  /** The widget's own file; `null`: this collector has none. */
  readonly script: string | null;
}

/** The real widget, over an endpoint that takes nothing; it keeps nothing on the officer's machine. */
export function previewPage({ session, portal, consultation, endpoint, script }: Preview): Html {
  const title = CONSULTING.previewTitle(consultation.title.vi);
  return layout(
    { session, portal },
    'consultations',
    title,
    html`<h1>${title}</h1>
<p><strong>${CONSULTING.previewHint}</strong></p>
<p><a class="button" href="/desk/consultations/${consultation.id}">${CONSULTING.toConsultation}</a></p>
${
  script === null
    ? html`<p>${CONSULTING.noWidget}</p>`
    : html`<gop-y view="consult" consultation="${consultation.id}"></gop-y>
<script async src="${script}" data-endpoint="${endpoint}" data-views="consult" data-launcher="none" data-shared-device="always"></script>`
}`,
  );
}
