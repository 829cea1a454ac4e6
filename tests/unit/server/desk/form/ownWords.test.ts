import { expect, test } from 'vitest';
import { quotes } from '../../../../../server/desk/form/ownWords';

const LONG = 'Đèn trước cổng trường hỏng, tối các cháu về rất sợ, đã hai cháu ngã';

test.each([
  [LONG, LONG],
  ['đèn   trước cổng trường hỏng - tối các cháu về rất sợ, đã hai cháu ngã.', LONG],
  [`Hỏi: ${LONG} Trả lời?`, LONG],
  ['ĐÈN HỎNG!', 'Đèn hỏng'],
  // All but the last word, all but the first, and one sentence out of many.
  ['Đèn trước cổng trường hỏng, tối các cháu về rất sợ, đã hai cháu', LONG],
  ['Trước cổng trường hỏng, tối các cháu về rất sợ, đã hai cháu ngã', LONG],
  [`Có người hỏi: ${LONG}. Bao giờ sửa?`, `Nhà tôi ở phố Mây Trắng. ${LONG}. Mong sớm sửa. Xin cảm ơn.`],
  ['Bao giờ sửa chỗ này: “Đèn hỏng trước chợ Mây Trắng ba hôm”?', 'Đèn hỏng trước chợ Mây Trắng ba hôm!'],
])('%j quotes %j', (written, citizens) => expect(quotes(written, citizens)).toBe(true));

test.each([
  ['Đèn trước cổng trường bao giờ sửa?', LONG],
  // So short that anybody would say it so.
  ['Đèn hỏng ở phố Mây Trắng thì báo ai?', 'Đèn hỏng'],
  // Names of procedures and laws belong to nobody.
  ['Thủ tục đăng ký khai sinh thế nào?', 'Đăng ký khai sinh'],
  ['Theo Luật Bảo vệ quyền lợi người tiêu dùng', 'Luật Bảo vệ quyền lợi người tiêu dùng nói gì về hàng giả?'],
  ['Den truoc cong truong hong, toi cac chau ve rat so', LONG],
  ['', LONG],
  ['Đèn trước cổng trường hỏng', LONG],
  ['Tối các cháu về rất sợ vì đèn hỏng', LONG],
  ['Đèn hỏng trước cổng chợ', 'Đèn hỏng trước chợ'],
])('%j does not quote %j', (written, citizens) => expect(quotes(written, citizens)).toBe(false));

const letters = (count: number) => 'bcdfghjklmnpqrstvwxz'.repeat(2).slice(0, count);

test.each([
  [39, false],
  [40, true],
])('a run of %i letters in common is a quotation: %s', (count, is) => {
  expect(quotes(`a${letters(count)}a`, `e${letters(count)}e`)).toBe(is);
});

test.each([
  [23, false],
  [24, true],
])('a whole text of %i letters, within another, is a quotation: %s', (count, is) => {
  expect(quotes(`a${letters(count)}a`, letters(count))).toBe(is);
});

test('two texts as long as the desk takes are compared, to their very ends', () => {
  const mine = 'đường '.repeat(2000);
  expect(quotes(mine, 'phố '.repeat(3300))).toBe(false);
  expect(quotes(`${mine}${LONG}`, `${'phố '.repeat(3300)}${LONG}`)).toBe(true);
});
