import { describe, expect, test } from 'vitest';
import { ballotIssues } from '#protocol/ballot';
import { itemsOf } from '#protocol/consultation';
import { askedParts, citation, type Part } from '#protocol/draftText';
import type { Answer, Item } from '#protocol/items/items';

const words = (vi: string) => ({ vi });
const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: words(id) }));
const one: Item = { id: 'mot', kind: 'single', title: words('Một'), choices };
const several: Item = { id: 'nhieu', kind: 'multiple', title: words('Nhiều'), choices, min: 2, max: 3 };
const view: Item = { id: 'y-kien', kind: 'stance', title: words('Ý kiến') };
const free: Item = { id: 'khac', kind: 'text', title: words('Khác') };
const level = words('Vừa');
const grade: Item = {
  id: 'diem',
  kind: 'rating',
  title: words('Điểm'),
  levels: [level, level, level, level, level],
};
const items = [one, several, view, free, grade];

const part = (level: Part['level'], id: string, label: string, heading = ''): Part => ({
  level,
  id,
  label,
  heading,
  text: 'Lời văn.',
  since: '1',
});
const parts = [
  part('chapter', 'chuong-1', 'Chương I', 'CHUNG'),
  part('article', 'dieu-1', 'Điều 1', 'Phạm vi'),
  part('article', 'dieu-2', 'Điều 2', 'Giải thích'),
  part('clause', 'dieu-2.khoan-1', 'Khoản 1'),
  part('point', 'dieu-2.khoan-1.diem-a', 'Điểm a'),
  part('clause', 'dieu-2.khoan-2', 'Khoản 2'),
  part('article', 'dieu-3', 'Điều 3'),
  part('point', 'dieu-3.diem-a', 'Điểm a'),
];
const text = {
  lang: 'vi',
  parts,
  versions: [{ draft: '1', at: '2026-10-01T08:00:00+07:00', removed: [], reworded: [] }],
};

const issues = (...answers: readonly Answer[]) => ballotIssues(answers, { items, text });

describe('what is asked of a text', () => {
  test('every clause, and every article that has none', () => {
    expect(askedParts(parts).map(({ part }) => part.id)).toEqual([
      'dieu-1',
      'dieu-2.khoan-1',
      'dieu-2.khoan-2',
      'dieu-3',
    ]);
  });

  test('each is cited with its article', () => {
    expect(askedParts(parts).map(citation)).toEqual(['Điều 1', 'Khoản 1 Điều 2', 'Khoản 2 Điều 2', 'Điều 3']);
  });

  test('each is an item behind those of the whole', () => {
    expect(itemsOf({ items: [one], text }).map(({ id, kind, title }) => [id, kind, title.vi])).toEqual([
      ['mot', 'single', 'Một'],
      ['dieu-1', 'stance', 'Điều 1. Phạm vi'],
      ['dieu-2.khoan-1', 'stance', 'Khoản 1 Điều 2. Giải thích'],
      ['dieu-2.khoan-2', 'stance', 'Khoản 2 Điều 2. Giải thích'],
      ['dieu-3', 'stance', 'Điều 3'],
    ]);
  });

  test('a clause above the first article is asked by nobody', () => {
    expect(askedParts([part('clause', 'khoan-1', 'Khoản 1')])).toEqual([]);
  });
});

test('a ballot of one answer is enough, of whichever kind', () => {
  expect(issues({ item: 'mot', kind: 'single', choice: 'a' })).toEqual([]);
  expect(issues({ item: 'nhieu', kind: 'multiple', choices: ['a', 'd'] })).toEqual([]);
  expect(issues({ item: 'y-kien', kind: 'stance', stance: 'none' })).toEqual([]);
  expect(issues({ item: 'khac', kind: 'text', text: 'Lời' })).toEqual([]);
  expect(issues({ item: 'diem', kind: 'rating', rating: 5 })).toEqual([]);
  expect(issues({ item: 'dieu-2.khoan-2', kind: 'stance', stance: 'agree' })).toEqual([]);
});

test('an empty ballot says nothing', () => {
  expect(issues()).toEqual([{ code: 'choice-missing', pointer: '/answers' }]);
});

test('an item answered twice, an unknown one, an article that is asked by its clauses, and another kind are no answers', () => {
  const unknown = (index: number) => ({ code: 'item-unknown', pointer: `/answers/${index}/item` });
  const good: Answer = { item: 'mot', kind: 'single', choice: 'a' };
  expect(issues(good, good)).toEqual([unknown(1)]);
  expect(issues(good, { item: 'dieu-2', kind: 'stance', stance: 'agree' })).toEqual([unknown(1)]);
  expect(issues({ item: 'mot', kind: 'stance', stance: 'agree' })).toEqual([unknown(0)]);
  expect(issues({ item: 'toString', kind: 'stance', stance: 'agree' })).toEqual([unknown(0)]);
});

test('a choice has to be one of the item’s', () => {
  expect(issues({ item: 'mot', kind: 'single', choice: 'e' })).toEqual([
    { code: 'choice-unknown', pointer: '/answers/0/choice' },
  ]);
  expect(issues({ item: 'nhieu', kind: 'multiple', choices: ['a', 'e'] })).toEqual([
    { code: 'choice-unknown', pointer: '/answers/0/choices/1' },
  ]);
});

test('of several choices there are neither too few nor too many', () => {
  const pointer = '/answers/0/choices';
  expect(issues({ item: 'nhieu', kind: 'multiple', choices: ['a'] })).toEqual([
    { code: 'choices-too-few', pointer, min: 2 },
  ]);
  expect(issues({ item: 'nhieu', kind: 'multiple', choices: ['a', 'b', 'c', 'd'] })).toEqual([
    { code: 'choices-too-many', pointer, max: 3 },
  ]);
});

test('words have their lengths, in code points', () => {
  const long = 'ặ'.repeat(1001);
  expect(issues({ item: 'y-kien', kind: 'stance', stance: 'agree', reason: long })).toEqual([
    { code: 'text-too-long', pointer: '/answers/0/reason', over: 1, max: 1000 },
  ]);
  expect(issues({ item: 'khac', kind: 'text', text: long })).toEqual([]);
  expect(issues({ item: 'khac', kind: 'text', text: long + long })).toEqual([
    { code: 'text-too-long', pointer: '/answers/0/text', over: 2, max: 2000 },
  ]);
});
