import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { everythingKept } from './deviceStorage';
import { arrive, send, type Way, writeToTheEnd } from './ways';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const AT_A_DESK: Way = { name: '', by: 'pointer', lang: 'vi', width: 1280 };
const ON_A_PHONE: Way = { name: '', by: 'pointer', lang: 'vi', width: 360 };

const come = async (way: Way) => {
  const citizen = await arrive(world, way);
  onTestFinished(() => citizen.context.close());
  return citizen;
};
const rowOf = (text: string) =>
  world
    .rows('select * from questions left join contacts using (portal, id)')
    .find((row) => row.text === text) as Record<string, string> | undefined;

test('of what is typed and not sent no character leaves the device', async () => {
  const citizen = await come(AT_A_DESK);
  const { page, context, panel, words, press, write, button, field } = citizen;
  const sent: string[] = [];
  context.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  await citizen.open();
  await writeToTheEnd(citizen, 'ẵỗỷ Ⓠ không ai được biết điều này');
  await write(field(words.name), 'Ⓠ Ẵng');
  await write(field(words.phone), '0987654321');
  await page.waitForTimeout(1500);
  await citizen.close();
  await citizen.open();
  expect(sent.length).toBeGreaterThan(3);
  const all = sent.map((text) => decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/gi, '%25'))).join('\n');
  // Nor as it is matched on the device, without its diacritics.
  for (const piece of ['Ⓠ', 'ẵỗỷ', 'không ai', 'aoy', 'khong ai', 'khong%20ai', 'khong+ai', '0987654321'])
    expect(all).not.toContain(piece);

  // The draft is there, and its words are not before they are asked for; contact details are not in it at all.
  await press(button(words.ask));
  await citizen.see(words.draftFound);
  expect(await panel.textContent()).not.toContain('Ⓠ');
  expect(await everythingKept(page)).not.toContain('0987654321');
  await press(button(words.resume));
  expect(await field(words.text).inputValue()).toBe('ẵỗỷ Ⓠ không ai được biết điều này');
});

test('a draft is offered for 24 hours and then gone from the device', async () => {
  const citizen = await come(ON_A_PHONE);
  const { page, context, words, press, write, button, field } = citizen;
  await citizen.open();
  await press(button(words.ask));
  await write(field(words.text), 'Viết dở từ hôm qua');
  await citizen.see(words.draftKept);
  const later = (hours: number) => context.clock.setSystemTime(Date.now() + hours * 3_600_000);
  await later(23.9);
  await citizen.open();
  await press(button(words.ask));
  await citizen.see(words.draftFound);
  expect(await everythingKept(page)).toContain('Viết dở từ hôm qua');
  await later(24.1);
  await citizen.open();
  await press(button(words.ask));
  await field(words.text).waitFor();
  await expect.poll(() => everythingKept(page)).not.toContain('Viết dở từ hôm qua');
  expect(await button(words.resume).count()).toBe(0);
});

test('somebody under 16 leaves a phone number only with a parent who agrees too', async () => {
  const citizen = await come(ON_A_PHONE);
  const { words, press, choose, tick, write, button, radio, box, field, panel } = citizen;
  const text = 'Sân trường em có được đá bóng sau giờ học không?';
  await citizen.open();
  await writeToTheEnd(citizen, text);
  await write(field(words.phone), '0912 345 678');
  expect(await box(words.parent).count()).toBe(0);
  await choose(radio(words.minor));
  await tick(box(words.toAnswer));
  await press(button(words.send));
  await panel.getByRole('link', { name: words.tickToAgree }).waitFor();
  expect(rowOf(text)).toBeUndefined();
  await tick(box(words.parent));
  await send(citizen);
  expect(JSON.parse(rowOf(text)?.contact ?? '')).toEqual({ phone: '0912345678', age: 'minor' });
  expect(JSON.parse(rowOf(text)?.consent ?? '')).toMatchObject({ purposes: ['answer', 'parent'] });
});

test('where the device has a share sheet, it is given the code, who answers and where to read it', async () => {
  const citizen = await come(ON_A_PHONE);
  const { page, words, press, button } = citizen;
  await page.addInitScript(() => {
    const shared = window as unknown as { shared: ShareData[] };
    shared.shared = [];
    navigator.share = async (data) => void shared.shared.push(data ?? {});
  });
  await citizen.open();
  await writeToTheEnd(citizen, 'Mã này gửi cho người nhà được không?');
  const code = await send(citizen);
  await press(button(words.share));
  const [given] = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
  expect(given?.text).toContain(code);
  expect(given?.text).toContain('Văn phòng UBND tỉnh Hà Mây (minh hoạ)');
  expect(given?.text).toContain(page.url());
  expect(given?.text).not.toContain('người nhà');
});

test('from the open panel a question without contact takes six presses besides typing', async () => {
  const citizen = await come(ON_A_PHONE);
  const { page, words, press, choose, button, radio, field } = citizen;
  await citizen.open();
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('pointerdown', () => counted.presses++, true);
  });
  await press(button(words.ask));
  await press(field(words.text));
  await page.keyboard.insertText('Sáu lần bấm có đủ không?');
  await press(button(words.next));
  await choose(radio(words.unsure));
  await press(button(words.next));
  await press(button(words.send));
  await citizen.seeHeading(words.received);
  expect(await page.evaluate(() => (window as unknown as { presses: number }).presses)).toBe(6);
});

test.for([
  ['Telex by composition', 'composed'],
  ['a tool that sends Backspace and the letter', 'corrected'],
] as const)(
  '%s gives exactly what was typed, sent as NFC, and Return sends nothing in the middle of a word',
  async ([, way]) => {
    const citizen = await come(AT_A_DESK);
    const { page, context, words, press, choose, button, radio, field } = citizen;
    const wanted = `Tiếng Việt đường phố ưỡn ẹo (${way})`;
    await citizen.open();
    await press(button(words.ask));
    await field(words.text).focus();
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
    expect((await field(words.text).inputValue()).normalize('NFC')).toBe(wanted);
    await press(button(words.next));
    await choose(radio(words.unsure));
    await press(button(words.next));
    // In a line Return would press the button: not while a word is being composed.
    await field(words.name).focus();
    await session.send('Input.imeSetComposition', { text: 'Lươ', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    // Nothing was sent, nor tried: a name alone would have been complained of.
    expect(rowOf(wanted)).toBeUndefined();
    expect(await citizen.panel.getByRole('link', { name: words.tickToAgree }).count()).toBe(0);
    await field(words.name).fill('');
    await send(citizen);
    expect(rowOf(wanted)).toBeDefined();
  },
);

test('the receipt is printed by itself, on one A5 page, with the very words of the screen; the page is the page’s again afterwards', async () => {
  const citizen = await come(ON_A_PHONE);
  const { page, words, press, button } = citizen;
  await citizen.open();
  await writeToTheEnd(citizen, 'Phiếu này có in được không?');
  const code = await send(citizen);
  const screen = (await citizen.panel.locator('.slip').innerText()).split('\n').filter(Boolean);
  const buttons = [words.copy, words.share, words.print] as const;
  // The code stands there twice: grouped, and symbol by symbol for who listens.
  const lines = screen.filter((line) => !/^:/.test(line) && !buttons.some((button) => line.includes(button)));
  expect(lines.length).toBeGreaterThan(5);
  // As browsers do that do not wait: what is printed stands in the page until they say that they are done.
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(button(words.print));
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
  for (const line of lines) expect(printed.words).toContain(line);
  expect(printed.words).toContain(words.received);
  expect(printed.words).not.toContain(words.print);
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
});
