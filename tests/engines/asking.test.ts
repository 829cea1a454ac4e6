import { expect, test } from 'vitest';
import { OFFICER } from '../e2e/backstage';
import { sizeOfJpeg } from '../e2e/picture';
import { ask, openForm, press, receiptCode, seeHeading, seeWords, write } from './citizen';
import { choosePicture, named, neverPrint, unfold, wordsOnPaper } from './inPage';
import { inEveryEngine } from './stories';

inEveryEngine((set) => {
  test('a question with a photo and a phone number arrives with its consent; an officer answers; by its code another device reads that and takes it all back', async () => {
    const { rows, desk, next } = await set();
    const { tab } = await next();
    await openForm(tab);
    await write(tab, 'Nội dung câu hỏi', 'Đèn đường tổ 7 không sáng.');
    expect(await tab.read(choosePicture)).toBe(true);
    await seeWords(tab, 'Bỏ ảnh 1');
    await press(tab, 'button', 'Tiếp tục');
    await press(tab, 'radio', 'Không rõ, nhờ cơ quan chuyển giúp');
    await press(tab, 'button', 'Tiếp tục');
    await write(tab, 'Số điện thoại (không bắt buộc)', '0912 345 678');
    await press(tab, 'radio', 'Từ đủ 16 tuổi');
    await press(tab, 'checkbox', /chỉ để trả lời câu hỏi này/);
    await press(tab, 'button', 'Gửi câu hỏi');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    await seeWords(tab, 'Đã nhận 1/1 ảnh.');
    const code = (await receiptCode(tab)) ?? '';
    const [question] = rows('select * from questions left join contacts using (portal, id)');
    expect(JSON.parse(String(question?.contact))).toEqual({ phone: '0912345678', age: 'adult' });
    expect(JSON.parse(String(question?.consent))).toMatchObject({ purposes: ['answer'] });
    const [photo] = rows('select bytes from photos');
    expect(sizeOfJpeg(Buffer.from(photo?.bytes as ArrayBuffer))).toEqual([1600, 800]);

    const { tab: officer } = await next(desk);
    await write(officer, 'Tên đăng nhập', OFFICER.id);
    await write(officer, 'Mật khẩu', OFFICER.password);
    await press(officer, 'button', 'Đăng nhập');
    await press(officer, 'link', /^Đèn đường tổ 7/);
    await write(officer, 'Nội dung trả lời', 'Đèn được thay ngày 30/11.');
    await press(officer, 'button', 'Gửi câu trả lời');
    await seeWords(officer, 'Đã gửi câu trả lời.');

    const { tab: elsewhere } = await next();
    await press(elsewhere, 'button', 'Hỏi đáp · Góp ý');
    await press(elsewhere, 'button', /^Xem trả lời/);
    await write(elsewhere, 'Mã tiếp nhận', code.toLowerCase());
    await press(elsewhere, 'button', 'Tra mã');
    await seeWords(elsewhere, 'Đèn đường tổ 7 không sáng.');
    await seeWords(elsewhere, 'Đèn được thay ngày 30/11.');
    expect(await elsewhere.read(unfold)).toBe(true);
    await press(elsewhere, 'button', 'Xoá cả câu hỏi');
    await press(elsewhere, 'button', 'Xoá cả câu hỏi');
    await seeWords(elsewhere, 'Đã xoá theo yêu cầu');
    for (const table of ['questions', 'contacts', 'photos'])
      expect(rows(`select * from ${table}`)).toEqual([]);
  });

  test('what was written and not sent is offered after a reload, and its words are shown only then', async () => {
    const { next } = await set();
    const { tab } = await next();
    await openForm(tab);
    await write(tab, 'Nội dung câu hỏi', 'Viết dở rồi thôi');
    await seeWords(tab, 'Đã lưu nháp phần chữ trên máy này');
    await tab.reload();
    await openForm(tab);
    await seeWords(tab, 'Có bản nháp chưa gửi');
    const text = named('textbox', 'Nội dung câu hỏi');
    expect(await tab.read(`${text}.value`)).toBe('');
    await press(tab, 'button', 'Viết tiếp');
    await expect.poll(() => tab.read(`${text}?.value`)).toBe('Viết dở rồi thôi');
  });

  test('the receipt goes to the printer by itself, with the words of the screen', async () => {
    const { next } = await set();
    const { tab } = await next();
    await openForm(tab);
    await ask(tab, 'Phiếu này có in được không?');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    const code = (await receiptCode(tab)) ?? 'none';
    await tab.read(neverPrint);
    await press(tab, 'button', 'In phiếu');
    const paper = String(await tab.read(wordsOnPaper));
    expect(paper).toContain('Đã nhận câu hỏi');
    expect(paper.replaceAll('-', '')).toContain(code);
  });
});
