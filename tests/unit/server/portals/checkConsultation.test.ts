import { describe, expect, test } from 'vitest';
import { checkConsultation } from '../../../../server/portals/checkConsultation';

const WORDS = { vi: 'x' };
const CHOICES = [
  { id: 'a', label: WORDS },
  { id: 'b', label: WORDS },
];
const part = (id: string, level = 'clause') => ({
  ...{ level, id, label: 'Khoản 1', heading: '', text: 'x', since: '1' },
});
const TEXT = {
  lang: 'vi',
  parts: [part('dieu-1', 'article'), part('dieu-1.khoan-1')],
  versions: [
    { draft: '1', at: '2026-10-01T08:00:00+07:00', removed: [], reworded: [] },
    { draft: '2', at: '2026-11-01T08:00:00+07:00', removed: ['Khoản 2 Điều 1'], reworded: [] },
  ],
};
const ITEMS = [
  { id: 'mot', kind: 'single', title: WORDS, choices: CHOICES },
  { id: 'nhieu', kind: 'multiple', title: WORDS, choices: CHOICES, min: 1, max: 2 },
  { id: 'y-kien', kind: 'stance', title: WORDS },
  { id: 'muc', kind: 'rating', title: WORDS, levels: [WORDS, WORDS, WORDS, WORDS, WORDS] },
  { id: 'loi', kind: 'text', title: WORDS },
];
const WHOLE = {
  v: 1,
  id: 'c',
  title: WORDS,
  agency: WORDS,
  opensAt: '2026-10-01T08:00:00+07:00',
  closesAt: '2026-12-01T08:00:00+07:00',
  draft: '2',
  summary: WORDS,
  documents: [],
  items: ITEMS,
  text: TEXT,
  resultsBy: '2027-01-15',
  resultsFrom: 'opening',
};
const [single, multiple, , rating] = ITEMS;

test('a consultation of every kind of item, with a text of two versions, is taken as it is', () => {
  expect(checkConsultation(WHOLE)).toBe(WHOLE);
});

test('a consultation may ask about its text alone', () => {
  expect(checkConsultation({ ...WHOLE, items: [] })).toMatchObject({ items: [] });
});

const WRONG: readonly (readonly [object, string])[] = [
  [{ items: [], text: undefined }, 'items must be a list of 1 or more'],
  [
    { items: [], text: { ...TEXT, parts: [part('chuong-1', 'chapter')] } },
    'items must be a list of 1 or more, or text must have an article or a clause',
  ],
  [{ items: [{ ...single, kind: 'ranking' }] }, 'items[0].kind must be single or multiple or'],
  [{ items: [{ ...single, min: 1 }] }, 'items[0].min is unknown'],
  [{ items: [{ ...single, choices: [CHOICES[0]] }] }, 'items[0].choices must be a list of 2 or more'],
  [{ items: [{ ...multiple, min: 0 }] }, 'items[0].min must be a number from 1'],
  [{ items: [{ ...multiple, min: 2, max: 1 }] }, 'items[0].max must be 2 or more, as min is'],
  [{ items: [{ ...multiple, max: 3 }] }, 'items[0].max must be 2 at most'],
  [{ items: [{ ...rating, levels: [WORDS] }] }, 'items[0].levels must be a list of 5'],
  [{ items: [{ ...rating, levels: [WORDS, WORDS, WORDS, WORDS, 'x'] }] }, 'items[0].levels[4] must be'],
  [{ items: [...ITEMS, single] }, 'items[5].id is there twice'],
  [{ text: { ...TEXT, parts: [] } }, 'text.parts must be a list of 1 or more'],
  [{ text: { ...TEXT, parts: [part('a'), part('a')] } }, 'text.parts[1].id is there twice'],
  [{ text: { ...TEXT, parts: [part('mot')] } }, 'text.parts[0].id is there twice: an item has it'],
  [{ text: { ...TEXT, parts: [part('a', 'book')] } }, 'text.parts[0].level must be chapter or'],
  [
    { text: { ...TEXT, parts: [{ ...part('a'), since: '3' }] } },
    'text.parts[0].since must be one of text.versions',
  ],
  [{ text: { ...TEXT, versions: [] } }, 'text.versions must be a list of 1 or more'],
  [{ draft: '1' }, 'text.versions must end with 1, as draft is'],
  [{ draft: '3' }, 'text.versions must end with 3, as draft is'],
  [{ text: { ...TEXT, lang: '' } }, 'text.lang must be a language'],
  [{ resultsBy: 'sớm' }, 'resultsBy must be a day'],
  [{ resultsFrom: 'never' }, 'resultsFrom must be opening or closing'],
  ...['results', 'outcomes', 'interventions', 'annulled'].map(
    (name) => [{ [name]: true }, `${name} is unknown`] as const,
  ),
];

describe('is refused, and the field is named:', () => {
  test.each(WRONG)('%j', (changes, message) => {
    expect(() => checkConsultation({ ...WHOLE, ...changes })).toThrow(message);
  });

  test('more than a ballot may answer, items and parts together', () => {
    const parts = (count: number) => [
      part('dieu-1', 'article'),
      ...Array.from({ length: count }, (_, n) => part(`khoan-${n}`)),
    ];
    const asking = (count: number) => ({ ...WHOLE, text: { ...TEXT, parts: parts(count) } });
    expect(checkConsultation(asking(495))).toBeTruthy();
    expect(() => checkConsultation(asking(496))).toThrow('must be 500 at most');
  });
});
