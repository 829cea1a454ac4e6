import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { answer, openQuestion, passOn, publish, signIn } from './officer';
import { PLACE, pictureWithPlace, sizeOfJpeg } from './picture';
import { createWorld, type World } from './world';

let world: World;
let url: string;
let english: string;
beforeAll(async () => {
  world = await createWorld();
  url = world.host.put('/', { body: snippetFor(world.network.origin) });
  english = world.host.put('/en', { body: snippetFor(world.network.origin), lang: 'en' });
});
afterAll(() => world.end());

const rowOf = (text: string) =>
  world.rows('select * from questions').find((row) => String(row.text).startsWith(text)) as Record<
    string,
    string
  >;
const panel = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name }).click();
const next = (page: Page) => press(page, 'Tiếp tục');

async function open(page: Page, address = url): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: /^(Hỏi đáp · Góp ý|Ask · Have your say)$/ }).click();
  await panel(page).getByRole('listitem').first().waitFor();
}

/** Writes, and goes on to the last screen. */
async function writeToTheEnd(page: Page, text: string): Promise<void> {
  await press(page, /^Hỏi hoặc phản ánh/);
  await page.getByLabel('Nội dung câu hỏi').fill(text);
  await next(page);
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await next(page);
  await page.getByRole('heading', { name: 'Để lại cách liên hệ để được báo tin' }).waitFor();
}

async function send(page: Page): Promise<string> {
  await press(page, 'Gửi câu hỏi');
  await page.getByRole('heading', { name: 'Đã nhận câu hỏi' }).waitFor();
  return page.locator('.code').first().innerText();
}

async function lookUp(page: Page, code: string): Promise<void> {
  await press(page, /^Xem trả lời/);
  await page.getByLabel('Mã tiếp nhận').fill(code);
  await press(page, 'Tra mã');
}

test('a question with a photo and a phone number is passed on, answered and published; its writer reads the answer, and the next person finds it', async () => {
  const citizen = await world.visitor({ viewport: { width: 360, height: 740 } });
  const { page } = citizen;
  const errors = consoleOf(page, isError);
  await open(page);
  await press(page, /^Hỏi hoặc phản ánh/);
  await page.getByLabel('Nội dung câu hỏi').fill('Đèn đường tổ 7 không sáng đã hai tuần, bao giờ sửa?');
  await page.getByLabel('Gửi dưới dạng').selectOption('Phản ánh');
  const picture = await pictureWithPlace(page);
  expect(picture.includes(PLACE)).toBe(true);
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Thêm ảnh');
  await (await chooser).setFiles({ name: 'den.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('img', { name: 'Ảnh 1 đính kèm' }).waitFor();
  await next(page);
  await page.getByRole('radio', { name: /^Đường sá/ }).check();
  await page.getByLabel(/^Ở xã, phường nào/).fill('hoa binh');
  await press(page, /^Phường Mây Trắng/);
  await next(page);
  await page.getByLabel(/^Số điện thoại/).fill('+84 912.345.678');
  await press(page, 'Gửi câu hỏi');

  // What is missing is said, and nothing that was typed is gone.
  await page.getByRole('link', { name: /^Chọn tuổi/ }).waitFor();
  await page.getByRole('link', { name: /^Đánh dấu đồng ý/ }).waitFor();
  expect(await page.getByLabel(/^Số điện thoại/).inputValue()).toBe('+84 912.345.678');
  await page.getByRole('radio', { name: 'Từ đủ 16 tuổi' }).check();
  await page.getByRole('checkbox', { name: /chỉ để trả lời câu hỏi này/ }).check();
  await page.getByRole('checkbox', { name: /đăng câu hỏi này/ }).check();
  const code = await send(page);
  await page.getByText(/^Máy này đã nhớ mã/).waitFor();
  await page.getByText('Đã nhận 1/1 ảnh.').waitFor();

  // In the database: the contact as it is meant, the consent, and a picture without its place.
  const row = rowOf('Đèn đường tổ 7');
  expect(row).toMatchObject({ intent: 'report', topic: 'duong-sa', commune: 'may-trang', page: url });
  expect(JSON.parse(row.contact ?? '')).toEqual({ phone: '0912345678', age: 'adult' });
  expect(JSON.parse(row.consent ?? '')).toMatchObject({ purposes: ['answer', 'publish'], lang: 'vi' });
  const [stored] = world.rows(`select bytes from photos where id = '${row.id}'`);
  const bytes = Buffer.from(stored?.bytes as ArrayBuffer);
  for (const hidden of [PLACE, 'Exif', 'GPS']) expect(bytes.includes(hidden)).toBe(false);
  expect(sizeOfJpeg(bytes)).toEqual([1600, 1067]);
  expect(bytes.length).toBeLessThan(400_000);

  const officer = await world.visitor();
  await signIn(officer.page, world.desk);
  await openQuestion(officer.page, world.desk, /^Đèn đường tổ 7/);
  await officer.page.getByText('0912345678').waitFor();
  await passOn(officer.page, 'Công ty Điện chiếu sáng Hà Mây (minh hoạ)');
  await answer(officer.page, 'Đèn được thay ngày 30/11.\nXem lịch: https://hamay.example/lich.');
  await publish(officer.page, 'Đèn đường không sáng thì báo ở đâu, bao giờ sửa?');

  // Opened anew, the panel has asked what became of it.
  await open(page);
  await panel(page).getByText('1 câu đã có trả lời').waitFor();
  await press(page, /^Xem trả lời/);
  await press(page, new RegExp(`^Xem trả lời ${code}$`));
  await page.getByRole('heading', { name: /^Đã có trả lời/ }).waitFor();
  await page.getByText('Đèn đường tổ 7 không sáng đã hai tuần, bao giờ sửa?').waitFor();
  await page.getByText('Đã chuyển đến Công ty Điện chiếu sáng Hà Mây (minh hoạ)').waitFor();
  const link = panel(page).getByRole('link', { name: 'https://hamay.example/lich' });
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  await expect.poll(() => panel(page).textContent()).not.toContain('0912345678');

  // Somebody else, who writes without diacritics, and has the answer before the question.
  const other = await world.visitor();
  await open(other.page);
  await press(other.page, /^Hỏi hoặc phản ánh/);
  await other.page.getByLabel('Nội dung câu hỏi').pressSequentially('den duong khong sang');
  await press(other.page, 'Đèn đường không sáng thì báo ở đâu, bao giờ sửa?');
  await other.page.getByText('Đèn được thay ngày 30/11.').waitFor();
  await press(other.page, 'Quay lại');
  expect(await other.page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('den duong khong sang');
  // Once read it can be read without a network.
  await other.context.setOffline(true);
  await press(other.page, 'Đèn đường không sáng thì báo ở đâu, bao giờ sửa?');
  await other.page.getByText('Đèn được thay ngày 30/11.').waitFor();
  expect(errors).toEqual([]);
  for (const { context } of [citizen, officer, other]) await context.close();
}, 60_000);

test('what is kept for a question asked offline is followed once it has gone', async () => {
  const { page, context } = await world.visitor();
  await open(page);
  await writeToTheEnd(page, 'Nhà văn hoá thôn mở cửa ngày nào?');
  await context.setOffline(true);
  await press(page, 'Lưu để gửi sau');
  await page.getByRole('heading', { name: 'Đã lưu trên máy này, chưa gửi' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await context.setOffline(false);
  await expect.poll(() => rowOf('Nhà văn hoá thôn'), { timeout: 15_000 }).toBeDefined();
  const officer = await world.visitor();
  await signIn(officer.page, world.desk);
  await openQuestion(officer.page, world.desk, /^Nhà văn hoá thôn/);
  await answer(officer.page, 'Mở cửa từ thứ hai đến thứ bảy.');
  await open(page);
  await panel(page).getByText('1 câu đã có trả lời').waitFor();
  await press(page, /^Xem trả lời/);
  await press(page, /^Xem trả lời [0-9A-Z-]{19}$/);
  await page.getByText('Mở cửa từ thứ hai đến thứ bảy.').waitFor();
  for (const one of [context, officer.context]) await one.close();
}, 60_000);

test('a code is looked up however it is typed; a slip is found on the device, and one that is nobody’s says so', async () => {
  const { page, context } = await world.visitor();
  await open(page);
  await writeToTheEnd(page, 'Chợ phiên họp ngày nào?');
  const code = await send(page);
  await context.close();

  const other = await world.visitor();
  await open(other.page);
  const lookups = () => world.network.requests.filter(({ path }) => path.endsWith('/lookup')).length;
  const before = lookups();
  await lookUp(other.page, '');
  await other.page.getByText('Viết mã tiếp nhận').waitFor();
  const slip = (code.charAt(0) === '7' ? '8' : '7') + code.slice(1);
  await other.page.getByLabel('Mã tiếp nhận').fill(slip);
  await press(other.page, 'Tra mã');
  await other.page.getByText(/^Lỗi: Mã có chỗ gõ nhầm/).waitFor();
  expect(await other.page.getByLabel('Mã tiếp nhận').inputValue()).toBe(slip);
  await other.page.getByLabel('Mã tiếp nhận').fill(`${code.slice(0, 5)}A${code.slice(6)}`);
  await press(other.page, 'Tra mã');
  await other.page.getByText(/không có ký tự “A”. Xem lại nhóm thứ 2/).waitFor();
  expect(lookups()).toBe(before);

  // Its check symbol is right, and it is nobody's.
  await other.page.getByLabel('Mã tiếp nhận').fill('3K7M-9PT2-H6VB-4XRL');
  await press(other.page, 'Tra mã');
  await other.page.getByText(/^Lỗi: Không tìm thấy mã này/).waitFor();

  await other.page.getByLabel('Mã tiếp nhận').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `);
  await press(other.page, 'Tra mã');
  await other.page.getByText('Chợ phiên họp ngày nào?').waitFor();
  expect(world.network.requests.filter(({ path }) => path.includes(code.slice(0, 4)))).toEqual([]);
  await other.context.close();
});

test('contact details and then the whole question are taken back by the code alone, and are gone from the database', async () => {
  const { page, context } = await world.visitor();
  await open(page);
  await writeToTheEnd(page, 'Câu này sẽ được rút lại');
  await page.getByLabel(/^Họ tên/).fill('Nguyễn Văn Rút');
  await page.getByRole('radio', { name: 'Từ đủ 16 tuổi' }).check();
  await page.getByRole('checkbox', { name: /chỉ để trả lời câu hỏi này/ }).check();
  const code = await send(page);
  const { id } = rowOf('Câu này sẽ được rút lại');
  await context.close();

  const other = await world.visitor();
  await open(other.page);
  await lookUp(other.page, code);
  await other.page.getByText('Rút lại, xoá thông tin').click();
  await other.page.getByText(/15 ngày/).waitFor();
  await press(other.page, 'Xoá thông tin liên hệ');
  await press(other.page, 'Giữ lại');
  expect(rowOf('Câu này sẽ được rút lại').contact).toContain('Nguyễn Văn Rút');
  await press(other.page, 'Xoá thông tin liên hệ');
  await press(other.page, 'Xoá thông tin liên hệ');
  await other.page.getByText(/^Đã xoá thông tin liên hệ lúc/).waitFor();
  expect(JSON.stringify(rowOf('Câu này sẽ được rút lại'))).not.toContain('Nguyễn Văn Rút');
  await press(other.page, 'Xoá cả câu hỏi');
  await press(other.page, 'Xoá cả câu hỏi');
  await other.page.getByRole('heading', { name: /^Đã xoá theo yêu cầu/ }).waitFor();
  for (const table of ['questions', 'photos', 'steps', 'publications']) {
    expect(JSON.stringify(world.rows(`select * from ${table}`))).not.toContain('Câu này sẽ được rút lại');
  }
  expect(world.rows(`select * from tombstones where id = '${id}'`)).toHaveLength(1);
  await other.context.close();
});

/** All that a page can find of this origin, as text. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const records = await Promise.all(
      databases.map(
        ({ name }) =>
          new Promise((resolve, reject) => {
            const open = indexedDB.open(name ?? '');
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              const db = open.result;
              const stores = Array.from(db.objectStoreNames);
              if (stores.length === 0) return resolve([name]);
              const store = db.transaction(stores).objectStore(stores[0] ?? '');
              const all = [store.getAllKeys(), store.getAll()];
              store.transaction.oncomplete = () => {
                db.close();
                resolve([name, ...all.map((request) => request.result)]);
              };
            };
          }),
      ),
    );
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    const addresses = cached.flat().map((request) => request.url);
    return JSON.stringify([records, addresses, { ...localStorage }, { ...sessionStorage }, document.cookie]);
  });

test('a shared device keeps nothing of a visit in which a question is asked, followed and looked up', async () => {
  const { page, context } = await world.visitor();
  await open(page);
  const before = await everythingKept(page);
  await page.getByLabel(/^Tôi đang dùng máy chung/).check();
  await writeToTheEnd(page, 'Câu ở máy chung, xin đừng để lại');
  await page.waitForTimeout(1500);
  const code = await send(page);
  await page.getByText('Máy này sẽ không nhớ mã').waitFor();
  await press(page, 'Quay lại');
  await lookUp(page, code);
  await page.getByText('Câu ở máy chung, xin đừng để lại').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  // The tab alone remembers that the device is shared.
  await page.evaluate(() => sessionStorage.removeItem('gop-y:shared'));
  const after = await everythingKept(page);
  expect(after).not.toContain('máy chung');
  expect(after).not.toContain(code.replaceAll('-', ''));
  expect(after).toBe(before);
  await context.close();
});

test('of what is typed and not sent no character leaves the device', async () => {
  const { page, context } = await world.visitor();
  const sent: string[] = [];
  context.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  await open(page);
  await writeToTheEnd(page, 'ẵỗỷ Ⓠ không ai được biết điều này');
  await page.getByLabel(/^Họ tên/).fill('Ⓠ Ẵng');
  await page.getByLabel(/^Số điện thoại/).fill('0987654321');
  await page.waitForTimeout(1500);
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await page.reload();
  await open(page);
  expect(sent.length).toBeGreaterThan(3);
  const all = sent.map((text) => decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/gi, '%25'))).join('\n');
  for (const piece of ['Ⓠ', 'ẵỗỷ', 'không ai', '0987654321']) expect(all).not.toContain(piece);

  // The draft is there, and its words are not before they are asked for; contact details are not in it at all.
  await press(page, /^Hỏi hoặc phản ánh/);
  await panel(page)
    .getByText(/^Có bản nháp chưa gửi/)
    .waitFor();
  expect(await panel(page).textContent()).not.toContain('Ⓠ');
  expect(await everythingKept(page)).not.toContain('0987654321');
  await press(page, 'Viết tiếp');
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('ẵỗỷ Ⓠ không ai được biết điều này');
  await context.close();
});

test('from the open panel a question without contact takes six presses besides typing', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
  await open(page);
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('pointerdown', () => counted.presses++, true);
  });
  const at = (name: string | RegExp) => panel(page).getByRole('button', { name });
  await at(/^Hỏi hoặc phản ánh/).click();
  await page.getByLabel('Nội dung câu hỏi').click();
  await page.keyboard.insertText('Sáu lần bấm có đủ không?');
  await at('Tiếp tục').click();
  await page.getByText('Không rõ, nhờ cơ quan chuyển giúp').click();
  await at('Tiếp tục').click();
  await at('Gửi câu hỏi').click();
  await page.getByRole('heading', { name: 'Đã nhận câu hỏi' }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { presses: number }).presses)).toBe(6);
  await context.close();
});

test.for([
  ['Telex by composition', 'composed'],
  ['a tool that sends Backspace and the letter', 'corrected'],
] as const)(
  '%s gives exactly what was typed, sent as NFC, and Return sends nothing in the middle of a word',
  async ([, way]) => {
    const { page, context } = await world.visitor();
    const wanted = `Tiếng Việt đường phố ưỡn ẹo (${way})`;
    await open(page);
    await press(page, /^Hỏi hoặc phản ánh/);
    await page.getByLabel('Nội dung câu hỏi').focus();
    const session = await context.newCDPSession(page);
    for (const word of wanted.split(/(?<= )/)) {
      if (way === 'composed') {
        for (let end = 1; end <= word.trimEnd().length; end++) {
          const text = word.slice(0, end);
          await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
        }
        await session.send('Input.insertText', { text: word });
      } else {
        const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
        for (const [index, letter] of Array.from(word).entries()) {
          await page.keyboard.insertText(Array.from(plain)[index] ?? '');
          await page.keyboard.press('Backspace');
          await page.keyboard.insertText(letter.normalize('NFD'));
        }
      }
    }
    expect((await page.getByLabel('Nội dung câu hỏi').inputValue()).normalize('NFC')).toBe(wanted);
    await next(page);
    await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
    await next(page);
    // In a line Return would press the button: not while a word is being composed.
    await page.getByLabel(/^Họ tên/).focus();
    await session.send('Input.imeSetComposition', { text: 'Lươ', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Enter');
    expect(rowOf('Tiếng Việt đường phố')?.text ?? '').not.toBe(wanted);
    await page.getByRole('heading', { name: 'Để lại cách liên hệ để được báo tin' }).waitFor();
    await page.getByLabel(/^Họ tên/).fill('');
    await send(page);
    expect(world.rows('select text from questions').map(({ text }) => text)).toContain(wanted);
    await context.close();
  },
);

test.for([
  ['Vietnamese, 360 wide', 360, 'vi'],
  ['Vietnamese, 1280 wide', 1280, 'vi'],
  ['English, 360 wide', 360, 'en'],
  ['English, 1280 wide', 1280, 'en'],
] as const)('by keyboard alone, in %s, a question is asked and read again', async ([name, width, lang]) => {
  const { page, context } = await world.visitor({ viewport: { width, height: 740 } });
  const words =
    lang === 'vi'
      ? {
          ask: /^Hỏi hoặc phản ánh/,
          unsure: /^Không rõ/,
          next: 'Tiếp tục',
          send: 'Gửi câu hỏi',
          back: 'Quay lại',
          follow: /^Xem trả lời/,
        }
      : {
          ask: /^Ask or report/,
          unsure: /^Not sure/,
          next: 'Continue',
          send: 'Send question',
          back: 'Back',
          follow: /^See answers/,
        };
  const text = `Bằng bàn phím (${name})`;
  /** Tabs on until that control has the focus, as somebody without a mouse does. */
  const reach = async (role: 'button' | 'radio' | 'textbox', wanted: string | RegExp) => {
    const control = page.getByRole(role, { name: wanted }).first();
    await control.waitFor();
    for (let presses = 0; presses < 60; presses++) {
      if (await control.evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${wanted}`);
  };
  await page.goto(lang === 'vi' ? url : english);
  await reach('button', /^(Hỏi đáp · Góp ý|Ask · Have your say)$/);
  await page.keyboard.press('Enter');
  await reach('button', words.ask);
  await page.keyboard.press('Enter');
  await reach('textbox', /^(Nội dung câu hỏi|Your question)$/);
  await page.keyboard.insertText(text);
  await reach('button', words.next);
  await page.keyboard.press('Enter');
  // A group of radio buttons is one stop; the arrows choose in it, and upwards from the first is the last.
  await page.getByRole('radio', { name: words.unsure }).waitFor();
  await reach('radio', /^(Đường sá|Roads)/);
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: words.unsure }).isChecked()).toBe(true);
  await reach('button', words.next);
  await page.keyboard.press('Enter');
  await reach('button', words.send);
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: /^(Đã nhận câu hỏi|Question received)$/ }).waitFor();
  await reach('button', words.back);
  await page.keyboard.press('Enter');
  await reach('button', words.follow);
  await page.keyboard.press('Enter');
  await reach('button', /^(Xem câu hỏi|See question)/);
  await page.keyboard.press('Enter');
  await page.getByText(text).waitFor();
  expect(rowOf(text)).toMatchObject({ lang, contact: null });
  await context.close();
});

test('the receipt is printed by itself, on one A5 page, with the very words of the screen; the page is the page’s again afterwards', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
  await open(page);
  await writeToTheEnd(page, 'Phiếu này có in được không?');
  const code = await send(page);
  // As browsers do that do not wait: what is printed stands in the page until they say that they are done.
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(page, 'In phiếu');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => {
    const copy = document.querySelector('gop-y-print')?.shadowRoot?.querySelector<HTMLElement>('.slip');
    const others = Array.from(document.body.children).filter(
      (element) => element.localName !== 'gop-y-print',
    );
    return {
      words: copy?.innerText ?? '',
      others: others.some((element) => getComputedStyle(element).display !== 'none'),
    };
  });
  expect(printed.words).toContain(code);
  expect(printed.words).toContain('Đã nhận câu hỏi');
  expect(printed.words).not.toContain('In phiếu');
  expect(printed.others).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  const left = () =>
    page.evaluate(() => [
      document.querySelectorAll('gop-y-print').length,
      document.adoptedStyleSheets.length,
    ]);
  expect(await left()).toEqual([1, 1]);
  // The browser says so itself when it has printed.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([420, 595]);
  expect(await left()).toEqual([0, 0]);
  await context.close();
});
