import { expect, test } from 'vitest';
import { press, seeHeading, seeWords, write } from './citizen';
import { draftsOnDevice } from './inPage';
import { inEveryEngine } from './stories';

inEveryEngine((set) => {
  test('a survey of every kind is answered, looked at once more and sent', async () => {
    const { rows, next } = await set();
    const { tab } = await next();
    await press(tab, 'button', 'Hỏi đáp · Góp ý');
    await press(tab, 'button', /^Cho ý kiến/);
    await press(tab, 'button', /^Đi làm giấy tờ ở bộ phận một cửa/);
    await press(tab, 'button', 'Bắt đầu');
    await seeHeading(tab, 'Câu 1/5');
    await press(tab, 'radio', '4. Thuận tiện');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Câu 2/5');
    await press(tab, 'checkbox', 'Mở cửa thêm sáng thứ Bảy');
    await press(tab, 'checkbox', 'Nhận hồ sơ ở nhà văn hoá thôn');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Câu 3/5');
    await press(tab, 'radio', 'Gọi điện');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Câu 4/5');
    await press(tab, 'radio', 'Không đồng ý');
    await write(tab, 'Lý do, hoặc nên sửa thế nào (không bắt buộc)', 'Ai cần thì nhường.');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Câu 5/5');
    await write(tab, 'Còn điều gì nên sửa?', 'Tiếng Việt đường phố ưỡn ẹo.');
    await press(tab, 'button', 'Xem lại và gửi');
    await seeHeading(tab, 'Xem lại trước khi gửi');
    await seeWords(tab, 'Ai cần thì nhường.');
    await press(tab, 'button', 'Gửi ý kiến');
    await seeHeading(tab, 'Đã nhận phiếu ý kiến');
    const [ballot] = rows('select answers from ballots');
    expect(JSON.parse(String(ballot?.answers))).toEqual([
      { item: 'hai-long', kind: 'rating', chosen: ['4'] },
      { item: 'viec-can-sua', kind: 'multiple', chosen: ['gio', 'duong-xa'] },
      { item: 'hen-gio', kind: 'single', chosen: ['goi-dien'] },
      { item: 'ban-rieng', kind: 'stance', chosen: ['disagree'] },
      { item: 'y-kien-khac', kind: 'text', chosen: [] },
    ]);
    expect(rows('select words from words order by words')).toEqual([
      { words: 'Ai cần thì nhường.' },
      { words: 'Tiếng Việt đường phố ưỡn ẹo.' },
    ]);
  });

  test('clauses of a draft are answered, kept over a reload as a draft, and sent', async () => {
    const { rows, next } = await set();
    const { tab } = await next();
    const open = async () => {
      await press(tab, 'button', 'Hỏi đáp · Góp ý');
      await press(tab, 'button', /^Cho ý kiến/);
      await press(tab, 'button', /^Dự thảo Quy định về quản lý hè phố/);
    };
    await open();
    await press(tab, 'button', 'Bắt đầu');
    await seeHeading(tab, 'Câu 1/2');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Câu 2/2');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Khoản 1 Điều 1. Phạm vi điều chỉnh');
    await press(tab, 'radio', 'Đồng ý');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Khoản 2 Điều 1. Phạm vi điều chỉnh');
    await press(tab, 'radio', 'Không đồng ý');
    await press(tab, 'button', 'Tiếp tục');
    await seeHeading(tab, 'Khoản 1 Điều 2. Đối tượng áp dụng');
    await expect.poll(() => tab.read(draftsOnDevice)).toBe(1);
    await tab.reload();
    await open();
    await press(tab, 'button', 'Làm tiếp nháp');
    await seeWords(tab, 'Đã trả lời 2 trong 194 câu.');
    await press(tab, 'button', 'Xem lại và gửi');
    await press(tab, 'button', 'Gửi ý kiến');
    await seeHeading(tab, 'Đã nhận phiếu ý kiến');
    const [ballot] = rows('select answers from ballots');
    expect(JSON.parse(String(ballot?.answers))).toEqual([
      { item: 'dieu-1.khoan-1', kind: 'stance', chosen: ['agree'] },
      { item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['disagree'] },
    ]);
  });
});
