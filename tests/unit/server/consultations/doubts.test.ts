import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../../../server/consultations/cut';
import { doubtsOf } from '../../../../server/consultations/doubts';

/** What is doubted, each on a line: what kind, where, and the marks or labels. */
function doubted(text: string): readonly string[] {
  const result = cut(text, '2026-10-01');
  if (result.kind !== 'cut') throw new Error(JSON.stringify(result));
  return doubtsOf(result).map((doubt) => Object.values(doubt).join(' | '));
}

/** In a draft whose fourth article has these lines. */
const inArticle = (lines: string) =>
  doubted(`Điều 1. A\nĐiều 2. B\nĐiều 3. C\nĐiều 4. Chợ\n${lines}`).filter((doubt) => !/^empty/.test(doubt));

const GOOD = `NGHỊ ĐỊNH
Căn cứ Luật Tổ chức Chính phủ;
Chương I
CHUNG
Mục 1. PHẠM VI
Điều 1. Chợ
1. Chợ gồm:
a) Chợ phiên;
- Có mái che;
+ Có điện;
b) Chợ đêm.
1.1. Phí là 2.000 đồng.
2. Năm 2026.
2026. là năm đầu.
Mục 2. KHÁC
Điều 2. Rác
Theo Điều 5 của Luật này.
Chương II
RIÊNG
Mục 1. PHÍ
Điều 2a. Phí
“1. Phí chợ.
2. Phí rác.”
Điều 3. Hiệu lực`;

test('a text that is numbered well gives none: dashes, amounts, years and quotations begin nothing', () => {
  expect(doubted(GOOD)).toEqual([]);
});

test('the demo’s draft of sixty articles raises no doubt', async () => {
  expect(doubted(await readFile('demo/portals/ha-may/drafts/he-pho-cho-va-rac.txt', 'utf8'))).toEqual([]);
});

test.for([
  ['articles', 'Điều 1. A\nĐiều 3. B\nĐiều 5. C', ['gap |  | Điều 1 | Điều 3', 'gap |  | Điều 3 | Điều 5']],
  [
    'articles of different chapters',
    'Chương I\nCHỢ\nĐiều 1. A\nChương II\nHÀNG\nĐiều 3. B',
    ['gap |  | Điều 1 | Điều 3'],
  ],
  [
    'articles with letters',
    'Điều 1. A\nĐiều 1b. B\nĐiều 3. C',
    ['gap |  | Điều 1 | Điều 1b', 'gap |  | Điều 1b | Điều 3'],
  ],
  ['an article whose number has only a letter', 'Điều 1. A\nĐiều 2a. B', ['gap |  | Điều 1 | Điều 2a']],
  ['chapters', 'Chương I\nA\nĐiều 1. A\nChương III\nB', ['gap |  | Chương I | Chương III']],
  [
    'sections of one chapter',
    'Chương I\nA\nMục 1\nB\nĐiều 1. A\nMục 3\nC\nChương II\nD\nMục 1\nĐ',
    ['gap | Chương I | Mục 1 | Mục 3'],
  ],
  ['points', 'Điều 1. A\n1. B:\na) C;\nc) D.', ['gap | Khoản 1 Điều 1 | Điểm a | Điểm c']],
  ['points of an article', 'Điều 1. A\na) C;\nc) D.', ['gap | Điều 1 | Điểm a | Điểm c']],
] as const)('a number that was passed over is told, of %s', ([, text, doubts]) => {
  expect(doubted(text)).toEqual(doubts);
});

test.for([
  ['an article', 'Điều 4. A', ['begins |  | Điều 4']],
  ['an article with a letter', 'Điều 1a. A', ['begins |  | Điều 1a']],
  ['a chapter', 'Chương II\nA\nĐiều 1. A', ['begins |  | Chương II']],
  ['a section', 'Chương I\nA\nMục 2\nB\nĐiều 1. A', ['begins | Chương I | Mục 2']],
  ['a section of no chapter', 'Mục 2\nB\nĐiều 1. A', ['begins |  | Mục 2']],
] as const)('a beginning that is not the first is told, of %s', ([, text, doubts]) => {
  expect(doubted(text)).toEqual(doubts);
});

test.for([
  ['whose numbers go on through all chapters', 'Chương I\nA\nĐiều 1. A\nChương II\nB\nĐiều 2. B'],
  ['with articles that were put in', 'Điều 1. A\nĐiều 1a. B\nĐiều 1b. C\nĐiều 2. D'],
  ['without đ', 'Điều 1. A\na) A;\nb) B;\nc) C;\nd) D;\ne) E.'],
  ['with đ', 'Điều 1. A\na) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E.'],
  ['with an article without đ', 'Điều 1. A\nĐiều 1a. B\nĐiều 1b. C\nĐiều 1c. D\nĐiều 1d. E\nĐiều 1e. F'],
  ['whose points begin anew', 'Điều 1. A\na) A;\n1. B:\na) A;\nb) B.\n2. C:\na) A.'],
] as const)('nothing is odd about a draft %s', ([, text]) => {
  expect(doubted(text)).toEqual([]);
});

test.for([
  ['a clause', '1. Một.\n3. Ba.\n4. Bốn.', ['early | Điều 4 | 3. | 2.']],
  ['a clause, below points', '1. Một:\na) A;\nb) B.\n3. Ba.', ['early | Điều 4 | 3. | 2.']],
  ['a clause that no mark ends', '1. Một\n3. Ba', ['early | Điều 4 | 3. | 2.']],
  ['the first clause', 'Mở đầu:\n2. Hai.', ['early | Điều 4 | 2. | 1.']],
  ['a point', '1. Một:\na) A;\nd) D;\nb) B.', ['early | Khoản 1 Điều 4 | d) | b)']],
  ['the first point', 'b) B.', ['early | Điều 4 | b) | a)']],
] as const)('%s before its turn is told: it stayed text', ([, lines, doubts]) => {
  expect(inArticle(lines)).toEqual(doubts);
});

test.for([
  ['a clause', '1. Một.\n2. Hai.\n1. Lại một.\n2. Lại hai.', ['double | Điều 4 | 1.']],
  ['a clause, below points', '1. Một:\na) A.\n1. Một.', ['double | Điều 4 | 1.']],
  ['a point', '1. Một:\na) A;\na) B.', ['double | Khoản 1 Điều 4 | a)']],
] as const)('%s that there has been is told', ([, lines, doubts]) => {
  expect(inArticle(lines)).toEqual(doubts);
});

test.for([
  ['1/ Một;\n2/ Hai.', '1/'],
  ['1) Một;\n2) Hai.', '1)'],
  ['(1) Một;\n(2) Hai.', '(1)'],
  ['(a) Một;', '(a)'],
  ['1 - Một;', '1 -'],
  ['1- Một;\n2- Hai.', '1-'],
  ['a/ Một;', 'a/'],
  ['a. Một;', 'a.'],
  ['- a) Một;\n- b) Hai.', '- a)'],
  ['- 1. Một.', '- 1.'],
  ['Khoản 1. Một.', 'Khoản 1.'],
  ['Điểm a) Một.', 'Điểm a)'],
  ['Điều 5 - Hàng hoá', 'Điều 5 -'],
  ['điều 5. Hàng hoá', 'điều 5.'],
  ['Điều 5 Hàng hoá', 'Điều 5'],
  ['Mục 1 Hàng hoá', 'Mục 1'],
  ['Chương II Hàng hoá', 'Chương II'],
  ['a) A;\nf) F.', 'f)'],
] as const)('lines like “%s” are told, once', ([lines, mark]) => {
  const doubts = inArticle(`Mở đầu.\n${lines}`);
  expect(doubts).toEqual([expect.stringMatching(/^lump \| .*Điều 4 \| /)]);
  expect(doubts[0]?.endsWith(` | ${mark}`)).toBe(true);
});

test('they are told with the part that they stayed in', () => {
  expect(inArticle('1. Gồm:\n1/ Rau;\n2. Hai:\na) Gồm:\n(1) Cá.')).toEqual([
    'lump | Khoản 1 Điều 4 | 1/',
    'lump | Điểm a khoản 2 Điều 4 | (1)',
  ]);
  expect(inArticle('1/ rau;\n2/ cá.')).toEqual(['lump | Điều 4 | 1/']);
  expect(inArticle('Điều 5\n1/ rau\n2/ cá')).toEqual(['lump | Điều 5 | 1/']);
  expect(doubted('Chương I\nCHỢ\n1. Một.\nMục 1\nHÀNG\n1/ Hai.\nĐiều 1. A')).toEqual([
    'lump | Chương I | 1.',
    'lump | Mục 1 Chương I | 1/',
  ]);
});

test.for([
  ['a clause beside its article’s number', '', 'Điều 5. 1. Chợ họp.\n2. Chợ nghỉ.', ['beside | Điều 5 | 1.']],
  ['a point beside its clause’s number', '1. a) Một;\nb) Hai.', '', ['beside | Khoản 1 Điều 4 | a)']],
] as const)('%s is told, and not that the next comes early', ([, lines, more, doubts]) => {
  expect(inArticle(`${lines}\n${more}`)).toEqual(doubts);
});

test.for([
  'Phần thứ nhất',
  'Phần thứ hai. Chợ',
  'PHẦN THỨ BA\nCHỢ',
  'PHẦN I',
  'PHẦN II: CHỢ',
  'Phần 2',
  'Tiểu mục 1',
  'Tiểu mục 2. CHỢ',
  'TIỂU MỤC 3 - CHỢ',
] as const)('a level that no draft has is told: %s', (line) => {
  const mark = /^\S+ (?:mục \S+|MỤC \S+|thứ \S+|THỨ \S+|\S+)/.exec(line)?.[0].replace(/[.:]$/, '');
  expect(doubted(`${line}\nChương I\nA\nĐiều 1. A`)).toEqual([`level |  | ${mark}`]);
  expect(doubted(`Điều 1. A\n1. Chợ.\n${line}\nĐiều 2. B`)).toEqual([`level | Khoản 1 Điều 1 | ${mark}`]);
});

test('such a level is told too where its heading was joined to a section’s', () => {
  expect(doubted('Mục 1\nCHỢ\nTIỂU MỤC 1\nHÀNG\nĐiều 1. A')).toEqual(['level | Mục 1 | TIỂU MỤC 1']);
});

test('a part that says nothing is told, and one that only has others is none', () => {
  expect(doubted('Điều 1.\nĐiều 2\n1. Một.\n2.\nĐiều 3. A')).toEqual([
    'empty | Điều 1',
    'empty | Khoản 2 Điều 2',
  ]);
});

test('sentences with dashes in the place of clauses are told', () => {
  expect(inArticle('- Chợ họp sáng.\n- Chợ nghỉ tối.')).toEqual(['lump | Điều 4 | -']);
  expect(inArticle('Như sau:\n• “Chợ” là nơi bán.\n• “Hàng” là vật bán.')).toEqual(['lump | Điều 4 | •']);
});

test.for([
  ['a list with dashes', 'Chợ gồm:\n- Chợ phiên;\n- Chợ đêm.'],
  ['a list with dashes in a clause', '1. Chợ gồm:\n- Chợ phiên.\n- Chợ đêm.\n+ Chợ nổi.'],
  ['a list with pluses', '1. Chợ gồm:\n+ Chợ phiên;\n+ Chợ đêm.'],
  ['numbers with parts', '1. Chợ gồm:\n1.1. Chợ phiên;\n1.2. Chợ đêm.'],
  ['a year', '1. Từ năm\n2024. Chợ mới.'],
  ['a number in a sentence', '1. Tổng số chợ là\n30. Chợ mới thì không tính.'],
  ['a reference', '1. Thực hiện theo khoản\n2. Trường hợp khác thì thôi.'],
  ['a reference to an article', 'Chợ họp như sau.\nĐiều 9 của Luật này không áp dụng.'],
  ['a reference to a law', 'Chợ họp như sau.\nĐiều 9 Luật Thương mại không áp dụng.'],
  ['a reference that was wrapped', '1. Chợ họp theo quy định tại\nMục 3 Chương II Nghị định này.'],
  ['a reference to a part of a law', 'Chợ họp như sau.\nPhần thứ nhất của Bộ luật này không áp dụng.'],
  ['what a clause’s own words begin with', '1. Mục 3 Đề án chợ được sửa.\n2. (1) nêu trên được bỏ.'],
  ['a fraction', '1. Mức thu là\n1/2 mức chung;\n1/2 mức riêng.'],
  ['a bracket in a sentence', '1. Tính theo công thức\n(1) và công thức\n(2) ở trên.'],
  ['a list with dashes in a quotation', 'Sửa như sau:\n“Điều 9. Chợ\n- Chợ họp.\n- Chợ nghỉ.”.'],
  [
    'a quotation',
    '1. Sửa đổi như sau:\n“Điều 9. Chợ\n1. Một.\n3. Ba.\n1/ Bốn.\nPhần thứ nhất\n- Năm.”.\n2. Hai.',
  ],
] as const)('%s is none', ([, lines]) => {
  expect(inArticle(lines)).toEqual([]);
});

test('long lines and many are looked through in well under a second', () => {
  const texts = [
    `${'1/ Chợ\n'.repeat(2_500)}`,
    `${'Chợ họp.\n3. Chợ\n'.repeat(1_500)}`,
    `${'- Chợ họp.\n'.repeat(1_500)}`,
    `PHẦN I ${'CHỢ '.repeat(20_000)}a`,
    `${' TIỂU MỤC'.repeat(10_000)}`,
    `${'1'.repeat(100_000)}`,
  ];
  for (const text of texts) {
    const result = cut(`Điều 1. Chợ\n${text}`, '1');
    if (result.kind !== 'cut') throw new Error(result.kind);
    const from = performance.now();
    doubtsOf(result);
    expect(performance.now() - from).toBeLessThan(1000);
  }
});

/** Articles with so many clauses each, all numbered well. */
const numbered = (clauses: readonly number[]) =>
  clauses.flatMap((many, index) => [
    `Điều ${index + 1}. Chợ`,
    ...Array.from({ length: many }, (_, clause) => `${clause + 1}. Họp.`),
  ]);
const counts = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 8 });

test('whatever is numbered well gives none, and without any line that another follows it gives one', () => {
  fc.assert(
    fc.property(counts, fc.nat(), (clauses, at) => {
      const lines = numbered(clauses);
      expect(doubted(lines.join('\n'))).toEqual([]);
      // Without the last clause of an article, or the last article, it is still numbered well.
      const followed = lines.flatMap((line, index) => {
        const isFollowed = line.startsWith('Điều') ? index > 0 : lines[index + 1]?.match(/^\d/);
        return isFollowed ? [index] : [];
      });
      const gone = followed[at % followed.length] ?? 0;
      const left = lines.filter((_, index) => index !== gone).join('\n');
      expect(doubted(left).length).toBeGreaterThan(0);
    }),
  );
});
