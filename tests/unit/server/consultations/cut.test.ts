import { expect, test } from 'vitest';
import { isSlug } from '#protocol/ids';
import { cut } from '../../../../server/consultations/cut';

const DRAFT = '2026-10-01';

function cutOf(text: string) {
  const result = cut(text, DRAFT);
  if (result.kind !== 'cut') throw new Error(JSON.stringify(result));
  return result;
}

/** Every part on a line: id, heading, text. */
const outline = (text: string) =>
  cutOf(text).parts.map(({ id, heading, text }) => `${id} | ${heading} | ${text}`);
const ids = (text: string) => cutOf(text).parts.map(({ id }) => id);

const DECREE = `NGHỊ ĐỊNH
Căn cứ Luật Tổ chức Chính phủ;

Chương I
QUY ĐỊNH CHUNG

Mục 1. PHẠM VI

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về chợ.

Điều 2. Giải thích từ ngữ
Trong Nghị định này:
1. Chợ gồm:
a) Chợ phiên;
b) Chợ đêm.
2. Người bán là người có hàng.

Chương II
CHỢ
Điều 3. Điểm bán
a) Có mái che;
b) Có điện.
`;

test('a draft falls into chapters, sections, articles, clauses and points', () => {
  expect(cutOf(DECREE).preamble).toBe('NGHỊ ĐỊNH\nCăn cứ Luật Tổ chức Chính phủ;');
  expect(cutOf(DECREE).parts.map(({ level, label }) => `${level} ${label}`)).toEqual([
    'chapter Chương I',
    'section Mục 1',
    'article Điều 1',
    'article Điều 2',
    'clause Khoản 1',
    'point Điểm a',
    'point Điểm b',
    'clause Khoản 2',
    'chapter Chương II',
    'article Điều 3',
    'point Điểm a',
    'point Điểm b',
  ]);
  expect(outline(DECREE)).toEqual([
    'chuong-1 | QUY ĐỊNH CHUNG | ',
    'chuong-1.muc-1 | PHẠM VI | ',
    'dieu-1 | Phạm vi điều chỉnh | Nghị định này quy định về chợ.',
    'dieu-2 | Giải thích từ ngữ | Trong Nghị định này:',
    'dieu-2.khoan-1 |  | Chợ gồm:',
    'dieu-2.khoan-1.diem-a |  | Chợ phiên;',
    'dieu-2.khoan-1.diem-b |  | Chợ đêm.',
    'dieu-2.khoan-2 |  | Người bán là người có hàng.',
    'chuong-2 | CHỢ | ',
    'dieu-3 | Điểm bán | ',
    'dieu-3.diem-a |  | Có mái che;',
    'dieu-3.diem-b |  | Có điện.',
  ]);
  expect(cutOf(DECREE).parts.every(({ since }) => since === DRAFT)).toBe(true);
});

test.for([
  ['line ends of Windows', DECREE.replaceAll('\n', '\r\n')],
  ['line ends of an old Mac', DECREE.replaceAll('\n', '\r')],
  ['letters in pieces', DECREE.normalize('NFD')],
  ['no blank lines', DECREE.replace(/\n+/g, '\n')],
  ['a blank line after every line', DECREE.replaceAll('\n', '\n\n')],
  ['spaces that do not break', DECREE.replaceAll(' ', '\u00a0')],
  ['tabs behind the numbers', DECREE.replace(/(\d\.|[a-z]\)) /g, '$1\t')],
  ['no space behind the numbers', DECREE.replace(/(\d\.|[a-z]\)) /g, '$1')],
  ['lines that are set in and end in spaces', DECREE.replace(/^(.+)$/gm, '\t  $1  ')],
  [
    'labels in capitals',
    DECREE.replace(/Điều (?=\d\.)/g, 'ĐIỀU ')
      .replace(/Chương/g, 'CHƯƠNG')
      .replace('Mục', 'MỤC'),
  ],
  ['a colon behind the labels', DECREE.replace(/(Điều \d)\./g, '$1:')],
  ['headings below the labels', DECREE.replace(/(Điều \d|Mục 1)\. /g, '$1\n')],
  ['headings of chapters beside their labels', DECREE.replace(/(Chương I+)\n/g, '$1. ')],
  ['a dash between', DECREE.replace(/(Chương I+)\n/g, '$1 – ')],
  ['nothing between', DECREE.replace(/(Chương I+)\n/g, '$1 ')],
  ['chapters in Arabic digits', DECREE.replace('Chương II', 'Chương 2').replace('Chương I\n', 'Chương 1\n')],
  ['line ends that Word and a PDF have', DECREE.replace(/\n\n/g, '\f').replace(/\n(?=[a-z\d])/g, '\v')],
  ['line ends of Unicode', DECREE.replace(/\n\n/g, '\u2029').replaceAll('\n', '\u2028')],
  ['the Đ of old fonts', DECREE.replace(/Đi(?=ều \d\.)/g, 'Ði')],
  ['what cannot be seen', DECREE.replaceAll('Điều', '\ufeffĐi\u00adều\u200b')],
] as const)('pasted with %s it is cut alike', ([, pasted]) => {
  expect(outline(pasted)).toEqual(outline(DECREE));
});

test('labels are as the text calls them, but not in capitals', () => {
  const text = 'CHƯƠNG IV\nĐIỀU 05.\nCó hiệu lực từ ngày ký.\nĐiều 6A. Chợ\nMục 3';
  expect(cutOf(text).parts.map(({ label, id }) => `${label} ${id}`)).toEqual([
    'Chương IV chuong-4',
    'Điều 05 dieu-5',
    'Điều 6A dieu-6a',
    'Mục 3 chuong-4.muc-3',
  ]);
});

test('no two letters share an id, d and đ least of all', () => {
  const letters = [...'abcdđeghiklmnopqrstuvxy'];
  const all = ids(`Điều 1. Chợ\n${letters.map((letter) => `${letter}) Hàng ${letter};`).join('\n')}`);
  expect(all).toContain('dieu-1.diem-d');
  expect(all).toContain('dieu-1.diem-dd');
  expect(new Set(all).size).toBe(1 + letters.length);
});

test('the ð of old fonts is a đ', () => {
  expect(ids('Điều 3ð. Chợ\na) A;\nb) B;\nc) C;\nð) Đ.').at(-1)).toBe('dieu-3dd.diem-dd');
});

test('articles that were put in between have their letter', () => {
  const text = 'Điều 3. A\nĐiều 3a. B\nĐiều 3d. C\nĐiều 3đ. D\nĐiều 4. E';
  expect(ids(text)).toEqual(['dieu-3', 'dieu-3a', 'dieu-3d', 'dieu-3dd', 'dieu-4']);
});

test('the longest ids are still ids', () => {
  const clauses = Array.from({ length: 999 }, (_, index) => `${index + 1}. Chợ;`).join('\n');
  const all = ids(`Chương LXXXVIII\nMục 888\nĐiều 999đ. Chợ\n${clauses}\na) A\nb) B\nc) C\nd) D\nđ) Đ`);
  expect(all.at(-1)).toBe('dieu-999dd.khoan-999.diem-dd');
  expect(all.filter((id) => !isSlug(id))).toEqual([]);
});

test('sections count anew in every chapter, and stand alone where there is none', () => {
  expect(ids('Chương I\nMục 1\nMục 2\nĐiều 1. A\nChương II\nMục 1\nĐiều 2. B')).toEqual([
    'chuong-1',
    'chuong-1.muc-1',
    'chuong-1.muc-2',
    'dieu-1',
    'chuong-2',
    'chuong-2.muc-1',
    'dieu-2',
  ]);
  expect(ids('Mục 1\nĐiều 1. A')).toEqual(['muc-1', 'dieu-1']);
});

test('gaps in the numbers of articles are none of our business', () => {
  expect(ids('Điều 4. A\nĐiều 9. B')).toEqual(['dieu-4', 'dieu-9']);
});

test.for([
  ['no text', ''],
  ['no article', 'Chương I\nQUY ĐỊNH CHUNG\n1. Chợ'],
  ['only a reference', 'Điều 5 của Luật này quy định về chợ.'],
  [
    'the number of no article',
    'Điều 0. Chợ\nĐiều II. Chợ\nĐiều 1234. Chợ\nĐiều 5.1. Chợ\nĐiều 3abc. Chợ\nĐiều 3f. Chợ',
  ],
] as const)('%s: there is nothing to cut', ([, text]) => {
  expect(cut(text, DRAFT)).toEqual({ kind: 'no-article' });
});

test('two documents in one paste are told by the first number that goes back', () => {
  const text =
    'QUYẾT ĐỊNH\n\nĐiều 1. Ban hành\n\nĐiều 2. Hiệu lực\nNơi nhận:\nQUY ĐỊNH\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng';
  expect(cut(text, DRAFT)).toEqual({ kind: 'backwards', line: 8, label: 'Điều 1', after: 'Điều 2' });
});

test.for([
  ['an article twice', 'Điều 1. A\nĐiều 1. B', { line: 2, label: 'Điều 1', after: 'Điều 1' }],
  ['a chapter twice', 'Chương I\nĐiều 1. A\nChương I', { line: 3, label: 'Chương I', after: 'Chương I' }],
  ['a section twice', 'Mục 1\nĐiều 1. A\r\n\r\nMục 1', { line: 4, label: 'Mục 1', after: 'Mục 1' }],
] as const)('%s is told with its line', ([, text, issue]) => {
  expect(cut(text, DRAFT)).toEqual({ kind: 'backwards', ...issue });
});

test('who gets it, who signs and what is appended is no part of the last article', () => {
  const text = 'Điều 1. A\n1. B.\nNơi nhận:\n- Như Điều 1;\n2. Chợ\nTM. UỶ BAN NHÂN DÂN\nPHỤ LỤC\n1. Mẫu';
  expect(outline(text)).toEqual(['dieu-1 | A | ', 'dieu-1.khoan-1 |  | B.']);
  expect(cutOf(text).closing).toBe('Nơi nhận:\n- Như Điều 1;\n2. Chợ\nTM. UỶ BAN NHÂN DÂN\nPHỤ LỤC\n1. Mẫu');
});

test('a quotation may have an appendix', () => {
  const text = 'Điều 1. A\n1. Bổ sung như sau:\n“PHỤ LỤC\nPHỤ LỤC 2\nMẫu”.\n2. B.\nPHỤ LỤC';
  expect(ids(text)).toEqual(['dieu-1', 'dieu-1.khoan-1', 'dieu-1.khoan-2']);
  expect(cutOf(text).closing).toBe('PHỤ LỤC');
});

test('two hundred kilobytes take well under a second, whatever they are', { timeout: 20_000 }, () => {
  const articles = Array.from(
    { length: 900 },
    (_, index) => `Điều ${index + 1}. Chợ\n${'1. Hàng hoá; '.repeat(20)}`,
  );
  const texts = [
    articles.join('\n'),
    'Điều 1. Chợ\n'.repeat(20_000),
    `Điều 1. Chợ\n${'“Điều 2. Chợ\n'.repeat(15_000)}`,
    `Điều 1. Chợ\n${'“'.repeat(50_000)}\n${'”\n'.repeat(50_000)}`,
    `Điều 1. Chợ\n${'.'.repeat(200_000)}a`,
    `Điều 1. ${' khoản'.repeat(30_000)}`,
    `Điều 1. ${'\t'.repeat(200_000)}a`,
    `Điều 1. Chợ\n${'1\n'.repeat(100_000)}`,
    `Điều 1. Chợ\n${'1. \n'.repeat(60_000)}`,
    `${'chợ\n'.repeat(50_000)}Điều 1. Chợ\n${'CHỢ\n'.repeat(50_000)}`,
  ];
  for (const text of texts) {
    const from = performance.now();
    cut(text, DRAFT);
    expect(performance.now() - from).toBeLessThan(1000);
  }
});
