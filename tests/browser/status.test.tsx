import { waitFor, within } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { panel as vietnamese } from '#messages/vi/panel';
import { createAnnouncer } from '../../widget/panel/frame/announce';
import {
  ask,
  codesOn,
  GROUPED,
  type Opened,
  openAsk,
  opened,
  press,
  SAVED,
  spokenIn,
  spokenOn,
  toTheEnd,
  write,
} from './panelStage';

const LIVE = '[aria-live], [role="alert"], [role="status"], [role="log"]';

test('one polite region stands in the page’s own tree as soon as the panel is there, and it is empty', async () => {
  const { host, root } = await opened();
  const regions = [...host.querySelectorAll(LIVE)];
  expect(regions.map((region) => region.getAttribute('aria-live'))).toEqual(['polite']);
  expect(regions[0]?.parentElement).toBe(host);
  expect(regions[0]?.textContent).toBe('');
  expect(root.querySelector(LIVE)).toBeNull();
});

test('what is said comes after a pause in which the region is empty, also where something else stood, and goes five seconds later', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'open' });
  const { say, end } = createAnnouncer(host);
  onTestFinished(() => host.remove());
  onTestFinished(end);
  const log: { readonly words: string; readonly at: number }[] = [];
  const started = performance.now();
  const region = spokenIn({ host });
  new MutationObserver(() =>
    log.push({ words: region.textContent ?? '', at: performance.now() - started }),
  ).observe(region, { childList: true, characterData: true, subtree: true });
  say('Đã lưu');
  await waitFor(() => expect(spokenOn({ host })).toBe('Đã lưu'));
  const second = performance.now() - started;
  say('Đã nhận');
  await waitFor(() => expect(log.map(({ words }) => words)).toEqual(['Đã lưu', '', 'Đã nhận', '']));
  const [first, , next, gone] = log;
  expect(first?.at).toBeGreaterThanOrEqual(100);
  expect((next?.at ?? 0) - second).toBeGreaterThanOrEqual(100);
  expect((gone?.at ?? 0) - (next?.at ?? 0)).toBeGreaterThanOrEqual(4900);
});

test('what went wrong at a press is heard through that region, and not from the shadow root', async () => {
  const on = await opened();
  write(await openAsk(on), 'Câu hỏi');
  const send = await toTheEnd(on);
  vi.spyOn(on.post.outbox, 'submitQuestion').mockRejectedValue(new Error('nothing takes it'));
  send.click();
  await on.screen.findByText(vietnamese.state.failed);
  expect(on.root.querySelector(LIVE)).toBeNull();
  await waitFor(() => expect(spokenOn(on)).toBe(vietnamese.state.failed));
});

/** What the device says of its network from now on. */
function network(is: 'on' | 'off'): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is === 'on');
  dispatchEvent(new Event(`${is}line`));
}

test('that there is no network is said in words beside a picture, on a form and not where it changes nothing', async () => {
  const on = await opened();
  const words = () => on.screen.queryByText(/Đang mất mạng/);
  network('off');
  expect(words()).toBeNull();
  await openAsk(on);
  const picture = words()?.querySelector('svg');
  expect(picture?.getAttribute('aria-hidden')).toBe('true');
  expect(picture?.getBoundingClientRect().width).toBeGreaterThan(0);
  network('on');
  await waitFor(() => expect(words()).toBeNull());
  network('off');
  await waitFor(() => expect(words()).not.toBeNull());
});

test('a network that goes while somebody writes is heard by who cannot see it go', async () => {
  const on = await opened();
  network('on');
  await openAsk(on);
  network('off');
  await waitFor(() => expect(spokenOn(on)).toMatch(/^\s*Đang mất mạng/));
});

async function received(): Promise<Opened> {
  const on = await opened();
  await ask(on, 'Bao giờ có điện?');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  return on;
}

test('the receipt’s title has the focus, and its code is seen in groups of four and read symbol by symbol', async () => {
  const on = await received();
  const title = on.screen.getByRole('heading', { name: 'Đã nhận câu hỏi' });
  await waitFor(() => expect(on.root.activeElement).toBe(title));
  const [code = ''] = codesOn(on);
  expect(code).toMatch(GROUPED);
  const line = on.screen.getByText(code).parentElement as HTMLElement;
  const read = [...line.childNodes].filter(
    (node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'),
  );
  const spelled = [...code.replaceAll('-', '')].join(' ');
  expect(read.map(({ textContent }) => textContent).join('')).toBe(`Mã tiếp nhận: ${spelled}`);
});

test('the button that copies the code says that it has, and keeps the focus', async () => {
  const on = await received();
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const button = on.screen.getByRole('button', { name: vietnamese.receipt.copy });
  button.focus();
  button.click();
  await waitFor(() => expect(button.textContent).toBe('Đã chép'));
  expect(copied).toHaveBeenCalledExactlyOnceWith(codesOn(on)[0]);
  expect(on.root.activeElement).toBe(button);
  await waitFor(() => expect(spokenOn(on)).toContain('Đã chép'));
});

test.for([
  ['in small letters', (code: string) => code.toLowerCase()],
  ['without its dashes', (code: string) => code.replaceAll('-', '')],
  ['with spaces', (code: string) => ` ${code.replaceAll('-', ' ')} `],
  ['with marks of a Vietnamese keyboard', (code: string) => code.replaceAll('M', 'Ḿ').replaceAll('K', 'Ḱ')],
  ['in the message that it came in', (code: string) => `Mã tiếp nhận ${code}. Giữ mã này.`],
] as const)('a code is looked up when it is pasted %s', async ([, paste]) => {
  const on = await opened();
  const lookup = vi.spyOn(on.post.follow, 'lookup').mockResolvedValue({ kind: 'unreachable' });
  on.open('follow');
  write(await on.screen.findByRole('textbox', { name: 'Mã tiếp nhận' }), paste('3K7M-9PT2-H6VB-4XRL'));
  press(on, 'Tra mã');
  await waitFor(() => expect(lookup).toHaveBeenCalledExactlyOnceWith(['3K7M9PT2H6VB4XRL']));
});

test('a slip in a code is found on the device: the endpoint is not asked, and the field keeps what was typed', async () => {
  const on = await opened();
  const lookup = vi.spyOn(on.post.follow, 'lookup');
  on.open('follow');
  const box = await on.screen.findByRole<HTMLInputElement>('textbox', { name: 'Mã tiếp nhận' });
  write(box, '3K7M-9PT2-H6VB-4XRC');
  press(on, 'Tra mã');
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  expect(on.root.activeElement).toBe(box);
  expect(box.value).toBe('3K7M-9PT2-H6VB-4XRC');
  expect(lookup).not.toHaveBeenCalled();
});

test('who sent a question from this device finds it in the list, and types no code', async () => {
  const on = await received();
  const [code = ''] = codesOn(on);
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  (await on.screen.findByRole('button', { name: `Xem câu hỏi ${code}` })).click();
  await on.screen.findByRole('heading', { name: vietnamese.follow.isReceived });
  expect(on.screen.getByText('Bao giờ có điện?')).toBeTruthy();
});

test('what was sent and what waits are lists whose items have a title, their state, a time and what can be done', async () => {
  const on = await received();
  const [code = ''] = codesOn(on);
  press(on, 'Gửi câu hỏi khác');
  write(await on.screen.findByRole('textbox', { name: 'Nội dung câu hỏi' }), 'Bao giờ có nước?');
  on.endpoint.use('down');
  (await toTheEnd(on)).click();
  await on.screen.findByRole('heading', { name: SAVED });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await on.screen.findByRole('button', { name: `Xem câu hỏi ${code}` });
  const items = on.screen.getAllByRole('listitem');
  const lists = items.map(({ parentElement }) => parentElement as HTMLElement);
  expect(lists.map(({ tagName }) => tagName)).toEqual(['UL', 'UL']);
  // Safari takes one whose marker is `none` for no list.
  for (const list of lists) expect(getComputedStyle(list).listStyleType).toBe('""');
  const inItem = items.map((item) => ({
    words: item.textContent ?? '',
    actions: within(item)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  }));
  const [waits, came] = inItem;
  expect(waits?.words).toContain(`Câu hỏi: ${SAVED}`);
  expect(waits?.words).toContain('Bao giờ có nước?');
  expect(waits?.words).toMatch(/Bấm gửi lúc.*\d{2}\/\d{2}\/\d{4}/);
  expect(waits?.actions).toEqual(['Gửi ngay', vietnamese.sent.copy, vietnamese.sent.remove]);
  expect(came?.words).toContain(code);
  expect(came?.words).toContain(vietnamese.state.received);
  expect(came?.words).toMatch(/\d{2}\/\d{2}\/\d{4}/);
  expect(came?.actions).toEqual([`Xem câu hỏi ${code}`]);
});
