import { expect, test } from 'vitest';
import { quotes } from '../../../../../server/desk/form/ownWords';

const LONG = 'Đèn trước cổng trường hỏng, tối các cháu về rất sợ';

test.each([
  [LONG, LONG],
  ['đèn   trước cổng trường hỏng - tối các cháu về rất sợ.', LONG],
  [`Hỏi: ${LONG} Trả lời?`, LONG],
  ['ĐÈN HỎNG!', 'Đèn hỏng'],
])('%j quotes %j', (written, citizens) => expect(quotes(written, citizens)).toBe(true));

test.each([
  ['Đèn trước cổng trường bao giờ sửa?', LONG],
  // So short that anybody would say it so.
  ['Đèn hỏng ở phố Mây Trắng thì báo ai?', 'Đèn hỏng'],
  ['Den truoc cong truong hong, toi cac chau ve rat so', LONG],
  ['', LONG],
])('%j does not quote %j', (written, citizens) => expect(quotes(written, citizens)).toBe(false));
