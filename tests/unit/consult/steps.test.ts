import { expect, test } from 'vitest';
import type { Part } from '#protocol/draftText';
import { above, below, stepsOf } from '../../../widget/consult/steps';

const part = (level: Part['level'], id: string): Part => ({
  level,
  id,
  label: id,
  heading: '',
  text: '',
  since: '1',
});
const parts = [
  part('article', 'd0'),
  part('chapter', 'c1'),
  part('section', 'm1'),
  part('article', 'd1'),
  part('article', 'd2'),
  part('clause', 'd2.k1'),
  part('point', 'd2.k1.a'),
  part('point', 'd2.k1.b'),
  part('clause', 'd2.k2'),
  part('chapter', 'c2'),
  part('article', 'd3'),
  part('point', 'd3.a'),
];
const [first, , , d1, , k1, , , k2, , d3] = parts as [
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
  Part,
];
const items = [
  { id: 'chung', kind: 'text', title: { vi: 'Chung' } },
  { id: 'them', kind: 'text', title: { vi: 'Thêm' } },
] as const;

test('questions count among themselves, clauses by their articles', () => {
  const steps = stepsOf({ items, text: { lang: 'vi', parts, versions: [] } });
  expect(steps.map(({ item, n, of }) => `${item.id} ${n}/${of}`)).toEqual([
    'chung 1/2',
    'them 2/2',
    'd0 1/4',
    'd1 2/4',
    'd2.k1 3/4',
    'd2.k2 3/4',
    'd3 4/4',
  ]);
});

test('without a text there are the questions alone', () => {
  expect(stepsOf({ items }).map(({ asked }) => asked)).toEqual([null, null]);
});

test('below a clause stand its points, and nobody else’s', () => {
  expect(below(parts, k1).map(({ id }) => id)).toEqual(['d2.k1.a', 'd2.k1.b']);
  expect(below(parts, k2)).toEqual([]);
  expect(below(parts, d3).map(({ id }) => id)).toEqual(['d3.a']);
});

test('above an article stand its chapter and the section in it', () => {
  expect(above(parts, first)).toEqual([]);
  expect(above(parts, d1).map(({ id }) => id)).toEqual(['c1', 'm1']);
  expect(above(parts, d3).map(({ id }) => id)).toEqual(['c2']);
});
