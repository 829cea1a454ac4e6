import { day, https, slug, text, whole, words } from '../../portals/fields';
import { type Check, list, object, oneOf, orNull, test } from '../../portals/shape';
import type { Law } from './law';

const FACT = {
  source: orNull(text),
  checkedOn: day,
  sure: test((value) => typeof value === 'boolean', 'true or false'),
  note: words,
};
const period = object({
  days: whole(1, 365, 'a number of days, 1 to 365'),
  count: oneOf('working', 'calendar'),
  ...FACT,
});
const named = object({ id: slug, ...FACT });

const answered = object({ id: slug, label: words, deadline: orNull(slug) }, { examples: words });
const elsewhere = object(
  {
    id: slug,
    label: words,
    elsewhere: object({ text: words }, { url: https, phones: list(text, 1) }),
    ...FACT,
  },
  { examples: words },
);
const topic: Check = (value, field) => {
  const taken = typeof value === 'object' && value !== null && !('elsewhere' in value);
  return (taken ? answered : elsewhere)(value, field);
};

const byName =
  (member: Check): Check =>
  (value, field) => {
    test((it) => typeof it === 'object' && it !== null && !Array.isArray(it), 'an object')(value, field);
    for (const [name, one] of Object.entries(value as object)) member(one, `${field}.${name}`);
  };

const LAW = object({
  checkedOn: day,
  deadlines: byName(period),
  minOpenDays: period,
  legalBases: list(named, 0, 'id'),
  topics: list(topic, 1, 'id'),
  notice: object({
    details: words,
    withdrawal: words,
    purposes: list(object({ id: slug, label: words, needed: oneOf('personal', 'minor', 'never') }), 1, 'id'),
    facts: list(named, 0, 'id'),
    minors: object({ under: whole(1, 30, 'an age, 1 to 30'), ...FACT }),
  }),
  holidays: object({ days: list(day, 0), ...FACT }),
  questions: list(words, 0),
});

/** @throws Error that names the field */
export function checkLaw(value: unknown): Law {
  LAW(value, '');
  const law = value as Law;
  law.topics.forEach((one, index) => {
    if ('deadline' in one && one.deadline !== null && !Object.hasOwn(law.deadlines, one.deadline))
      throw new Error(`topics[${index}].deadline must be one of deadlines, or null`);
  });
  return law;
}
