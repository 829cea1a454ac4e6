import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { folded } from '../../question/deskForm';
import { basicsFields } from '../form/basicsFields';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** The facts, to be edited. Open too when what a publication lacks is in them. */
export function basicsPart(view: ConsultationView): Html {
  const { sent, notice, held } = view;
  const state = formState(sent, notice, 'basics');
  const isNamed = notice.kind === 'issues' && notice.issues.some(({ field }) => field === 'closesDay');
  const issues = notice.kind === 'issues' && isNamed ? notice.issues : state.issues;
  return folded(
    state.isBack || isNamed,
    CONSULTING.basics,
    consultationForm(
      view,
      html`${basicsFields({ ...state, issues }, held.definition)}
${send('basics', CONSULTING.saveBasics)}`,
    ),
  );
}
