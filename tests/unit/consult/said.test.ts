import { expect, test } from 'vitest';
import { cellsOf, saidIn } from '#consult/items/said';
import { consult } from '#messages/en/consult';
import type { Item } from '#protocol/items/items';

const words = (vi: string, en?: string) => ({ vi, ...(en && { en }) });
const HOUR: Item = {
  id: 'gio',
  kind: 'single',
  title: words('Mấy giờ?'),
  choices: [
    { id: '22', label: words('22 giờ', '10 pm') },
    { id: '23', label: words('23 giờ') },
  ],
};
const EASE: Item = {
  id: 'muc',
  kind: 'rating',
  title: words('Đi lại thế nào?'),
  levels: [words('Rất khó'), words('Khó', 'Hard'), words('Tạm'), words('Dễ'), words('Rất dễ')],
};

test('a label says in which language it is, also where the reader’s is not among its own', () => {
  expect(cellsOf(HOUR, consult).map(({ label }) => label)).toEqual([
    { text: '10 pm', lang: 'en' },
    { text: '23 giờ', lang: 'vi' },
  ]);
  expect(
    cellsOf(EASE, consult)
      .slice(0, 2)
      .map(({ label }) => label),
  ).toEqual([
    { text: '1. Rất khó', lang: 'vi' },
    { text: '2. Hard', lang: 'en' },
  ]);
});

test('in which language somebody wrote nobody claims to know', () => {
  const item: Item = { id: 'dieu-1', kind: 'stance', title: words('Điều 1') };
  const answer = { item: 'dieu-1', kind: 'stance', stance: 'agree', reason: 'Nên rõ hơn.' } as const;
  expect(saidIn(answer, item, consult)).toEqual([
    { text: 'I agree', lang: 'en' },
    { text: 'Nên rõ hơn.', lang: '' },
  ]);
});
