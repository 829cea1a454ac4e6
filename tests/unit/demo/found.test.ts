import { expect, test } from 'vitest';
import { createMatching } from '#panel/answers/matching';
import { QUESTIONS } from '../../../demo/seed/questions/questions';

const matching = createMatching(
  QUESTIONS.map(({ title }, at) => ({
    id: String(at),
    title,
    agency: '',
    answeredOn: '2026-11-20',
    lang: 'vi',
  })),
);
const found = (text: string) => matching(text).map(({ title }) => title);

test.each([
  ['đèn đường không sáng', 'Đèn đường không sáng nhiều ngày thì báo ở đâu, bao lâu được sửa?'],
  ['den duong khong sang', 'Đèn đường không sáng nhiều ngày thì báo ở đâu, bao lâu được sửa?'],
  ['khai sinh cho con', 'Đăng ký khai sinh cho con cần giấy tờ gì, làm ở đâu?'],
  ['mấy giờ thu gom rác', 'Lịch thu gom rác ở phường Mây Trắng: ngày nào, mấy giờ?'],
  ['ổ gà ngã tư', 'Ổ gà ở ngã tư gần trường tiểu học Mây Trắng khi nào được vá?'],
  ['lich tiem chung tre', 'Lịch tiêm chủng cho trẻ ở trạm y tế xã'],
  ['xin giấy phép xây dựng nhà', 'Xây nhà ở nông thôn có cần giấy phép xây dựng không?'],
  ['tuyển sinh lớp 1', 'Tuyển sinh lớp 1: nộp hồ sơ khi nào, học trường nào?'],
])('whoever writes “%s” is shown “%s” first', (text, title) => {
  expect(found(text)[0]).toBe(title);
});

test('nine of ten of those who asked would have found their answer while they wrote', () => {
  const lost = QUESTIONS.filter(({ text, title }) => !found(text).includes(title));
  expect(lost.map(({ title }) => title).length).toBeLessThanOrEqual(6);
});
