import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createBackstage } from '../e2e/backstage';
import { snippetFor } from '../e2e/host';
import { sizeOfJpeg } from '../e2e/picture';
import { openForm, press, receiptCode, seeHeading, seeWords, write } from './citizen';
import type { Engine } from './driver';
import { ENGINES } from './engines';
import { choosePicture, unfold } from './inPage';

/** An engine may have to be installed first. */
const PATIENT = 300_000;

describe.each(ENGINES)('in %s', (_, launch) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch();
  }, PATIENT);
  afterAll(() => engine?.end());

  test('a question with a photo and a phone number arrives with its consent; by its code another device reads it and takes it back', async () => {
    const { host, network, rows, end } = await createBackstage();
    onTestFinished(end);
    const url = host.put('/', { body: snippetFor(network.origin) });
    const citizen = await engine.visitor();
    let { leave } = citizen;
    onTestFinished(() => leave());
    const tab = await citizen.openTab();
    await tab.goto(url);
    await openForm(tab);
    await write(tab, 'Nội dung câu hỏi', 'Đèn đường tổ 7 không sáng.');
    expect(await tab.read(choosePicture)).toBe(true);
    // It moves what is below it.
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
    const [question] = rows('select * from questions');
    expect(JSON.parse(String(question?.contact))).toEqual({ phone: '0912345678', age: 'adult' });
    expect(JSON.parse(String(question?.consent))).toMatchObject({ purposes: ['answer'] });
    const [photo] = rows('select bytes from photos');
    expect(sizeOfJpeg(Buffer.from(photo?.bytes as ArrayBuffer))).toEqual([1600, 800]);

    // WebKit's driver has one visitor at a time.
    await leave();
    const other = await engine.visitor();
    leave = other.leave;
    const elsewhere = await other.openTab();
    await elsewhere.goto(url);
    await press(elsewhere, 'button', 'Hỏi đáp · Góp ý');
    await press(elsewhere, 'button', /^Xem trả lời/);
    await write(elsewhere, 'Mã tiếp nhận', code.toLowerCase());
    await press(elsewhere, 'button', 'Tra mã');
    await seeWords(elsewhere, 'Đèn đường tổ 7 không sáng.');
    expect(await elsewhere.read(unfold)).toBe(true);
    await press(elsewhere, 'button', 'Xoá cả câu hỏi');
    await press(elsewhere, 'button', 'Xoá cả câu hỏi');
    await seeWords(elsewhere, 'Đã xoá theo yêu cầu');
    expect(rows('select * from questions')).toEqual([]);
    expect(rows('select * from photos')).toEqual([]);
  });
});
