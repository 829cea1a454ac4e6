import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import type { DeskOutcome } from '../../../store/consulting';
import { select, textArea } from '../../form/control';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { OUTCOME_KINDS } from './checkOutcome';
import { outcomeSeen } from './outcomeSeen';
import type { OutcomesView } from './outcomesPage';

/** What is said of one item: written, written anew, or taken away. */
export function outcomeForm(
  { session, held, sent, notice }: OutcomesView,
  item: string,
  before: DeskOutcome | undefined,
): Html {
  const { control } = formState(sent, notice, 'outcome', 'outcome-removed');
  const kinds = OUTCOME_KINDS.map((kind) => ({ value: kind, label: CONSULTING.outcome[kind] }));
  const choices = [{ value: '', label: CONSULTING.chooseOutcome }, ...kinds];
  return html`<form method="post" action="/desk/consultations/${held.definition.id}/outcomes" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="item" value="${item}">
<input type="hidden" name="seen" value="${outcomeSeen(before)}">
${select(control('outcomeKind', before?.kind), choices)}
${textArea(control('outcomeText', before?.text), 6)}
<button type="submit" name="form" value="outcome">${CONSULTING.saveOutcome}</button>
${before ? html`<button class="quiet" type="submit" name="form" value="outcome-removed">${CONSULTING.removeOutcome}</button>` : ''}
</form>`;
}
