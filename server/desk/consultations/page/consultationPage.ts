import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { SUBJECT } from '../../../store/subjects';
import { layout } from '../../layout';
import { logLink } from '../../log/logLink';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import { mayEdit } from '../held';
import { basicsPart } from './basicsPart';
import type { ConsultationView } from './consultationView';
import { deedsPart } from './deedsPart';
import { factsPart } from './factsPart';
import { itemsPart } from './itemsPart';
import { previewLink } from './previewLink';
import { publishPart } from './publishPart';
import { resultsPart } from './resultsPart';
import { tagPart } from './tagPart';
import { textPart } from './textPart';

/** A consultation with all that is known of it and all that can be done with it now. */
export function consultationPage(view: ConsultationView): Html {
  const { session, hosted, held, notice } = view;
  const title = held.consultation.title.vi;
  return layout(
    { session, portal: hosted.portal },
    'consultations',
    pageTitle(title, notice),
    html`${noticePart(notice)}
<h1>${title}</h1>
${factsPart(view)}
${mayEdit(held, view.now) ? previewLink(held.definition.id) : ''}
${held.origin === 'draft' ? '' : html`${resultsPart(view)}${tagPart(held.definition)}`}
${mayEdit(held, view.now) ? basicsPart(view) : ''}
${itemsPart(view)}
${textPart(view)}
${held.origin === 'draft' ? publishPart(view) : deedsPart(view)}
${logLink(session, SUBJECT.consultation(held.definition.id))}`,
  );
}
