import type { Topic } from '../../../../widget/protocol/portal';
import { normalise, type Words } from '../../../../widget/protocol/text';
import { type Checked, checked } from '../../form/checked';
import type { Fields } from '../../form/fields';
import type { DeskIssue, Field } from '../../form/issue';
import { inOneLine, textIssue } from '../../form/textIssue';
import { MOST } from '../form/most';

/** What an administrator typed of a topic, but for its id. */
export type TypedTopic = Omit<Topic, 'id'>;

type Pair =
  | readonly ['topicLabel', 'topicLabelEn']
  | readonly ['topicExamples', 'topicExamplesEn']
  | readonly ['topicAgency', 'topicAgencyEn']
  | readonly ['topicElsewhere', 'topicElsewhereEn'];

/**
 * A topic as it was typed, or all that is wrong with it.
 * @param before as it was; `undefined`: it is new. What it says in languages that the form does not know stays.
 */
export function checkTopic(fields: Fields, before: Topic | undefined): Checked<TypedTopic> {
  const typed = (name: Field) => fields.get(name) ?? '';
  const words = ([vi, en]: Pair, was: Words | undefined, form = inOneLine): Words | undefined => {
    const { vi: _, en: __, ...others } = was ?? { vi: '' };
    const english = form(typed(en));
    return typed(vi).trim() === ''
      ? undefined
      : { vi: form(typed(vi)), ...(english && { en: english }), ...others };
  };
  const examples = words(['topicExamples', 'topicExamplesEn'], before?.examples);
  const agency = words(['topicAgency', 'topicAgencyEn'], before?.agency);
  const text = words(['topicElsewhere', 'topicElsewhereEn'], before?.elsewhere?.text, normalise);
  const days = typed('topicDays').trim();
  const url = typed('topicUrl').trim();
  const phones = typed('topicPhones')
    .split(/[,;\n]/)
    .map(inOneLine)
    .filter(Boolean);
  const issues: readonly DeskIssue[] = [
    ...textIssue('topicLabel', typed('topicLabel'), MOST.label),
    ...maybeIssue('topicLabelEn', typed('topicLabelEn'), MOST.label),
    ...pairIssues(['topicExamples', 'topicExamplesEn'], typed, MOST.examples),
    ...pairIssues(['topicAgency', 'topicAgencyEn'], typed, MOST.agency),
    ...(days === '' || isDays(days) ? [] : [{ field: 'topicDays', code: 'not-days' } as const]),
    ...pairIssues(['topicElsewhere', 'topicElsewhereEn'], typed, MOST.elsewhere),
    ...(!text && typed('topicElsewhereEn').trim() === '' && (url || phones.length > 0)
      ? [{ field: 'topicElsewhere', code: 'unexplained' } as const]
      : []),
    ...maybeIssue('topicUrl', url, MOST.url),
    ...(url === '' || isHttps(url) ? [] : [{ field: 'topicUrl', code: 'no-https-link' } as const]),
    ...(phones.length <= MOST.phones && phones.every(isPhone)
      ? []
      : [{ field: 'topicPhones', code: 'no-phone' } as const]),
  ];
  return checked(issues, {
    label: words(['topicLabel', 'topicLabelEn'], before?.label) ?? { vi: '' },
    ...(examples && { examples }),
    ...(agency && { agency }),
    ...(days && { answerWithin: Number(days) }),
    ...(text && { elsewhere: { text, ...(url && { url }), ...(phones.length > 0 && { phones }) } }),
  });
}

const maybeIssue = (field: Field, typed: string, max: number): DeskIssue[] =>
  typed.trim() === '' ? [] : textIssue(field, typed, max);

function pairIssues(
  [vi, en]: Exclude<Pair, readonly ['topicLabel', 'topicLabelEn']>,
  typed: (name: Field) => string,
  max: number,
): DeskIssue[] {
  if (typed(vi).trim() === '' && typed(en).trim() !== '') return [{ field: vi, code: 'english-alone' }];
  return [...maybeIssue(vi, typed(vi), max), ...maybeIssue(en, typed(en), max)];
}

const isDays = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 365;
const isHttps = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';
const isPhone = (phone: string) => /^\+?\d[\d .()-]{1,19}$/.test(phone);
