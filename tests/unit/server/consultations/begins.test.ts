import { expect, test } from 'vitest';
import { cut } from '../../../../server/consultations/cut';

function partsOf(text: string): readonly string[] {
  const result = cut(text, '2026-10-01');
  if (result.kind !== 'cut') throw new Error(JSON.stringify(result));
  return result.parts.map(({ id, heading, text }) => [id, heading, text].filter(Boolean).join(' | '));
}

/** Every part of a text that begins with an article of this name. */
const inArticle = (lines: string) => partsOf(`Điều 7. Chợ\n${lines}`);

test.for([
  [
    'a year',
    '1. Từ ngày 01 tháng 01 năm\n2024. Chợ mới mở.',
    ['dieu-7.khoan-1 | Từ ngày 01 tháng 01 năm\n2024. Chợ mới mở.'],
  ],
  [
    'a number that is not the next',
    '1. Một;\n2. Hai;\n5. Năm;\n3. Ba.',
    ['dieu-7.khoan-1 | Một;', 'dieu-7.khoan-2 | Hai;\n5. Năm;', 'dieu-7.khoan-3 | Ba.'],
  ],
  ['a first number that is not 1', '2. Hai.', []],
  [
    'a number with parts',
    '1. Một;\n1.1. Một một;\n1.2 Một hai;\n2.000 đồng.',
    ['dieu-7.khoan-1 | Một;\n1.1. Một một;\n1.2 Một hai;\n2.000 đồng.'],
  ],
  ['a number with a nought before it', '01. Một', []],
  [
    'what “khoản” calls for',
    '1. Theo khoản\n2. Trường hợp khác thì thôi.',
    ['dieu-7.khoan-1 | Theo khoản\n2. Trường hợp khác thì thôi.'],
  ],
] as const)('no clause begins with %s', ([, lines, clauses]) => {
  expect(inArticle(lines).slice(1)).toEqual(clauses);
});

test.for([
  [
    'a letter that is not the next',
    'a) A;\nd) D;\nb) B.',
    ['dieu-7.diem-a | A;\nd) D;', 'dieu-7.diem-b | B.'],
  ],
  ['a first letter that is not a', 'b) B.', []],
  ['a letter that Vietnamese has not', 'a) A;\nf) F;\nw) W.', ['dieu-7.diem-a | A;\nf) F;\nw) W.']],
  ['a capital letter', 'A) A;\na) A.', ['dieu-7.diem-a | A.']],
  ['what “điểm” calls for', 'a) Theo điểm\nb) khoản 2.', ['dieu-7.diem-a | Theo điểm\nb) khoản 2.']],
] as const)('no point begins with %s', ([, lines, points]) => {
  expect(inArticle(lines).slice(1)).toEqual(points);
});

test('one letter may be left out, as đ often is', () => {
  expect(inArticle('a) A;\nb) B;\nc) C;\nd) D;\ne) E.').at(-1)).toBe('dieu-7.diem-e | E.');
});

test('points begin anew in every clause', () => {
  expect(inArticle('a) A;\n1. Một:\na) A;\n2. Hai:\na) A;\nb) B.').slice(1)).toEqual([
    'dieu-7.diem-a | A;',
    'dieu-7.khoan-1 | Một:',
    'dieu-7.khoan-1.diem-a | A;',
    'dieu-7.khoan-2 | Hai:',
    'dieu-7.khoan-2.diem-a | A;',
    'dieu-7.khoan-2.diem-b | B.',
  ]);
});

test.for([
  ['behind a reference', 'Chợ họp như quy định tại\nĐiều 9. Người bán được báo trước.\nĐiều 8. Hàng'],
  ['in the middle of references', 'Theo các quy định ở Điều 3,\nĐiều 9. Hết.\nĐiều 8. Hàng'],
  ['behind the number of a clause', 'Theo khoản 2\nĐiều 9. Hết.\nĐiều 8. Hàng'],
  ['behind the letter of a point', 'Theo điểm đ\nĐiều 9. Hết.\nĐiều 8. Hàng'],
  ['before more words', 'Chợ họp theo Luật.\nĐiều 9 của Luật này không áp dụng.\nĐiều 8. Hàng'],
  ['before small letters on the next line', 'Chợ họp như ở\nĐiều 9\ncủa Luật này.\nĐiều 8. Hàng'],
  ['before a range', 'Chợ họp như ở\nĐiều 9 - Điều 12.\nĐiều 8. Hàng'],
  ['in small letters', 'Chợ họp như ở\nđiều 9. Hết.\nĐiều 8. Hàng'],
] as const)('a reference %s begins no article', ([, lines]) => {
  expect(inArticle(lines).map((part) => part.split(' ')[0])).toEqual(['dieu-7', 'dieu-8']);
});

test('a reference to a chapter or a section begins none', () => {
  expect(
    inArticle(
      'Chợ họp.\nChương II của Luật này;\nMục 2 Chương III Nghị định này;\nMục C. Chợ;\nChương IIa. Chợ',
    ),
  ).toHaveLength(1);
});

test.for(['Tài khoản', 'Địa điểm', 'Danh mục', 'Các điều'])(
  'below the heading “%s” clauses begin',
  (heading) => {
    expect(partsOf(`Điều 7. ${heading}\n1. Một.\nĐiều 8. ${heading}\na) A.`)).toEqual([
      `dieu-7 | ${heading}`,
      'dieu-7.khoan-1 | Một.',
      `dieu-8 | ${heading}`,
      'dieu-8.diem-a | A.',
    ]);
  },
);

test('what an amended law is to say is quoted, and its numbers are not the draft’s', () => {
  const quoted = '“Điều 2. Chợ\n1. Một.\n2. Hai:\na) A;\nb) B.\nĐiều 3. “Chợ” là\n3. Ba.”.';
  expect(
    partsOf(`Điều 1. Sửa đổi\n1. Sửa đổi Điều 2 như sau:\n${quoted}\n2. Bãi bỏ Điều 5.\nĐiều 2. Hiệu lực`),
  ).toEqual([
    'dieu-1 | Sửa đổi',
    `dieu-1.khoan-1 | Sửa đổi Điều 2 như sau:\n${quoted}`,
    'dieu-1.khoan-2 | Bãi bỏ Điều 5.',
    'dieu-2 | Hiệu lực',
  ]);
});

test('straight marks quote too where one begins a line and one ends a line', () => {
  expect(inArticle('1. Sửa như sau:\n"2. Hai\n2. Ba "kg" hàng\n3. Bốn";\n2. Bãi bỏ.').slice(1)).toEqual([
    'dieu-7.khoan-1 | Sửa như sau:\n"2. Hai\n2. Ba "kg" hàng\n3. Bốn";',
    'dieu-7.khoan-2 | Bãi bỏ.',
  ]);
});

test.for([
  ['“', '1. Một “hai;\n2. “Ba” là ba;\n3. Bốn.'],
  ['”', '1. Một hai”;\n2. “Ba” là ba;\n3. Bốn.'],
  ['"', '1. Một;\n"hai;\n2. "Ba" là ba;\n3. Bốn.'],
  ['" that are all there', '1. Một:\n"Hai" là hai;\n2. Đó là "ba"\n3. Bốn.'],
  ['an inch', '1. Ống 5"\n2. Ống 3";\n3. Bốn.'],
] as const)('a mark without its other half swallows nothing: %s', ([, lines]) => {
  expect(inArticle(lines).map((part) => part.split(' ')[0])).toEqual([
    'dieu-7',
    'dieu-7.khoan-1',
    'dieu-7.khoan-2',
    'dieu-7.khoan-3',
  ]);
});

test('no clause begins before the first article of a section', () => {
  expect(partsOf('Điều 1. A\n1. Một.\nMục 1\nCHỢ\n2. Hai.\nĐiều 2. B')).toEqual([
    'dieu-1 | A',
    'dieu-1.khoan-1 | Một.',
    'muc-1 | CHỢ | 2. Hai.',
    'dieu-2 | B',
  ]);
});

test('no clause begins before the first article of a chapter', () => {
  expect(partsOf('Điều 1. A\nChương II\nCHỢ\n1. Một.\nĐiều 2. B\n1. Hai.')).toEqual([
    'dieu-1 | A',
    'chuong-2 | CHỢ | 1. Một.',
    'dieu-2 | B',
    'dieu-2.khoan-1 | Hai.',
  ]);
});
