import { expect, test } from 'vitest';
import type { Doubt } from '../../../../../server/consultations/doubt';
import { doubtWords } from '../../../../../server/desk/consultations/doubtWords';

test.each<[Doubt, string]>([
  [{ kind: 'begins', within: '', label: 'Điều 4' }, 'Dự thảo bắt đầu từ Điều 4.'],
  [{ kind: 'begins', within: 'Chương I', label: 'Mục 2' }, 'Chương I bắt đầu từ Mục 2.'],
  [{ kind: 'gap', within: '', after: 'Điều 3', label: 'Điều 5' }, 'Sau Điều 3 là Điều 5.'],
  [
    { kind: 'gap', within: 'Khoản 1 Điều 4', after: 'Điểm a', label: 'Điểm c' },
    'Khoản 1 Điều 4: sau điểm a là điểm c.',
  ],
  [
    { kind: 'early', within: 'Điều 4', mark: '3.', wanted: '2.' },
    'Điều 4 có dòng bắt đầu bằng “3.” mà chưa có “2.” nên chưa được tách.',
  ],
  [
    { kind: 'double', within: 'Điều 4', mark: '1.' },
    'Điều 4 có thêm một dòng bắt đầu bằng “1.” nên chưa được tách.',
  ],
  [
    { kind: 'lump', within: 'Khoản 1 Điều 4', mark: '1/' },
    'Khoản 1 Điều 4 có dòng bắt đầu bằng “1/” nên chưa được tách.',
  ],
  [
    { kind: 'beside', within: 'Điều 5', mark: '1.' },
    'Điều 5 có “1.” không đứng đầu dòng nên chưa được tách.',
  ],
  [
    { kind: 'level', within: '', mark: 'Phần thứ nhất' },
    '“Phần thứ nhất” là cấp không tách được, nay nằm trong phần đầu không đưa vào.',
  ],
  [
    { kind: 'level', within: 'Khoản 2 Điều 7', mark: 'Tiểu mục 1' },
    '“Tiểu mục 1” là cấp không tách được, nay nằm trong khoản 2 Điều 7.',
  ],
  [{ kind: 'empty', within: 'Khoản 2 Điều 2' }, 'Khoản 2 Điều 2 không có nội dung.'],
])('a doubt is one short sentence that names the place: %j', (doubt, sentence) => {
  expect(doubtWords(doubt)).toBe(sentence);
});
