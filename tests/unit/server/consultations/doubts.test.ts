import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../../../server/consultations/cut';
import { type Doubt, doubtsOf } from '../../../../server/consultations/doubts';

function doubtsIn(text: string): readonly Doubt[] {
  const made = cut(text, '1');
  if (made.kind !== 'cut') throw new Error(JSON.stringify(made));
  return doubtsOf(made.parts, made.preamble);
}
const gap = (after: string, label: string) => ({ kind: 'gap', after, label });
const uncut = (within: string, line: string) => ({ kind: 'uncut', within, line });

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
  expect(doubtsIn(GOOD)).toEqual([]);
});

test('the demo’s draft of 60 articles gives none', async () => {
  const folder = 'demo/portals/ha-may/drafts';
  const text = await readFile(`${folder}/he-pho-cho-va-rac.txt`, 'utf8');
  expect(doubtsIn(text)).toEqual([]);
});

test('a number that is left out is told, of chapters, sections and articles', () => {
  expect(doubtsIn(GOOD.replace('Điều 3.', 'Điều 5.'))).toEqual([gap('Điều 2a', 'Điều 5')]);
  expect(doubtsIn(GOOD.replace('Chương II', 'Chương IV'))).toEqual([gap('Chương I', 'Chương IV')]);
  expect(doubtsIn(GOOD.replace('Mục 2', 'Mục 3'))).toEqual([gap('Mục 1', 'Mục 3')]);
  expect(doubtsIn(GOOD.replace('Mục 1. PHÍ', 'Mục 3. PHÍ'))).toEqual([gap('', 'Mục 3')]);
  expect(doubtsIn('Điều 4. Chợ\nHọp.')).toEqual([gap('', 'Điều 4')]);
});

test.for([
  ['Điều 1. Chợ\n1. Một.\n3. Ba.', uncut('Khoản 1 Điều 1', '3. Ba.')],
  ['Điều 1. Chợ\n1. Một.\n2. Hai.\n1. Lại một.', uncut('Khoản 2 Điều 1', '1. Lại một.')],
  ['Điều 1. Chợ\nGồm:\n1/ Một.', uncut('Điều 1', '1/ Một.')],
  ['Điều 1. Chợ\nGồm:\n1) Một.', uncut('Điều 1', '1) Một.')],
  ['Điều 1. Chợ\nGồm:\n(2) Hai.', uncut('Điều 1', '(2) Hai.')],
  ['Điều 1. Chợ\n1. Gồm:\na) A;\nd) D.', uncut('Điểm a Khoản 1 Điều 1', 'd) D.')],
  ['Điều 1. Chợ\n1. Gồm:\na) A;\n2. Hai.\n(1) B.', uncut('Khoản 2 Điều 1', '(1) B.')],
  ['Điều 1. Chợ\n1. Một.\nĐiều 2. Rác\na) A.\n(1) B.', uncut('Điểm a Điều 2', '(1) B.')],
  ['Điều 1. Chợ\n1. Gồm:\na. Chợ.', uncut('Khoản 1 Điều 1', 'a. Chợ.')],
  ['Điều 1. Chợ\na) A.\nĐiều 2. Rác\nGồm:\nb) B.', uncut('Điều 2', 'b) B.')],
  ['Phần thứ nhất\nCHUNG\nĐiều 1. Chợ', uncut('', 'Phần thứ nhất')],
  ['Điều 1. Chợ\nHọp.\nPHẦN II\nĐiều 2. Rác', uncut('Điều 1', 'PHẦN II')],
  ['Điều 1. Chợ\nHọp.\nTiểu mục 2. Rác\nĐiều 2. Rác', uncut('Điều 1', 'Tiểu mục 2. Rác')],
] as const)('%j has a line that was not cut', ([text, doubt]) => {
  expect(doubtsIn(text)).toEqual([doubt]);
});

test('an article without clauses does not stand in the clause before it', () => {
  expect(doubtsIn('Điều 1. Chợ\n1. Một.\nĐiều 2. Rác\nGồm:\n(1) Giấy.')).toEqual([
    uncut('Điều 2', '(1) Giấy.'),
  ]);
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
      expect(doubtsIn(lines.join('\n'))).toEqual([]);
      // Without the last clause of an article, or the last article, it is still numbered well.
      const followed = lines.flatMap((line, index) => {
        const isFollowed = line.startsWith('Điều') ? index > 0 : lines[index + 1]?.match(/^\d/);
        return isFollowed ? [index] : [];
      });
      const gone = followed[at % followed.length] ?? 0;
      const left = lines.filter((_, index) => index !== gone).join('\n');
      expect(doubtsIn(left).length).toBeGreaterThan(0);
    }),
  );
});
