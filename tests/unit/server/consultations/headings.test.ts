import { expect, test } from 'vitest';
import { cut } from '../../../../server/consultations/cut';

/** Heading and text of the first part. */
function first(text: string): readonly [string, string] {
  const result = cut(text, '2026-10-01');
  if (result.kind !== 'cut') throw new Error(JSON.stringify(result));
  return [result.parts[0]?.heading ?? '', result.parts[0]?.text ?? ''];
}

test.for([
  ['beside its number', 'Điều 1. Chợ\nChợ họp.', ['Chợ', 'Chợ họp.']],
  ['below its number', 'Điều 1\nChợ\nChợ họp.', ['Chợ', 'Chợ họp.']],
  ['below its number and a point', 'Điều 1.\nChợ\nChợ họp.', ['Chợ', 'Chợ họp.']],
  [
    'on two lines',
    'Điều 1. Trách nhiệm tổ chức\nlấy ý kiến\nChợ họp.',
    ['Trách nhiệm tổ chức lấy ý kiến', 'Chợ họp.'],
  ],
  [
    'on two lines in capitals',
    'Điều 1. CHỢ ĐÊM\nVÀ CHỢ PHIÊN\nChợ họp.',
    ['CHỢ ĐÊM VÀ CHỢ PHIÊN', 'Chợ họp.'],
  ],
  ['in capitals, with a point', 'Chương I\nCHỢ.\nĐiều 1. Chợ', ['CHỢ.', '']],
  [
    'of two lines below a chapter',
    'Chương I\nQUYỀN CỦA\nNGƯỜI BÁN\nĐiều 1. Chợ',
    ['QUYỀN CỦA NGƯỜI BÁN', ''],
  ],
  [
    'of two lines beside a chapter',
    'Chương I. QUYỀN CỦA\nNGƯỜI BÁN\nĐiều 1. Chợ',
    ['QUYỀN CỦA NGƯỜI BÁN', ''],
  ],
] as const)('a heading %s', ([, text, wanted]) => {
  expect(first(text)).toEqual(wanted);
});

test.for([
  [
    'beside the number',
    'Điều 1. Quyết định này có hiệu lực từ ngày ký.',
    'Quyết định này có hiệu lực từ ngày ký.',
  ],
  [
    'that was wrapped',
    'Điều 1. Chánh Văn phòng, các sở\nchịu trách nhiệm thi hành./.',
    'Chánh Văn phòng, các sở chịu trách nhiệm thi hành./.',
  ],
  ['before clauses', 'Điều 1. Các từ ngữ được hiểu như sau:\n1. Chợ.', 'Các từ ngữ được hiểu như sau:'],
  ['that ends in a quotation', 'Điều 1. Nơi này gọi là “chợ.”', 'Nơi này gọi là “chợ.”'],
] as const)('a sentence is no heading: one %s', ([, text, wanted]) => {
  expect(first(text)).toEqual(['', wanted]);
});

test('an article may have neither', () => {
  expect(first('Điều 1\n1. Chợ.')).toEqual(['', '']);
});

test.for([
  ['a sentence that goes on in small letters', 'Chợ họp vào\nsáng sớm.', 'Chợ họp vào sáng sớm.'],
  [
    'a reference that goes on',
    'Chợ họp theo khoản 2\nĐiều 5 của Luật.',
    'Chợ họp theo khoản 2 Điều 5 của Luật.',
  ],
  ['a sentence that goes on after a blank line', 'Chợ họp vào\n\n\nsáng sớm.', 'Chợ họp vào sáng sớm.'],
] as const)('%s is one line again', ([, text, wanted]) => {
  expect(first(`Điều 1. Chợ\n${text}`)[1]).toBe(wanted);
});

test.for([
  ['a sentence that is over', 'Chợ họp.\nchợ phiên'],
  ['an item of a list', 'Chợ họp;\nchợ phiên'],
  ['the beginning of a list', 'Chợ gồm:\nchợ phiên'],
  ['a line before a capital', 'Chợ họp\nHàng hoá'],
  ['a line before a dash', 'Chợ của\n- hàng hoá'],
  ['a line before a letter that is no point', 'Chợ họp\nc) hàng hoá'],
] as const)('%s keeps its line end', ([, text]) => {
  expect(first(`Điều 1. Chợ\nMở đầu.\n${text}`)[1]).toBe(`Mở đầu.\n${text}`);
});
