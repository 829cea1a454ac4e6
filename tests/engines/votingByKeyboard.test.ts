import { expect, test } from 'vitest';
import { seeWords } from './citizen';
import { keyboardOf } from './keyboard';
import { inEveryEngine } from './stories';

inEveryEngine((set) => {
  test('by keyboard alone a ballot of every kind is filled in, mended, looked at once more, changed and sent', async () => {
    const { rows, next } = await set();
    const { tab } = await next();
    const keyboard = await keyboardOf(tab);
    const { press, choose, tick, write, isLedTo } = keyboard;
    await press('button', 'Hỏi đáp · Góp ý');
    await press('button', /^Cho ý kiến/);
    await isLedTo('heading', 'Cho ý kiến');
    await press('button', /^Đi làm giấy tờ ở bộ phận một cửa/);
    await isLedTo('heading', /^Đi làm giấy tờ ở bộ phận một cửa/);
    await press('button', 'Bắt đầu');
    await isLedTo('heading', 'Câu 1/5');
    await choose('4. Thuận tiện');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Câu 2/5');
    await tick('Mở cửa thêm sáng thứ Bảy');
    await tick('Thêm ghế, quạt, nước uống ở chỗ chờ');
    await tick('Nhận hồ sơ ở nhà văn hoá thôn');
    await press('button', 'Tiếp tục');
    await isLedTo('group', 'Có chỗ cần sửa');
    await press('link', 'Chọn nhiều nhất 2 phương án');
    await tick('Thêm ghế, quạt, nước uống ở chỗ chờ');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Câu 3/5');
    await choose('Gọi điện');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Câu 4/5');
    await choose('Không đồng ý');
    await write('Lý do, hoặc nên sửa thế nào (không bắt buộc)', 'Ai cần thì nhường.');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Câu 5/5');
    await write('Còn điều gì nên sửa?', 'Thêm ghế ngồi chờ.');
    await press('button', 'Quay lại');
    await isLedTo('heading', 'Câu 4/5');
    await press('button', 'Xem lại và gửi');
    await isLedTo('heading', 'Xem lại trước khi gửi');
    await seeWords(tab, 'Thêm ghế ngồi chờ.');
    await press('button', 'Sửa: Hẹn giờ trước bằng cách nào thì tiện?');
    await isLedTo('heading', 'Câu 3/5');
    await choose('Trên trang của tỉnh');
    await press('button', 'Xem lại và gửi');
    await isLedTo('heading', 'Xem lại trước khi gửi');
    await press('button', 'Gửi ý kiến');
    await isLedTo('heading', 'Đã nhận phiếu ý kiến');
    const [ballot] = rows('select answers from ballots');
    expect(JSON.parse(String(ballot?.answers))).toEqual([
      { item: 'hai-long', kind: 'rating', chosen: ['4'] },
      { item: 'viec-can-sua', kind: 'multiple', chosen: ['gio', 'duong-xa'] },
      { item: 'hen-gio', kind: 'single', chosen: ['tren-mang'] },
      { item: 'ban-rieng', kind: 'stance', chosen: ['disagree'] },
      { item: 'y-kien-khac', kind: 'text', chosen: [] },
    ]);
    expect(rows('select words from words order by words')).toEqual([
      { words: 'Ai cần thì nhường.' },
      { words: 'Thêm ghế ngồi chờ.' },
    ]);
    await keyboard.lostNothing();
  });
});
