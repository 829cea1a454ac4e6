import { expect, test } from 'vitest';
import { OFFICER } from '../e2e/backstage';
import { receiptCode, seeWords, waiting } from './citizen';
import type { Tab } from './driver';
import { type Keyboard, keyboardOf } from './keyboard';
import { inEveryEngine } from './stories';

const LAUNCHER = 'Hỏi đáp · Góp ý';
const ASK = /^Hỏi hoặc phản ánh/;
const FOLLOW = /^Xem trả lời/;

const open = async (tab: Tab): Promise<Keyboard> => {
  const keyboard = await keyboardOf(tab);
  await keyboard.press('button', LAUNCHER);
  await keyboard.isLedTo('heading', 'Tỉnh Hà Mây (minh hoạ)');
  return keyboard;
};

/** To the screen that sends. */
const writeToTheEnd = async ({ press, write, choose, isLedTo }: Keyboard, text: string): Promise<void> => {
  await press('button', ASK);
  await isLedTo('heading', 'Hỏi hoặc phản ánh');
  await write('Nội dung câu hỏi', text);
  await press('button', 'Tiếp tục');
  await isLedTo('heading', 'Việc gì, ở đâu?');
  await choose('Không rõ, nhờ cơ quan chuyển giúp');
  await press('button', 'Tiếp tục');
  await isLedTo('heading', 'Để lại cách liên hệ để được báo tin');
};

inEveryEngine((set) => {
  test('by keyboard alone a question is asked with its place and a phone number, what is missing is mended, and its code is copied and looked up', async () => {
    const { rows, next } = await set();
    const { tab } = await next();
    const keyboard = await open(tab);
    const { press, write, choose, tick, paste, isLedTo } = keyboard;
    await press('button', ASK);
    await isLedTo('heading', 'Hỏi hoặc phản ánh');
    await press('button', 'Tiếp tục');
    await isLedTo('group', 'Có chỗ cần sửa');
    await press('link', 'Viết nội dung câu hỏi');
    await isLedTo('textbox', 'Nội dung câu hỏi');
    await write('Nội dung câu hỏi', 'Đèn đường tổ 7 không sáng.');
    await keyboard.reach('button', 'Thêm ảnh');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Việc gì, ở đâu?');
    await choose(/^Đường sá/);
    await write('Ở xã, phường nào? (không bắt buộc)', 'hoa binh');
    await press('button', /^Phường Mây Trắng/);
    await isLedTo('button', 'Chọn nơi khác');
    await press('button', 'Tiếp tục');
    await isLedTo('heading', 'Để lại cách liên hệ để được báo tin');
    await write('Số điện thoại (không bắt buộc)', '0912 345 678');
    await press('button', 'Gửi câu hỏi');
    await isLedTo('group', 'Có chỗ cần sửa');
    await press('link', /^Chọn tuổi của người hỏi/);
    await isLedTo('radio', 'Từ đủ 16 tuổi');
    await choose('Từ đủ 16 tuổi');
    await press('link', /^Đánh dấu đồng ý/);
    await isLedTo('checkbox', /chỉ để trả lời câu hỏi này/);
    await tick(/chỉ để trả lời câu hỏi này/);
    await press('button', 'Gửi câu hỏi');
    await isLedTo('heading', 'Đã nhận câu hỏi');
    const [question] = rows('select * from questions left join contacts using (portal, id)');
    expect(question).toMatchObject({ topic: 'duong-sa', commune: 'may-trang' });
    expect(JSON.parse(String(question?.contact))).toEqual({ phone: '0912345678', age: 'adult' });

    await press('button', 'Chép mã');
    await isLedTo('button', 'Đã chép');
    await press('button', 'Quay lại');
    await press('button', FOLLOW);
    await isLedTo('heading', 'Xem trả lời');
    await paste('Mã tiếp nhận');
    await press('button', 'Tra mã');
    await seeWords(tab, 'Đèn đường tổ 7 không sáng.');
    await keyboard.lostNothing();
  });

  test('by keyboard alone an officer answers; elsewhere the code is typed, the answer is read, and the question is taken back', async () => {
    const { rows, desk, next } = await set();
    const { tab } = await next();
    const citizen = await open(tab);
    await writeToTheEnd(citizen, 'Vỉa hè phố Chợ bị lấn, ai xử lý?');
    await citizen.press('button', 'Gửi câu hỏi');
    await citizen.isLedTo('heading', 'Đã nhận câu hỏi');
    const code = (await receiptCode(tab)) ?? 'none';
    await citizen.lostNothing();

    const { tab: office } = await next(desk);
    const officer = async () => keyboardOf(office);
    const signingIn = await officer();
    await signingIn.write('Tên đăng nhập', OFFICER.id);
    await signingIn.write('Mật khẩu', OFFICER.password);
    await signingIn.press('button', 'Đăng nhập');
    await seeWords(office, 'Cần trả lời');
    await (await officer()).press('link', /^Vỉa hè phố Chợ/);
    await seeWords(office, 'Nội dung trả lời');
    const answering = await officer();
    await answering.write('Nội dung trả lời', 'Đã xử lý ngày 30/11.');
    await answering.press('button', 'Gửi câu trả lời');
    await seeWords(office, 'Đã gửi câu trả lời.');

    const { tab: other } = await next();
    const elsewhere = await open(other);
    const { press, write, isLedTo } = elsewhere;
    await press('button', FOLLOW);
    await isLedTo('heading', 'Xem trả lời');
    await press('button', 'Tra mã');
    await isLedTo('textbox', 'Mã tiếp nhận');
    await write('Mã tiếp nhận', code.toLowerCase());
    await press('button', 'Tra mã');
    await isLedTo('heading', /^Đã có trả lời/);
    await seeWords(other, 'Đã xử lý ngày 30/11.');
    await press('folded', 'Rút lại, xoá thông tin');
    await press('button', 'Xoá cả câu hỏi');
    await isLedTo('button', 'Giữ lại');
    await press('button', 'Giữ lại');
    await isLedTo('button', 'Xoá cả câu hỏi');
    expect(rows('select * from questions')).toHaveLength(1);
    await press('button', 'Xoá cả câu hỏi');
    await isLedTo('button', 'Giữ lại');
    await press('button', 'Xoá cả câu hỏi');
    await elsewhere.hears('Đã xoá câu hỏi');
    await seeWords(other, 'Đã xoá theo yêu cầu');
    for (const table of ['questions', 'contacts']) expect(rows(`select * from ${table}`)).toEqual([]);
    await elsewhere.lostNothing();
  });

  test('by keyboard alone what waits on the device is found and deleted, after a question whose way back has the focus', async () => {
    const { stopEndpoint, next } = await set();
    const { tab } = await next();
    const keyboard = await open(tab);
    const { press, isLedTo } = keyboard;
    await writeToTheEnd(keyboard, 'Câu này chờ gửi rồi thôi.');
    await stopEndpoint();
    await press('button', 'Gửi câu hỏi');
    await isLedTo('heading', 'Đã lưu trên máy này, chưa gửi');
    expect(await waiting(tab)).toBe(1);
    await press('button', 'Quay lại');
    await press('button', FOLLOW);
    await isLedTo('heading', 'Xem trả lời');
    await press('button', 'Xoá');
    await isLedTo('button', 'Giữ lại');
    await press('button', 'Xoá');
    await expect.poll(() => waiting(tab)).toBe(0);
    await isLedTo('heading', 'Xem trả lời');
    await keyboard.lostNothing();
  });
});
