import { expect, test } from 'vitest';
import { createMatching } from '../../../../widget/panel/answers/matching';

const TITLES = [
  'Đăng ký hộ khẩu cho trẻ mới sinh cần giấy tờ gì?',
  'Ổ gà trên đường liên xã bao giờ được vá?',
  'Đèn đường khu phố 3 không sáng, báo cho ai?',
  'Hoà giải tranh chấp đất đai ở xã làm thế nào?',
  'Giá đất ở phường Mây Trắng năm 2026 là bao nhiêu?',
  'Làm căn cước cho trẻ em dưới 6 tuổi ở đâu?',
  'Trạm y tế phường tiêm phòng vào ngày nào?',
  'Nước sinh hoạt bị đục mấy hôm nay, bao giờ xử lý xong?',
  'Học phí trường mầm non công lập năm học mới',
  'Xe buýt số 3 còn chạy qua chợ không?',
  'Cấp lại giấy khai sinh bị mất',
  'Mở quán ăn nhỏ tại nhà cần giấy phép gì?',
] as const;
const matching = createMatching(
  TITLES.map((title, index) => ({ id: `a${index}`, title, lang: 'vi', answeredOn: '2026-11-20' })),
);
const foundFor = (text: string) => matching(text).map(({ title }) => title);

test.for([
  ['ho khau', 0],
  ['hộ khẩu', 0],
  ['HO KHAU CHO CON', 0],
  ['cho tôi hỏi đăng ký hộ khẩu cho con mới sinh thì cần những giấy tờ nào', 0],
  ['den duong khong sang', 2],
  ['đường liên xã nhiều ổ gà quá, bao giờ vá', 1],
  ['hòa giải đất đai', 3],
  ['hoà giải đất đai', 3],
  ['nước sinh hoạt đục', 7],
  ['tiem phong', 6],
  ['giay khai sinh bi mat', 10],
  ['khai sinh', 10],
] as const)('“%s” finds its answer first', ([text, index]) => {
  expect(foundFor(text)[0]).toBe(TITLES[index]);
});

test.for(['', 'a', '   ', 'Xin chào', 'cho tôi hỏi', 'Tôi muốn hỏi về việc này, xin cảm ơn'] as const)(
  '“%s” finds nothing: it is about nothing yet',
  (text) => {
    expect(foundFor(text)).toEqual([]);
  },
);

test('what is written with its diacritics comes before what only sounds alike without them', () => {
  const found = createMatching(
    ['Hỏi giá chợ Đông', 'Hồi gia cho đồng'].map((title, index) => ({
      id: `${index}`,
      title,
      lang: 'vi',
      answeredOn: '2026-11-20',
    })),
  );
  expect(found('Hồi gia').map(({ id }) => id)[0]).toBe('1');
  expect(found('Hỏi giá').map(({ id }) => id)[0]).toBe('0');
  expect(found('hoi gia')).toHaveLength(2);
});

test('never more than three', () => {
  const many = createMatching(
    Array.from({ length: 20 }, (_, index) => ({
      id: `${index}`,
      title: `Sửa đường số ${index}`,
      lang: 'vi',
      answeredOn: '2026-11-20',
    })),
  );
  expect(many('sửa đường')).toHaveLength(3);
});

/** Titles of another archive, the likeliest first. */
const ordered = (text: string, titles: readonly string[]) =>
  createMatching(
    titles.map((title, index) => ({ id: `b${index}`, title, lang: 'vi', answeredOn: '2026-11-20' })),
  )(text).map(({ title }) => title);

test('what is written with the right diacritics comes before what only sounds alike', () => {
  const titles = ['Giá đất ở phường năm nay', 'Gia đạt phường ở năm nay'];
  expect(ordered('giá đất ở phường', titles)[0]).toBe(titles[0]);
  expect(ordered('gia đạt phường ở', titles)[0]).toBe(titles[1]);
  // Also before a shorter title that has half of it.
  expect(ordered('hộ khẩu', ['Hộ khâu', TITLES[0]])[0]).toBe(TITLES[0]);
});

test('a title may have two words that are one without diacritics', () => {
  expect(ordered('hồ sơ', ['Hộ sơ tán', 'Hồ sơ hộ kinh doanh'])[0]).toBe('Hồ sơ hộ kinh doanh');
  expect(ordered('thủ tục', ['Thu tục', 'Thủ tục thu hồi đất'])[0]).toBe('Thủ tục thu hồi đất');
});

test.for(['thuế', 'tiền thuế'] as const)('the tone that was typed in “%s” counts', (text) => {
  expect(ordered(text, ['Thuê nhà, tiền đặt cọc', 'Thuế nhà, tiền chậm nộp'])[0]).toBe(
    'Thuế nhà, tiền chậm nộp',
  );
});

test('one half-written word that begins many of a title is one', () => {
  const titles = ['Thu thuế thanh tra thị thực', 'Giá đất đai theo bảng giá mới'];
  expect(ordered('đất đai th', titles)).toEqual([titles[1]]);
});

test('while the last word is half written it counts as written so far', () => {
  const titles = [
    'Đăng ký hộ kinh doanh',
    'Đăng ký khai sinh',
    'Đăng ký hộ khẩu cho trẻ mới sinh cần giấy tờ gì?',
  ];
  expect(ordered('Đăng ký hộ khẩ', titles)[0]).toBe(titles[2]);
  expect(ordered('Đăng ký hộ khẩu', titles)[0]).toBe(titles[2]);
});

test('a word that stands twice in what is written counts once', () => {
  const titles = ['Giấy của xã', 'Cấp giấy khai sinh quá hạn'];
  expect(ordered('giấy giấy giấy khai sinh', titles)[0]).toBe(titles[1]);
});
