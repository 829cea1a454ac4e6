import { type Consultation, itemsOf } from '../../widget/protocol/consultation';
import type { DraftText } from '../../widget/protocol/draftText';
import { LIMITS } from '../../widget/protocol/limits';
import { items } from './checkItems';
import { day, https, one, slug, text, time, words } from './fields';
import { list, object, oneOf, test } from './shape';

const mayBeEmpty = test((value) => typeof value === 'string', 'a text, which may be empty');
const lang = test(
  (value) => typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value),
  'a language such as vi',
);

const PART = object({
  level: oneOf('chapter', 'section', 'article', 'clause', 'point'),
  id: slug,
  label: text,
  heading: mayBeEmpty,
  text: mayBeEmpty,
  since: slug,
});

const VERSION = object(
  { draft: slug, at: time, removed: list(text, 0) },
  { reworded: list(object({ id: slug, before: text }), 0, 'id') },
);

const CONSULTATION = object(
  {
    v: one,
    id: slug,
    title: words,
    agency: words,
    opensAt: time,
    closesAt: time,
    draft: slug,
    summary: words,
    documents: list(object({ title: words, url: https }), 0),
    items,
  },
  {
    text: object({
      lang,
      parts: list(PART, 1, 'id'),
      versions: list(VERSION, 1, 'draft'),
    }),
    resultsBy: day,
    resultsFrom: oneOf('opening', 'closing'),
  },
);

/**
 * A consultation as an agency writes it, in a file or at the desk. What becomes of it (results, outcomes, interventions) is
 * the collector's to add.
 * @throws Error that names the field
 */
export function checkConsultation(value: unknown): Consultation {
  const consultation = checkBeginning(value);
  if (itemsOf(consultation).length === 0) {
    throw new Error(
      consultation.text
        ? 'items must be a list of 1 or more, or text must have an article or a clause'
        : 'items must be a list of 1 or more',
    );
  }
  return consultation;
}

/**
 * The same while an agency is still at it: nothing may be asked yet.
 * @throws Error that names the field
 */
export function checkBeginning(value: unknown): Consultation {
  CONSULTATION(value, '');
  const consultation = value as Consultation;
  if (Date.parse(consultation.closesAt) <= Date.parse(consultation.opensAt)) {
    throw new Error('closesAt must be after opensAt');
  }
  if (consultation.text) checkText(consultation.text, consultation);
  if (itemsOf(consultation).length > LIMITS.answers) {
    throw new Error(`items and the parts that are asked about must be ${LIMITS.answers} at most`);
  }
  return consultation;
}

function checkText({ parts, versions }: DraftText, consultation: Consultation): void {
  parts.forEach(({ id, since }, index) => {
    if (consultation.items.some((item) => item.id === id))
      throw new Error(`text.parts[${index}].id is there twice: an item has it`);
    if (!versions.some(({ draft }) => draft === since))
      throw new Error(`text.parts[${index}].since must be one of text.versions`);
  });
  if (versions.at(-1)?.draft !== consultation.draft)
    throw new Error(`text.versions must end with ${consultation.draft}, as draft is`);
}
