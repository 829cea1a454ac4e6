import { expect, test } from 'vitest';
import { snippetFor } from '../e2e/host';
import { seeWords } from './citizen';
import { focusedTag } from './focusInPage';
import { keyboardOf } from './keyboard';
import { inEveryEngine } from './stories';

const LAUNCHER = 'Hỏi đáp · Góp ý';
const FIRST = 'Tỉnh Hà Mây (minh hoạ)';

inEveryEngine((set) => {
  test('Escape and the close button give the focus back to what opened the panel, the launcher or the page’s own link', async () => {
    const { next } = await set();
    const { tab } = await next();
    const keyboard = await keyboardOf(tab);
    const { press, isLedTo } = keyboard;
    for (const opener of ['button', 'link'] as const) {
      await press(opener, LAUNCHER);
      await isLedTo('heading', FIRST);
      await tab.strike('Escape');
      await isLedTo(opener, LAUNCHER);
      await press(opener, LAUNCHER);
      await isLedTo('heading', FIRST);
      await press('button', 'Đóng');
      await isLedTo(opener, LAUNCHER);
    }
    await keyboard.lostNothing();
  });

  test('on a shared device Escape asks first what is lost, with the way back in focus, and then leads to the launcher', async () => {
    const { next } = await set();
    const { tab } = await next();
    const keyboard = await keyboardOf(tab);
    const { press, tick, write, isLedTo } = keyboard;
    await press('button', LAUNCHER);
    await isLedTo('heading', FIRST);
    await tick(/^Tôi đang dùng máy chung/);
    await press('button', /^Hỏi hoặc phản ánh/);
    await isLedTo('heading', 'Hỏi hoặc phản ánh');
    await write('Nội dung câu hỏi', 'Viết ở máy chung.');
    await tab.strike('Escape');
    await isLedTo('button', 'Ở lại');
    await seeWords(tab, 'Phần đang viết sẽ mất.');
    await press('button', 'Ở lại');
    await write('Nội dung câu hỏi', 'Viết tiếp ở máy chung.');
    await tab.strike('Escape');
    await isLedTo('button', 'Ở lại');
    await press('button', 'Xong, xoá khỏi màn hình');
    await isLedTo('button', LAUNCHER);
    await keyboard.lostNothing();
  });

  test('on a phone’s screen Tab never comes to what is behind the sheet', async () => {
    const { host, network, next } = await set();
    const url = host.put('/phone', {
      body: `<a href="#truoc">Trước</a>${snippetFor(network.origin)}<a href="#sau">Sau</a>`,
    });
    const { tab } = await next();
    await tab.resize(360, 640);
    await tab.goto(url);
    const { press, isLedTo } = await keyboardOf(tab);
    await press('button', LAUNCHER);
    await isLedTo('heading', FIRST);
    await tab.strike('Escape');
    await isLedTo('button', LAUNCHER);
    await press('button', LAUNCHER);
    await isLedTo('heading', FIRST);
    const held = new Set<unknown>();
    for (let tabs = 0; tabs < 40; tabs++) {
      await tab.strike(tabs < 25 ? 'Tab' : 'Shift+Tab');
      held.add(await tab.read(focusedTag));
    }
    // Between the last control and the first one an engine may stop at its own window: then the page has it.
    held.delete('body');
    expect([...held]).toEqual(['gop-y']);
  });
});
