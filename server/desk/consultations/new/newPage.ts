import { html } from 'hono/html';
import type { Portal } from '../../../../widget/protocol/portal';
import type { Html } from '../../../plain/layout';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import type { Session } from '../../session/sessions';
import { basicsFields } from '../form/basicsFields';
import { formState, type Sent } from '../sent';
import { CONSULTING } from '../words';

interface New {
  readonly session: Session;
  readonly portal: Portal;
  readonly sent: Sent | null;
  readonly notice: Notice;
}

/** The form with which a consultation begins. */
export function newPage({ session, portal, sent, notice }: New): Html {
  const title = CONSULTING.create;
  return layout(
    { session, portal },
    'consultations',
    pageTitle(title, notice),
    html`${noticePart(notice)}
<h1>${title}</h1>
<form method="post" action="/desk/consultations/new" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="form" value="created">
${basicsFields(formState(sent, notice, 'created'), { agency: portal.agency })}
<button type="submit">${CONSULTING.saveDraft}</button>
</form>`,
  );
}
