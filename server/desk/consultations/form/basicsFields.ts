import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { select, textArea, textInput } from '../../form/control';
import type { Field } from '../../form/issue';
import type { FormState } from '../sent';
import { CONSULTING } from '../words';
import type { Basics } from './checkBasics';
import { fieldsOf } from './clock';

/** What the form begins with: a consultation that is there, or what most have in common. */
export type Beginning = Basics | { readonly agency: Basics['agency'] };

/** The fields of a consultation's facts. */
export function basicsFields(state: FormState, beginning: Beginning): Html {
  const there = inFields(beginning);
  const control = (field: Field, hint?: string) => state.control(field, there[field], hint);
  const line = html`autocomplete="off"`;
  return html`<div class="pairs">
${textInput(control('name'), line)}
${textInput(control('nameEn', CONSULTING.optional), line)}
${textInput(control('agency'), line)}
${textInput(control('agencyEn', CONSULTING.optional), line)}
${textArea(control('about'), 5)}
${textArea(control('aboutEn', CONSULTING.optional), 5)}
${textInput(control('opensDay'), html`type="date"`)}
${textInput(control('opensTime', CONSULTING.timeHint), html`type="time"`)}
${textInput(control('closesDay'), html`type="date"`)}
${textInput(control('closesTime', CONSULTING.timeHint), html`type="time"`)}
${textInput(control('resultsBy', CONSULTING.optional), html`type="date"`)}
${select(control('resultsFrom', CONSULTING.resultsFromHint), [
  { value: 'closing', label: CONSULTING.resultsFrom.closing },
  { value: 'opening', label: CONSULTING.resultsFrom.opening },
])}
${textInput(control('documentTitle', CONSULTING.optional), line)}
${textInput(control('documentUrl', CONSULTING.documentUrlHint), html`${line} inputmode="url"`)}
</div>`;
}

function inFields(beginning: Beginning): Readonly<Partial<Record<Field, string>>> {
  const { agency } = beginning;
  const names = { agency: agency.vi, agencyEn: agency.en ?? '' };
  if (!('title' in beginning)) return { ...names, opensTime: '08:00', closesTime: '17:00' };
  const { title, summary, opensAt, closesAt, resultsBy = '', resultsFrom = 'closing' } = beginning;
  const [document] = beginning.documents;
  const [opens, closes] = [fieldsOf(opensAt), fieldsOf(closesAt)];
  return {
    ...names,
    ...{ name: title.vi, nameEn: title.en ?? '', about: summary.vi, aboutEn: summary.en ?? '' },
    ...{ opensDay: opens.day, opensTime: opens.clock, closesDay: closes.day, closesTime: closes.clock },
    ...{ resultsBy, resultsFrom },
    ...{ documentTitle: document?.title.vi ?? '', documentUrl: document?.url ?? '' },
  };
}
