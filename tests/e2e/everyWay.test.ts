import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { consoleOf, isError } from './console';
import { everythingKept } from './deviceStorage';
import { answer, type Officer, openQuestion, passOn, publish, signIn } from './officer';
import { PLACE, pictureWithPlace, sizeOfJpeg } from './picture';
import { arrive, leaveName, lookUp, send, WAYS, type Way, writeToTheEnd } from './ways';
import { createWorld, type World } from './world';

/** In the words of the agency. */
const PUBLISHED = 'Mất sổ hộ khẩu thì làm gì?';

let world: World;
let officer: Officer;
beforeAll(async () => {
  world = await createWorld();
  officer = await signIn((await world.visitor()).page, world.desk);

  // What is answered already.
  const asked = 'Cấp lại sổ hộ khẩu bị mất thế nào?';
  const citizen = await arrive(world, WAYS[0] as Way);
  await citizen.open();
  await writeToTheEnd(citizen, asked);
  await send(citizen);
  await citizen.context.close();
  await openQuestion(officer, asked);
  await answer(officer, 'Không còn cấp sổ hộ khẩu giấy.');
  await publish(officer, PUBLISHED, 'Mất sổ hộ khẩu giấy có phải xin lại không?');
});
afterAll(() => world.end());

const rowOf = (text: string) =>
  world
    .rows('select * from questions left join contacts using (portal, id)')
    .find((row) => String(row.text) === text) as Record<string, string> | undefined;

describe.each(WAYS.map((way) => [way.name, way] as const))('%s', (_, way) => {
  const come = async () => {
    const citizen = await arrive(world, way);
    onTestFinished(() => citizen.context.close());
    return citizen;
  };
  /** No other story's. */
  const unique = (text: string) => `${text} (${way.by}, ${way.lang}, ${way.width})`;

  test('a question with a photo and a phone number arrives with its consent, and its picture without its place', async () => {
    const citizen = await come();
    const { page, words, press, choose, tick, write, button, radio, box, field, panel } = citizen;
    const errors = consoleOf(page, isError);
    const text = unique('Đèn đường tổ 7 không sáng đã hai tuần, bao giờ sửa?');
    await citizen.open();
    await press(button(words.ask));
    await write(field(words.text), text);
    await citizen.pick(field(words.intent), words.report);
    const picture = await pictureWithPlace(page);
    expect(picture.includes(PLACE)).toBe(true);
    await citizen.attach(button(words.addPhotos), {
      name: 'den.jpg',
      mimeType: 'image/jpeg',
      buffer: picture,
    });
    await panel.getByRole('img', { name: words.firstPhoto }).waitFor();
    await press(button(words.next));
    await choose(radio(words.roads));
    await write(field(words.commune), 'hoa binh');
    await press(button(/^Phường Mây Trắng/));
    await press(button(words.next));
    await write(field(words.phone), '+84 912.345.678');
    await press(button(words.send));

    // What is missing is said, and nothing that was typed is gone.
    await panel.getByRole('link', { name: words.chooseAge }).waitFor();
    await panel.getByRole('link', { name: words.tickToAgree }).waitFor();
    expect(await field(words.phone).inputValue()).toBe('+84 912.345.678');
    await choose(radio(words.adult));
    await tick(box(words.toAnswer));
    await tick(box(words.toPublish));
    await send(citizen);
    await citizen.see(words.remembered);
    await citizen.see(words.onePhotoReceived);

    const row = rowOf(text);
    expect(row).toMatchObject({
      intent: 'report',
      topic: 'duong-sa',
      commune: 'may-trang',
      lang: way.lang,
      page: page.url(),
    });
    expect(JSON.parse(row?.contact ?? '')).toEqual({ phone: '0912345678', age: 'adult' });
    expect(JSON.parse(row?.consent ?? '')).toMatchObject({
      purposes: ['answer', 'publish'],
      lang: way.lang,
    });
    const [stored] = world.rows(`select bytes from photos where id = '${row?.id}'`);
    const bytes = Buffer.from(stored?.bytes as ArrayBuffer);
    for (const hidden of [PLACE, 'Exif', 'GPS']) expect(bytes.includes(hidden)).toBe(false);
    expect(sizeOfJpeg(bytes)).toEqual([1600, 1067]);
    expect(bytes.length).toBeLessThan(400_000);
    expect(errors).toEqual([]);
  });

  test('an officer passes a question on and answers it; its writer reads the answer below what was asked', async () => {
    const citizen = await come();
    const { words, press, button, panel } = citizen;
    const text = unique('Vỉa hè phố Chợ bị lấn, ai xử lý?');
    await citizen.open();
    await writeToTheEnd(citizen, text);
    await leaveName(citizen, 'Nguyễn Văn Hè');
    const code = await send(citizen);

    await openQuestion(officer, text);
    await officer.page.getByText('Nguyễn Văn Hè').waitFor();
    await passOn(officer, 'Công ty Điện chiếu sáng Hà Mây (minh hoạ)');
    await answer(officer, 'Đã xử lý ngày 30/11.\nXem lịch: https://hamay.example/lich.');

    // Opened anew, the panel has asked what became of it.
    await citizen.open();
    await citizen.see(words.oneAnswered);
    await press(button(words.follow));
    expect(await button(words.read).textContent()).toContain(code);
    await press(button(words.read));
    await citizen.seeHeading(words.answered);
    const read = await panel.innerText();
    expect(read).toContain(text);
    expect(read.indexOf('Đã xử lý ngày 30/11.')).toBeGreaterThan(read.indexOf(text));
    expect(read).toContain(words.passedTo);
    expect(read).not.toContain('Nguyễn Văn Hè');
    const link = panel.getByRole('link', { name: 'https://hamay.example/lich' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  test('an answer is found while the question is written, read without losing a letter, and read again without a network', async () => {
    const citizen = await come();
    const { context, words, press, write, button, field } = citizen;
    const typed = vi.fn();
    context.on('request', (request) => typed(request.url() + (request.postData() ?? '')));
    await citizen.open();
    await press(button(words.ask));
    await write(field(words.text), 'so ho khau bi mat');
    await citizen.see(words.maybeAnswered);
    await press(button(PUBLISHED));
    await citizen.see('Không còn cấp sổ hộ khẩu giấy.');
    await press(button(words.back));
    expect(await field(words.text).inputValue()).toBe('so ho khau bi mat');
    await context.setOffline(true);
    await press(button(PUBLISHED));
    await citizen.see('Không còn cấp sổ hộ khẩu giấy.');
    expect(typed).toHaveBeenCalled();
    expect(typed).not.toHaveBeenCalledWith(expect.stringMatching(/khau/));
  });

  test('a question asked offline is kept, goes when the network is back, and is followed on the same device', async () => {
    const citizen = await come();
    const { context, words, press, button } = citizen;
    const text = unique('Nhà văn hoá thôn mở cửa ngày nào?');
    await citizen.open();
    await writeToTheEnd(citizen, text);
    await context.setOffline(true);
    await press(button(words.sendLater));
    await citizen.seeHeading(words.stored);
    await citizen.close();
    expect(rowOf(text)).toBeUndefined();
    await context.setOffline(false);
    await expect.poll(() => rowOf(text), { timeout: 15_000 }).toBeDefined();
    await openQuestion(officer, text);
    await answer(officer, 'Mở cửa từ thứ hai đến thứ bảy.');
    await citizen.open();
    await citizen.see(words.oneAnswered);
    await press(button(words.follow));
    await press(button(words.read));
    await citizen.see(text);
    await citizen.see('Mở cửa từ thứ hai đến thứ bảy.');
  });

  test('a code is looked up however it is typed; a slip is found on the device, and one that is nobody’s says so', async () => {
    const citizen = await come();
    const { words } = citizen;
    const text = unique('Chợ phiên họp ngày nào?');
    await citizen.open();
    await writeToTheEnd(citizen, text);
    const code = await send(citizen);

    const other = await come();
    await other.open();
    const lookups = () => world.network.requests.filter(({ path }) => path.endsWith('/lookup')).length;
    const before = lookups();
    await other.press(other.button(words.follow));
    await lookUp(other, '');
    await other.see(words.noCode);
    const slip = (code.charAt(0) === '7' ? '8' : '7') + code.slice(1);
    await lookUp(other, slip);
    await other.see(words.slip);
    expect(await other.field(words.code).inputValue()).toBe(slip);
    await lookUp(other, `${code.slice(0, 5)}A${code.slice(6)}`);
    await other.see(words.oddSymbol);
    expect(lookups()).toBe(before);

    // Its check symbol is right, and it is nobody's.
    await lookUp(other, '3K7M-9PT2-H6VB-4XRL');
    await other.see(words.unknown);
    await lookUp(other, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
    await other.see(text);
    expect(world.network.requests.filter(({ path }) => path.includes(code.slice(0, 4)))).toEqual([]);
  });

  test('contact details and then the whole question are taken back by the code alone, and are gone from the database', async () => {
    const citizen = await come();
    const { words } = citizen;
    const text = unique('Câu này sẽ được rút lại');
    await citizen.open();
    await writeToTheEnd(citizen, text);
    await leaveName(citizen, 'Nguyễn Văn Rút');
    const code = await send(citizen);
    const { id } = rowOf(text) ?? {};

    const other = await come();
    const { press, button } = other;
    await other.open();
    await press(button(words.follow));
    await lookUp(other, code);
    await press(other.panel.getByText(words.withdraw));
    await other.see(words.law);
    await press(button(words.eraseContact));
    await press(button(words.keep));
    expect(rowOf(text)?.contact).toContain('Nguyễn Văn Rút');
    await press(button(words.eraseContact));
    await press(button(words.eraseContact));
    await other.see(words.contactErased);
    expect(JSON.stringify(rowOf(text))).not.toContain('Nguyễn Văn Rút');
    await press(button(words.eraseAll));
    await press(button(words.eraseAll));
    await other.seeHeading(words.allErased);
    for (const table of ['questions', 'photos', 'steps', 'publications']) {
      expect(JSON.stringify(world.rows(`select * from ${table}`))).not.toContain(text);
    }
    expect(world.rows(`select * from tombstones where id = '${id}'`)).toHaveLength(1);
  });

  test('a shared device keeps nothing of a visit in which a question is asked and looked up', async () => {
    const citizen = await come();
    const { page, words, press, tick, button, box } = citizen;
    const text = unique('Câu ở máy chung, xin đừng để lại');
    await citizen.open();
    const before = await everythingKept(page);
    await tick(box(words.shared));
    await writeToTheEnd(citizen, text);
    // As long as a draft would need to be kept.
    await page.waitForTimeout(1500);
    const code = await send(citizen);
    await citizen.see(words.forgets);
    await press(button(words.back));
    await press(button(words.follow));
    await lookUp(citizen, code);
    await citizen.see(text);
    await citizen.close();
    // The tab alone remembers that the device is shared.
    await page.evaluate(() => sessionStorage.removeItem('gop-y:shared'));
    const after = await everythingKept(page);
    expect(after).not.toContain('máy chung');
    expect(after).not.toContain(code.replaceAll('-', ''));
    expect(after).toBe(before);
  });
});
