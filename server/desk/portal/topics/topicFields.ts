import { html } from 'hono/html';
import type { Topic } from '../../../../widget/protocol/portal';
import type { Html } from '../../../plain/layout';
import type { FormState } from '../../consultations/sent';
import { textArea, textInput } from '../../form/control';
import type { Field } from '../../form/issue';
import { EDITING } from '../words';

/** The fields of a topic. @param before as it is; `undefined`: it is new */
export function topicFields(state: FormState, before: Topic | undefined): Html {
  const there = before ? inFields(before) : {};
  const control = (field: Field, hint?: string) => state.control(field, there[field], hint);
  const line = html`autocomplete="off"`;
  return html`<div class="pairs">
${textInput(control('topicLabel', EDITING.labelHint), line)}
${textInput(control('topicLabelEn', EDITING.optional), line)}
${textInput(control('topicExamples', EDITING.optional), line)}
${textInput(control('topicExamplesEn', EDITING.optional), line)}
${textInput(control('topicAgency', EDITING.agencyHint), line)}
${textInput(control('topicAgencyEn', EDITING.optional), line)}
${textInput(control('topicDays', EDITING.daysHint), html`${line} inputmode="numeric"`)}
</div>
<div class="pairs">
${textArea(control('topicElsewhere', EDITING.elsewhereHint), 3)}
${textArea(control('topicElsewhereEn', EDITING.optional), 3)}
${textInput(control('topicUrl', EDITING.optional), html`${line} inputmode="url"`)}
${textInput(control('topicPhones', EDITING.phonesHint), line)}
</div>`;
}

function inFields(topic: Topic): Readonly<Partial<Record<Field, string | undefined>>> {
  const { label, examples, agency, answerWithin, elsewhere } = topic;
  return {
    ...{ topicLabel: label.vi, topicLabelEn: label.en },
    ...{ topicExamples: examples?.vi, topicExamplesEn: examples?.en },
    ...{ topicAgency: agency?.vi, topicAgencyEn: agency?.en },
    topicDays: answerWithin === undefined ? '' : String(answerWithin),
    ...{ topicElsewhere: elsewhere?.text.vi, topicElsewhereEn: elsewhere?.text.en },
    ...{ topicUrl: elsewhere?.url, topicPhones: elsewhere?.phones?.join(', ') },
  };
}
