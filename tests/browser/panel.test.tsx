import { waitFor, within } from '@testing-library/preact';
import { http } from 'msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry } from '#device/entry';
import type { NewPhoto } from '#device/photo';
import { VIEWS } from '#embed/settings';
import { panel as en } from '#messages/en/panel';
import { consult as consultations } from '#messages/vi/consult';
import { panel as vietnamese } from '#messages/vi/panel';
import openPost from '#outbox/entry';
import type { Problem } from '#protocol/problem';
import { mockEndpoint } from '../../server-mock/handlers';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { createConsult } from '../../widget/consult/createConsult';
import { heldBack } from './heldBack';
import {
  ask,
  codesOn,
  ENDPOINT,
  GROUPED,
  goOn,
  leaveNow,
  leaving,
  loadConsult,
  mountedPanel,
  type Opened,
  openAsk,
  opened,
  PLAIN_PORTAL,
  reported,
  SAVED,
  spokenIn,
  spokenOn,
  toTheEnd,
  waitingOn,
  worker,
  write,
} from './panelStage';

test('the first screen shows the portal’s name and what it offers', async () => {
  const { screen, root, title } = await opened();
  expect(title.textContent).toBe('Tỉnh Mẫu');
  expect(screen.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).textContent).toContain(
    'Văn phòng UBND tỉnh Mẫu trả lời',
  );
  expect(screen.getByRole('button', { name: /^Cho ý kiến/ }).textContent).toContain(
    'Đang lấy ý kiến về 1\u00a0nội dung',
  );
  expect(screen.getByRole('button', { name: /^Xem trả lời/ })).toBeTruthy();
  await waitFor(() => expect(root.activeElement).toBe(title));
});

test('what the webmaster leaves out of data-views is not offered', async () => {
  const { screen } = await opened({ views: ['ask', 'follow'] });
  expect(screen.getByRole('button', { name: /^Hỏi hoặc phản ánh/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Cho ý kiến/ })).toBeNull();
});

test('where only one thing is left to do, the first screen is that, and nothing is said of what the portal takes', async () => {
  const { screen, title } = await opened({ views: ['follow'] });
  expect(title.textContent).toBe('Xem trả lời');
  expect(screen.getByRole('textbox', { name: 'Mã tiếp nhận' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Quay lại' })).toBeNull();
  expect(screen.queryByText(vietnamese.home.nothing)).toBeNull();
});

test('an empty question, and one without a topic, give a summary that takes the focus, the same words beside the field, and no post', async () => {
  const on = await opened();
  const box = await openAsk(on);
  expect(box.getAttribute('aria-invalid')).toBeNull();
  on.screen.getByRole('button', { name: 'Tiếp tục' }).click();

  const summary = await on.screen.findByRole('group', { name: 'Có chỗ cần sửa' });
  await waitFor(() => expect(on.root.activeElement).toBe(summary));
  const links = within(summary).getAllByRole('link');
  const words = vietnamese.issue({ code: 'text-empty', pointer: '/text' });
  expect(links.map((link) => link.textContent)).toEqual([words]);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  const describing = (control: Element) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => on.root.getElementById(id)?.textContent);
  expect(describing(box)).toContain(`Lỗi: ${words}`);
  links[0]?.click();
  expect(on.root.activeElement).toBe(box);

  write(box, 'Bao giờ sửa đường?');
  await goOn(on);
  on.screen.getByRole('button', { name: 'Tiếp tục' }).click();
  const missing = vietnamese.issue({ code: 'topic-not-chosen', pointer: '/topic' });
  const link = await on.screen.findByRole('link', { name: missing });
  await waitFor(() =>
    expect(on.root.activeElement).toBe(on.screen.getByRole('group', { name: 'Có chỗ cần sửa' })),
  );
  expect(on.screen.getAllByRole('link', { name: /^Chọn|^Viết/ })).toEqual([link]);
  expect(describing(on.screen.getByRole('radiogroup', { name: vietnamese.ask.topic }))).toEqual([
    `Lỗi: ${missing}`,
  ]);
  link.click();
  expect((on.root.activeElement as HTMLInputElement).type).toBe('radio');
  expect(on.endpoint.received()).toEqual([]);
  expect(await on.post.outbox.waiting()).toEqual([]);
});

test('a sent question gives a receipt with a grouped code, and the endpoint has it once, in NFC', async () => {
  const on = await opened();
  await ask(on, '  Đường trước trường bị ngập  '.normalize('NFD'));
  const title = await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  await waitFor(() => expect(on.root.activeElement).toBe(title));
  expect(codesOn(on)).toHaveLength(1);
  expect(on.screen.getByText(/^Văn phòng UBND tỉnh Mẫu trả lời/)).toBeTruthy();
  expect(on.endpoint.received()).toHaveLength(1);
  expect(on.endpoint.received()[0]).toMatchObject({
    kind: 'question',
    intent: 'ask',
    text: 'Đường trước trường bị ngập'.normalize('NFC'),
    topic: null,
    lang: 'vi',
  });
  expect(await on.post.outbox.waiting()).toEqual([]);
});

test('after a receipt another question begins with an empty form', async () => {
  const on = await opened();
  await ask(on, 'Câu thứ nhất');
  (await on.screen.findByRole('button', { name: 'Gửi câu hỏi khác' })).click();
  const box = await on.screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(box.value).toBe('');
  // Nor is anything left on the screens behind it.
  write(box, 'Câu thứ hai');
  await goOn(on);
  expect(on.screen.queryByRole('radio', { checked: true })).toBeNull();
});

test('without a connection it is saved on this device and not sent', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có điện?', 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  expect(codesOn(on)).toEqual([]);
  expect(on.endpoint.received()).toEqual([]);
  const waiting = await waitingOn(on);
  expect(waiting.map(({ state }) => state)).toMatchObject([{ kind: 'stored', where: 'device' }]);
});

test('after a lost reply “Gửi ngay” gives the receipt, and the endpoint has one', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có nước?', 'lost-reply');
  (await on.screen.findByRole('button', { name: 'Gửi ngay' })).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(codesOn(on)).toHaveLength(1);
  expect(on.endpoint.received()).toHaveLength(1);
});

test.for(['captive-portal', 'wrong-echo'] as const)('%s never shows a code', async (scenario) => {
  const on = await opened();
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(...codesOn(on), on.root.textContent ?? ''));
  watch.observe(on.root, { subtree: true, childList: true, characterData: true });
  await ask(on, 'Câu hỏi cho Wi-Fi', scenario);
  await on.screen.findByRole('heading', { name: SAVED });
  on.screen.getByRole('button', { name: 'Gửi ngay' }).click();
  await waitFor(async () => {
    const [first] = await waitingOn(on);
    expect(first?.entry.tries).toBeGreaterThan(1);
  });
  await on.screen.findByRole('heading', { name: SAVED });
  watch.disconnect();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => GROUPED.test(text) || /Mã tiếp nhận|Đã nhận/.test(text))).toEqual([]);
});

test('the English panel is in English on every screen of a question', async () => {
  const on = await opened({ messages: en });
  const vietnameseLetters = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
  const inEnglish = () => expect(on.root.textContent).not.toMatch(vietnameseLetters);
  expect(on.title.textContent).toBe('Sample Province');
  expect(on.screen.getByRole('dialog', { name: 'Ask · Have your say' })).toBeTruthy();
  inEnglish();
  await openAsk(on);
  inEnglish();
  on.screen.getByRole('button', { name: 'Continue' }).click();
  await on.screen.findByRole('group', { name: 'There is a problem' });
  inEnglish();
  write(await on.screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' }), 'When?');
  await goOn(on);
  // Names of places are the same in every language.
  inEnglish();
  on.screen.getByRole('button', { name: 'Continue' }).click();
  await on.screen.findByRole('group', { name: 'There is a problem' });
  inEnglish();
  on.screen.getByRole('radio', { name: /^Not sure/ }).click();
  on.screen.getByRole('button', { name: 'Continue' }).click();
  await on.screen.findByRole('heading', { name: /^Leave your contact details/ });
  inEnglish();
  write(on.screen.getByRole('textbox', { name: /^Phone number/ }), '12');
  on.screen.getByRole('button', { name: 'Send question' }).click();
  await on.screen.findByRole('group', { name: 'There is a problem' });
  inEnglish();
  const phone = on.screen.getByRole<HTMLInputElement>('textbox', { name: /^Phone number/ });
  phone.select();
  document.execCommand('delete');
  on.screen.getByRole('button', { name: 'Send question' }).click();
  await on.screen.findByRole('heading', { name: 'Question received' });
  expect(codesOn(on)).toHaveLength(1);
  inEnglish();
  expect(on.endpoint.received()[0]).toMatchObject({ lang: 'en' });
});

test('where nothing can be stored and there is no connection it says: not saved, not sent', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const on = await opened();
  await ask(on, 'Máy này không cho lưu', 'down');
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  expect(on.root.textContent).not.toContain('Đã lưu');
  expect(on.screen.getByRole('button', { name: 'Chép nội dung' })).toBeTruthy();
});

test('where nothing can be stored a question still goes through', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const on = await opened();
  await ask(on, 'Máy này không cho lưu');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()).toHaveLength(1);
});

test('what was typed is still there after going back, and after closing', async () => {
  const on = await opened();
  write(await openAsk(on), 'Đang viết dở');
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  const box = await openAsk(on);
  expect(box.value).toBe('Đang viết dở');

  await goOn(on);
  on.screen.getByRole('radio', { name: /^Đường sá/ }).click();
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await waitFor(() => expect(on.screen.getByDisplayValue('Đang viết dở')).not.toBe(box));
  on.screen.getByRole('button', { name: 'Đóng' }).click();
  on.open();
  expect(on.screen.getByDisplayValue('Đang viết dở')).toBeVisible();
  await goOn(on);
  expect(on.screen.getByRole('radio', { name: /^Đường sá/ })).toBeChecked();
});

test('a form in an article leaves the focus where it is until the reader acts in it', async () => {
  worker.resetHandlers(...mockEndpoint({ url: ENDPOINT }).handlers);
  const elsewhere = document.body.appendChild(document.createElement('input'));
  elsewhere.focus();
  const post = await openPost(ENDPOINT, window, { set() {}, clear() {} }, true, null, true);
  const { root, screen, destroy } = mountedPanel(vietnamese, post, VIEWS, {
    view: 'ask',
    consultation: null,
  });
  leaving(async () => {
    elsewhere.remove();
    destroy();
    post.stop();
    await post.outbox.drain();
  });
  const next = await screen.findByRole('button', { name: 'Tiếp tục' });
  expect(document.activeElement).toBe(elsewhere);
  next.click();
  const summary = await screen.findByRole('group', { name: 'Có chỗ cần sửa' });
  await waitFor(() => expect(root.activeElement).toBe(summary));
});

test('a second attempt with the same mistakes takes the focus to the summary again', async () => {
  const on = await opened();
  const box = await openAsk(on);
  const isOnSummary = () =>
    waitFor(() =>
      expect(on.root.activeElement).toBe(on.screen.getByRole('group', { name: 'Có chỗ cần sửa' })),
    );
  on.screen.getByRole('button', { name: 'Tiếp tục' }).click();
  await isOnSummary();
  write(box, '   ');
  expect(on.root.activeElement).toBe(box);
  on.screen.getByRole('button', { name: 'Tiếp tục' }).click();
  await isOnSummary();

  write(box, 'Bao giờ sửa đường?');
  await goOn(on);
  const next = on.screen.getByRole('button', { name: 'Tiếp tục' });
  next.click();
  await isOnSummary();
  const commune = on.screen.getByRole('textbox', { name: /^Ở xã, phường nào/ });
  commune.focus();
  expect(on.root.activeElement).toBe(commune);
  next.click();
  await isOnSummary();
});

test('a state that changes is spoken to whoever is on its heading, through the live region', async () => {
  const on = await opened();
  const spoken: (string | null)[] = [];
  const region = on.host.querySelector('[aria-live="polite"]') as HTMLElement;
  expect(region.textContent).toBe('');
  new MutationObserver(() => spoken.push(region.textContent)).observe(region, { childList: true });
  await ask(on, 'Có ai nghe không?');
  const title = await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  await waitFor(() => expect(spoken).toContain('Đã nhận câu hỏi'));
  expect(on.root.activeElement).toBe(title);
});

test('a topic that the portal does not have is not chosen, and is not sent', async () => {
  const on = await opened({ topic: 'khong-co' });
  write(await openAsk(on), 'Câu hỏi về việc lạ');
  await goOn(on);
  on.screen.getByRole('button', { name: 'Tiếp tục' }).click();
  await on.screen.findByRole('link', { name: /^Chọn việc cần hỏi/ });
  expect(await on.post.outbox.waiting()).toEqual([]);
  expect(reported).toEqual(['data-topic="khong-co" is no topic of the portal']);
  // Once, however often the panel is opened at a view.
  on.open('ask');
  await on.screen.findByRole('textbox');
  expect(reported).toHaveLength(1);
});

test('a topic that the portal has is no matter for the webmaster', async () => {
  const on = await opened({ topic: 'duong-sa' });
  write(await openAsk(on), 'Bao giờ sửa đường?');
  await goOn(on);
  expect(on.screen.getByRole<HTMLInputElement>('radio', { checked: true }).value).toBe('duong-sa');
  expect(reported).toEqual([]);
});

test('when the consultations’ file does not come, the screen says so, the webmaster hears of it, a press asks again', async () => {
  const { screen, root } = await opened();
  screen.getByRole('button', { name: /^Cho ý kiến/ }).click();
  const title = await screen.findByRole('heading', { name: vietnamese.unopened });
  await waitFor(() => expect(root.activeElement).toBe(title));
  expect(reported).toEqual(['the file did not come']);
  screen.getByRole('button', { name: 'Thử lại' }).click();
  await waitFor(() => expect(reported).toHaveLength(2));
  expect(loadConsult).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(root.activeElement?.textContent).toBe(vietnamese.unopened));
});

test('where the portal could not be read, the topic that the page named stays', async () => {
  const on = await opened({ topic: 'duong-sa', reachable: false });
  write(await openAsk(on), 'Bao giờ sửa đường?');
  on.screen.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await on.screen.findByRole('heading', { name: SAVED });
  const [first] = await waitingOn(on);
  expect(JSON.parse(first?.entry.body ?? '')).toMatchObject({ topic: 'duong-sa' });
});

/** Asks with no connection, and looks at what waits. */
async function saveAndList(on: Opened, text: string): Promise<void> {
  await ask(on, text, 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  (await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi/ })).click();
}

const restingOn = (on: Opened) => on.root.activeElement?.textContent;

test('what the outbox tries by itself moves neither the words nor the focus; the receipt takes a focus that would be lost', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có nước?', 'down');
  const title = await on.screen.findByRole('heading', { name: SAVED });
  const copy = on.screen.getByRole('button', { name: 'Chép nội dung' });
  copy.focus();
  const seen: (string | null)[] = [];
  const watch = new MutationObserver(() => seen.push(title.textContent));
  watch.observe(on.root, { subtree: true, childList: true, characterData: true });
  const [first] = await waitingOn(on);
  const id = first?.entry.id ?? '';
  await on.post.outbox.retry(id);
  expect((await waitingOn(on))[0]?.entry.tries).toBeGreaterThan(1);
  watch.disconnect();
  expect(seen.filter((words) => words !== SAVED)).toEqual([]);
  expect(on.root.activeElement).toBe(copy);

  on.endpoint.use('well');
  await on.post.outbox.retry(id);
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  await waitFor(() => expect(on.root.activeElement).toBe(title));
});

test('removing what waits asks first, keeps the focus at hand, and the first screen no longer counts it', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu gửi nhầm');
  const remove = await on.screen.findByRole('button', { name: 'Xoá' });
  remove.focus();
  remove.click();
  await waitFor(() => expect(restingOn(on)).toBe('Giữ lại'));
  on.screen.getByRole('button', { name: 'Giữ lại' }).click();
  await waitFor(() => expect(restingOn(on)).toBe('Xoá'));
  on.screen.getByRole('button', { name: 'Xoá' }).click();
  await on.screen.findByText(/^Xoá câu hỏi này khỏi máy/);
  const sure = on.screen.getByRole('button', { name: 'Xoá' });
  sure.focus();
  sure.click();
  await on.screen.findByText('Máy này không giữ nội dung nào.');
  await waitFor(() => expect(restingOn(on)).toBe('Xem trả lời'));
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('button', { name: /^Xem trả lời.*Những gì máy này đã gửi/ });
});

test('what was tried may have arrived: the question before removing it says so, and not that it is unsent', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu có thể đã đến nơi');
  (await on.screen.findByRole('button', { name: 'Xoá' })).click();
  await on.screen.findByText(vietnamese.sent.removeTried('Câu hỏi'));
  expect(on.screen.queryByText(/chưa gửi này/)).toBeNull();
});

test('what was never tried, and what was refused, has not arrived: the question before removing it says unsent', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu chưa đến nơi');
  const [first] = await waitingOn(on);
  if (!first) throw new Error('nothing waits');
  const problem = { code: 'invalid' } as Problem;
  const entry = { ...first.entry, id: 'refused' };
  vi.spyOn(on.post.outbox, 'waiting').mockResolvedValue([
    { ...first, entry: { ...first.entry, tries: 0 } },
    {
      kind: 'entry',
      entry,
      state: { kind: 'parked', where: 'device', reason: { kind: 'refused', problem } },
    },
  ]);
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  for (const button of await on.screen.findAllByRole('button', { name: 'Xoá' })) button.click();
  await waitFor(() => expect(on.screen.getAllByText(vietnamese.sent.removeAsk('Câu hỏi'))).toHaveLength(2));
});

test('while an item is being sent it cannot be removed: the endpoint may have it already', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu đang đi');
  (await on.screen.findByRole('button', { name: 'Xoá' })).click();
  await waitFor(() => expect(restingOn(on)).toBe('Giữ lại'));
  let fail = () => {};
  const hanging = vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((_, reject) => {
      fail = () => reject(new TypeError('no network'));
    }),
  );
  void on.post.outbox.wake();
  await waitFor(() => expect(on.screen.queryByRole('button', { name: 'Xoá' })).toBeNull());
  await waitFor(() => expect(restingOn(on)).toBe('Xem trả lời'));
  hanging.mockRejectedValue(new TypeError('no network'));
  fail();
  await on.screen.findByRole('button', { name: 'Xoá' });
});

test('“Gửi ngay” is answered at once, also while the outbox is already at it', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có nước?', 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  let fail = () => {};
  const hanging = vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((_, reject) => {
      fail = () => reject(new TypeError('no network'));
    }),
  );
  void on.post.outbox.wake();
  await waitFor(() => expect(hanging).toHaveBeenCalled());
  on.screen.getByRole('button', { name: 'Gửi ngay' }).click();
  await on.screen.findByRole('heading', { name: 'Đang gửi…' });
  hanging.mockRejectedValue(new TypeError('no network'));
  fail();
  await on.screen.findByRole('heading', { name: SAVED });
});

test('a second failed submit is heard as well as the first', async () => {
  const on = await opened();
  write(await openAsk(on), 'Câu hỏi');
  const send = await toTheEnd(on);
  const submit = vi.spyOn(on.post.outbox, 'submitQuestion').mockRejectedValue(new Error('nothing takes it'));
  send.click();
  const heard = () => waitFor(() => expect(spokenOn(on)).toBe(vietnamese.state.failed));
  await heard();
  let release = () => {};
  submit.mockReturnValue(
    new Promise((_, reject) => {
      release = () => reject(new Error('nothing takes it'));
    }),
  );
  send.click();
  await waitFor(() => expect(on.screen.queryByText(vietnamese.state.failed)).toBeNull());
  spokenIn(on).textContent = '';
  release();
  await heard();
});

test('a link to a view does not take the screen away from a question that is just being stored', async () => {
  const on = await opened();
  write(await openAsk(on), 'Câu hỏi');
  const send = await toTheEnd(on);
  const { late, release } = heldBack(on.post.outbox.submitQuestion);
  vi.spyOn(on.post.outbox, 'submitQuestion').mockImplementation(late);
  send.click();
  on.open('ask');
  release();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()).toHaveLength(1);
});

test('“Gửi ngay” in the list keeps the focus while it sends, and gives it to the title when the item is received', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu chờ gửi');
  const send = await on.screen.findByRole('button', { name: 'Gửi ngay' });
  send.focus();
  send.click();
  await waitFor(async () => expect((await waitingOn(on))[0]?.entry.tries).toBe(2));
  expect(on.root.activeElement).toBe(send);
  on.endpoint.use('well');
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã được nhận' });
  await waitFor(() => expect(restingOn(on)).toBe('Xem trả lời'));
});

test('what was refused is not counted as waiting to be sent, but as something to look at', async () => {
  const on = await opened();
  const problem = { code: 'invalid' } as Problem;
  const entry = { id: 'x' } as Entry;
  vi.spyOn(on.post.outbox, 'waiting').mockResolvedValue([
    {
      kind: 'entry',
      entry,
      state: { kind: 'parked', reason: { kind: 'refused', problem }, where: 'device' },
    },
    { kind: 'entry', entry, state: { kind: 'stored', where: 'device', tries: 1 } },
  ]);
  (await openAsk(on)).blur();
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi, 1 nội dung cần xem lại/ });
});

test('a portal that could not be reached is asked again when the network is back, and the page keeps its focus', async () => {
  // On a desktop the page beside the card stays in use.
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
  const on = await opened({ reachable: false });
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  on.endpoint.use('well');
  window.dispatchEvent(new Event('online'));
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('while the device says that it has no network, going back asks for nothing', async () => {
  const on = await opened({ reachable: false });
  await openAsk(on);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const portal = vi.spyOn(on.post.reader, 'portal');
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('button', { name: /^Hỏi hoặc phản ánh/ });
  expect(portal).not.toHaveBeenCalled();
});

test('while a portal is asked again unasked, what was offered before stays', async () => {
  const on = await opened({ reachable: false });
  await openAsk(on);
  vi.spyOn(on.post.reader, 'portal').mockReturnValue(new Promise(() => {}));
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('button', { name: /^Hỏi hoặc phản ánh/ });
});

test('a network that comes back takes no form away from under the citizen’s hands', async () => {
  const on = await opened({ reachable: false });
  const box = await openAsk(on);
  write(box, 'Đang viết dở');
  on.endpoint.use('well');
  window.dispatchEvent(new Event('online'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(on.root.activeElement).toBe(box);
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
});

test('what only memory holds is not called stored to the page', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const on = await opened();
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  for (const type of ['gop-y:stored', 'gop-y:delivered']) on.host.addEventListener(type, hear);
  await ask(on, 'Máy này không cho lưu');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(heard).toEqual(['gop-y:delivered']);
});

test('a portal that could not be reached is asked again at a press', async () => {
  const on = await opened({ reachable: false });
  expect(on.screen.queryByRole('button', { name: /^Cho ý kiến/ })).toBeNull();
  on.endpoint.use('well');
  on.screen.getByRole('button', { name: 'Thử lại' }).click();
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  expect(on.screen.getByRole('button', { name: /^Cho ý kiến/ })).toBeTruthy();
  expect(on.screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
});

test('when the first of two forms has left the page, the page still hears what becomes of the other’s', async () => {
  const on = await opened();
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  document.addEventListener('gop-y:stored', hear);
  const other = mountedPanel(vietnamese, on.post, VIEWS, { view: 'ask', consultation: null });
  await on.post.outbox.submitQuestion({ intent: 'ask', text: 'Một', topic: null, lang: 'vi' });
  expect(heard).toEqual(['gop-y:stored']);
  on.destroy();
  await on.post.outbox.submitQuestion({ intent: 'ask', text: 'Hai', topic: null, lang: 'vi' });
  expect(heard).toEqual(['gop-y:stored', 'gop-y:stored']);
  // A portal that swaps its article tells nobody.
  const third = mountedPanel(vietnamese, on.post, VIEWS, { view: 'ask', consultation: null });
  other.host.remove();
  await on.post.outbox.submitQuestion({ intent: 'ask', text: 'Ba', topic: null, lang: 'vi' });
  expect(heard).toHaveLength(3);
  third.destroy();
  document.removeEventListener('gop-y:stored', hear);
  other.destroy();
});

test('of questions that wait each is known by how it begins', async () => {
  const on = await opened({ reachable: false });
  const long = `Đèn hỏng ${'x'.repeat(100)}`;
  for (const text of ['Nước đục', long])
    await on.post.outbox.submitQuestion({ intent: 'ask', text, topic: null, lang: 'vi' });
  on.screen.getByRole('button', { name: /^Xem trả lời/ }).click();
  await on.screen.findByText('“Nước đục”');
  expect(on.screen.getByText(`“${long.slice(0, 60)}…”`)).toBeVisible();
});

/** Opens the mock's open consultation. */
async function openBallot({ screen }: Opened): Promise<void> {
  loadConsult.mockResolvedValue(createConsult(consultations));
  screen.getByRole('button', { name: /^Cho ý kiến/ }).click();
  (await screen.findByRole('button', { name: /Đang lấy ý kiến đến/ })).click();
}

test('a ballot is drawn at once with what is known of an earlier one, so that no choice moves under a finger', async () => {
  const on = await opened();
  const { late, release } = heldBack(on.post.outbox.ballotMemory);
  const asked = vi.spyOn(on.post.outbox, 'ballotMemory').mockImplementation(late);
  await on.post.outbox.submitBallot({
    consultation: 'dang-mo',
    draft: '1',
    answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
  });
  await waitFor(() => expect(on.endpoint.received()).toHaveLength(1));
  const firstDrawn: string[] = [];
  new MutationObserver(() => {
    if (firstDrawn.length === 0 && on.root.querySelector('[type=radio]'))
      firstDrawn.push(on.root.querySelector('form')?.textContent ?? '');
  }).observe(on.root, { subtree: true, childList: true });
  await openBallot(on);
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(on.screen.queryAllByRole('radio')).toEqual([]);
  release();
  await on.screen.findAllByRole('radio');
  expect(firstDrawn[0]).toMatch(/^Máy này đã gửi lúc/);
});

test.for(['never answers', 'fails'])('a store that %s holds up no ballot', async (how) => {
  const on = await opened();
  const answer = () => (how === 'fails' ? Promise.reject(new Error('broken')) : new Promise<never>(() => {}));
  vi.spyOn(on.post.outbox, 'waiting').mockImplementation(answer);
  vi.spyOn(on.post.outbox, 'ballotMemory').mockImplementation(answer);
  await openBallot(on);
  expect(await on.screen.findAllByRole('radio')).not.toEqual([]);
});

test('whose ballot was about an older text votes on the new one', async () => {
  const on = await opened();
  await openBallot(on);
  await on.screen.findAllByRole('radio');
  const vote = async () => {
    (await on.screen.findByRole('radio', { name: '22 giờ' })).click();
    on.screen.getByRole('button', { name: /^Gửi/ }).click();
  };
  const changed = MOCK_PORTAL.consultations.map((consultation) => ({ ...consultation, draft: '2' }));
  const endpoint = mockEndpoint({ url: ENDPOINT, portal: { ...MOCK_PORTAL, consultations: changed } });
  worker.resetHandlers(...endpoint.handlers);
  await vote();
  await on.screen.findByText(/Đọc bản mới rồi gửi lại/);
  on.screen.getByRole('button', { name: 'Gửi ý kiến khác để thay' }).click();
  await vote();
  await on.screen.findByRole('heading', { name: 'Đã nhận phiếu ý kiến' });
  await on.screen.findByText(/^Có thể gửi lại để thay/);
  expect(endpoint.received()).toMatchObject([{ draft: '2' }]);
});

const sharedSwitch = (on: Opened) => on.screen.getByRole<HTMLInputElement>('checkbox', { name: /máy chung/ });
/** All that the device keeps, in both places, but for the mark that the database is not new. */
async function kept(): Promise<string> {
  const records = await new Promise<unknown[]>((resolve, reject) => {
    const open = indexedDB.open('gop-y');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const store = open.result.transaction('q').objectStore('q');
      const keys = store.getAllKeys();
      const all = store.getAll();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result.filter((_, index) => keys.result[index] !== 'm:born'));
      };
    };
  });
  const copies = await (await caches.open('gop-y')).matchAll();
  return JSON.stringify([...records, ...(await Promise.all(copies.map((copy) => copy.json())))]);
}

test('on a shared device the question goes, the code is to be copied, and the device keeps neither', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  sharedSwitch(on).click();
  await ask(on, 'Câu hỏi ở thư viện');
  await on.screen.findByText(vietnamese.receipt.forgets);
  const [code] = codesOn(on);
  expect(code).toMatch(GROUPED);
  const text = await kept();
  expect(text).not.toContain('Câu hỏi ở thư viện');
  expect(text).not.toContain(code?.replace(/-/g, ''));
  await leaveNow();
  expect(sharedSwitch(await opened()).checked).toBe(true);
});

test('on a shared device what could not be sent is called unsaved', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  sharedSwitch(on).click();
  await ask(on, 'Chưa gửi được', 'down');
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  expect(await kept()).not.toContain('Chưa gửi được');
});

/** A panel of somebody who uses a shared device. */
async function openedShared(options: Parameters<typeof opened>[0] = {}): Promise<Opened> {
  onTestFinished(() => sessionStorage.clear());
  sessionStorage.setItem('gop-y:shared', '1');
  return opened(options);
}

const press = (on: Opened, name: string | RegExp) => on.screen.getByRole('button', { name }).click();
const isOpen = (on: Opened) => on.screen.queryByRole('dialog') !== null;

/** The next person opens the panel and looks at everything. */
async function nothingIsLeft(on: Opened, text: string): Promise<void> {
  await waitFor(() => expect(isOpen(on)).toBe(false));
  expect(on.root.textContent).not.toContain(text);
  on.open();
  await on.screen.findByRole('heading', { name: /Tỉnh Mẫu|Hỏi đáp · Góp ý/ });
  expect((await openAsk(on)).value).toBe('');
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời.*Những gì máy này đã gửi/ })).click();
  await on.screen.findByText(vietnamese.sent.noneNow);
  expect(codesOn(on)).toEqual([]);
}

test('at a shared device who closes the panel leaves no receipt to the next person, and is asked nothing', async () => {
  const on = await openedShared();
  await ask(on, 'Câu của người trước');
  await on.screen.findByText(vietnamese.receipt.forgets);
  press(on, 'Đóng');
  await nothingIsLeft(on, 'Câu của người trước');
});

test('at a shared device Escape over a half-written question asks once; “Ở lại” goes back to the word', async () => {
  const on = await openedShared();
  const box = await openAsk(on);
  write(box, 'Đang viết dở');
  await userEvent.keyboard('{Escape}');
  const asked = await on.screen.findByRole('group', { name: vietnamese.shared.doneAsk });
  expect(asked.textContent).toContain(vietnamese.shared.doneDraft);
  expect(asked.textContent).not.toContain(vietnamese.shared.doneWaiting);
  await waitFor(() => expect(restingOn(on)).toBe('Ở lại'));
  press(on, 'Ở lại');
  expect(on.root.activeElement).toBe(box);
  expect(box.value).toBe('Đang viết dở');
  expect(on.screen.queryByRole('group', { name: vietnamese.shared.doneAsk })).toBeNull();
  press(on, 'Đóng');
  await waitFor(() => expect(restingOn(on)).toBe('Ở lại'));
  press(on, 'Xong, xoá khỏi màn hình');
  await nothingIsLeft(on, 'Đang viết dở');
});

test('at a shared device who wants to close a second time means it', async () => {
  const on = await openedShared();
  write(await openAsk(on), 'Đang viết dở');
  press(on, 'Đóng');
  await waitFor(() => expect(restingOn(on)).toBe('Ở lại'));
  press(on, 'Đóng');
  await nothingIsLeft(on, 'Đang viết dở');
});

test('at a shared device what could not be sent is spoken of at closing, goes later, and nobody sees it', async () => {
  const on = await openedShared();
  await ask(on, 'Chưa gửi được', 'down');
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  press(on, 'Xong, xoá khỏi màn hình');
  await on.screen.findByText(vietnamese.shared.doneWaiting);
  expect(on.screen.queryByText(vietnamese.shared.doneDraft)).toBeNull();
  press(on, 'Đóng');
  await nothingIsLeft(on, 'Chưa gửi được');
  expect(on.endpoint.received()).toEqual([]);
  on.endpoint.use('well');
  await on.post.outbox.wake();
  expect(on.endpoint.received()).toMatchObject([{ text: 'Chưa gửi được' }]);
  expect(codesOn(on)).toEqual([]);
});

test('at a shared device a question that is stored late leaves the next person’s draft alone', async () => {
  const on = await openedShared();
  const { outbox } = on.post;
  const { submitQuestion } = outbox;
  let store = () => {};
  const held = new Promise<void>((resolve) => {
    store = resolve;
  });
  const submitting = vi.spyOn(outbox, 'submitQuestion').mockImplementation(async (question) => {
    await held;
    return submitQuestion(question);
  });
  await ask(on, 'Câu của người trước');
  press(on, 'Đóng');
  await on.screen.findByRole('group', { name: vietnamese.shared.doneAsk });
  press(on, 'Đóng');
  await nothingIsLeft(on, 'Câu của người trước');
  press(on, 'Quay lại');
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  write(await openAsk(on), 'Người sau đang viết');
  store();
  await submitting.mock.results[0]?.value;
  await outbox.drain();
  press(on, 'Quay lại');
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  expect((await openAsk(on)).value).toBe('Người sau đang viết');
});

test('at a shared device what does not send by itself is spoken of at closing, since it goes with its writer', async () => {
  const on = await openedShared();
  await ask(on, 'Câu đang chờ', 'down');
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  const [waits] = await waitingOn(on);
  if (!waits) throw new Error('nothing waits');
  const problem = { code: 'invalid' } as Problem;
  const state = { kind: 'parked', where: 'memory', reason: { kind: 'refused', problem } } as const;
  vi.spyOn(on.post.outbox, 'waiting').mockResolvedValue([{ ...waits, state }]);
  press(on, 'Đóng');
  await on.screen.findByText(vietnamese.shared.doneParked);
  expect(on.screen.queryByText(vietnamese.shared.doneWaiting)).toBeNull();
  expect(isOpen(on)).toBe(true);
});

test('what is refused at a shared device is not promised to last as long as the page', async () => {
  const on = await openedShared();
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  // A portal that takes no photos refuses the question that has them.
  await on.post.outbox.submitQuestion(question, [await aPhoto('red')]);
  await on.post.outbox.drain();
  press(on, /^Xem trả lời/);
  const item = await on.screen.findByRole('listitem');
  expect(item).toHaveTextContent('Nội dung không được lưu trên máy này và sẽ mất khi đóng.');
});

test('a page that closes the panel of a shared device clears it without a question', async () => {
  const on = await openedShared();
  write(await openAsk(on), 'Người đã bỏ đi');
  on.close();
  await nothingIsLeft(on, 'Người đã bỏ đi');
});

test('where the device is not shared, closing asks nothing and keeps what was typed', async () => {
  const on = await opened();
  write(await openAsk(on), 'Đang viết dở');
  press(on, 'Đóng');
  expect(isOpen(on)).toBe(false);
  on.open();
  expect(on.screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Đang viết dở');
});

test('a form in an article has no way to close: at a shared device its end is a button, and it begins anew', async () => {
  const on = await openedShared();
  on.close();
  const inline = { view: 'ask', consultation: null } as const;
  const form = mountedPanel(vietnamese, on.post, VIEWS, inline);
  onTestFinished(form.destroy);
  const box = await form.screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(form.screen.queryByRole('button', { name: 'Xong, xoá khỏi màn hình' })).toBeNull();
  write(box, 'Hỏi trong bài viết');
  (await toTheEnd({ ...on, ...form })).click();
  await form.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  form.screen.getByRole('button', { name: 'Xong, xoá khỏi màn hình' }).click();
  expect((await form.screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('');
  expect(await on.post.outbox.receipts()).toEqual([]);
});

test('at a shared device the next person’s ballot goes on from nobody’s', async () => {
  const on = await openedShared();
  const vote = async () => {
    await openBallot(on);
    const [choice] = await on.screen.findAllByRole('radio');
    expect(on.screen.queryByText(/^Máy này đã gửi lúc/)).toBeNull();
    choice?.click();
    press(on, 'Gửi ý kiến');
    await on.screen.findByRole('heading', { name: 'Đã nhận phiếu ý kiến' });
    // The next one may be a voter of their own: who voted is forgotten with the screen.
    expect(on.screen.queryByText(/^Có thể gửi lại để thay/)).toBeNull();
  };
  await vote();
  press(on, 'Xong, xoá khỏi màn hình');
  await waitFor(() => expect(isOpen(on)).toBe(false));
  on.open();
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  await vote();
  const ballots = on.endpoint.received().flatMap((it) => (it.kind === 'ballot' ? [it] : []));
  expect(ballots.map(({ revision }) => revision)).toEqual([1, 1]);
  expect(new Set(ballots.map(({ credential }) => JSON.stringify(credential))).size).toBe(2);
});

test('who says only later that the device is shared is told of what it keeps from before, and can remove it', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  await ask(on, 'Câu đã lưu trước', 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi/ });
  sharedSwitch(on).click();
  await on.screen.findByText(vietnamese.shared.before);
  await waitFor(() => expect(spokenOn(on)).toBe(vietnamese.shared.before));
  // The list of the first screen is this page's memory alone, and does not say that the device keeps nothing.
  press(on, /^Xem trả lời.*Những gì máy này đã gửi/);
  await on.screen.findByText(vietnamese.sent.noneNow);
  expect(on.screen.queryByText(vietnamese.sent.none)).toBeNull();
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /^Hỏi hoặc phản ánh/ });
  sharedSwitch(on).click();
  sharedSwitch(on).click();
  await on.screen.findByText(vietnamese.shared.before);
  press(on, vietnamese.shared.see);
  await on.screen.findByText(/^Bấm gửi lúc/);
  press(on, 'Xoá mọi thứ khỏi máy này');
  await waitFor(() => expect(restingOn(on)).toBe('Giữ lại'));
  press(on, 'Xoá hết');
  await on.screen.findByText(vietnamese.sent.none);
  expect(await kept()).toBe('[]');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /^Hỏi hoặc phản ánh/ });
  expect(sharedSwitch(on).checked).toBe(true);
  expect(on.screen.queryByText(vietnamese.shared.before)).toBeNull();
});

test('who turns the shared device on and off again before it answers is told of nothing', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  let answer = (_: boolean) => {};
  const looked = vi.spyOn(on.post.outbox, 'keeps').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  sharedSwitch(on).click();
  sharedSwitch(on).click();
  answer(true);
  await looked.mock.results[0]?.value;
  await new Promise((resolve) => setTimeout(resolve));
  expect(looked).toHaveBeenCalledOnce();
  expect(on.screen.queryByText(vietnamese.shared.before)).toBeNull();
});

test('the next person at a shared device is not told of what others left on it', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  await ask(on, 'Câu đã lưu trước', 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi/ })).focus();
  sharedSwitch(on).click();
  await on.screen.findByText(vietnamese.shared.before);
  press(on, 'Đóng');
  await nothingIsLeft(on, 'Câu đã lưu trước');
  expect(on.screen.queryByText(vietnamese.shared.before)).toBeNull();
});

test('where the device keeps nothing, calling it shared says nothing more', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened();
  const looked = vi.spyOn(on.post.outbox, 'keeps');
  sharedSwitch(on).click();
  await waitFor(() => expect(looked).toHaveBeenCalled());
  expect(await looked.mock.results[0]?.value).toBe(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(on.screen.queryByText(vietnamese.shared.before)).toBeNull();
});

test('that there was a vote can be removed from the device too, though it has no line in the list', async () => {
  const on = await opened();
  await on.post.outbox.submitBallot({
    consultation: 'dang-mo',
    draft: '1',
    answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
  });
  await on.post.outbox.drain();
  press(on, /^Xem trả lời/);
  await on.screen.findByText(vietnamese.sent.traces);
  (await on.screen.findByRole('button', { name: 'Xoá mọi thứ khỏi máy này' })).click();
  await waitFor(() => expect(restingOn(on)).toBe('Giữ lại'));
  press(on, 'Xoá hết');
  await waitFor(() => expect(on.screen.queryByRole('button', { name: /^Xoá/ })).toBeNull());
  expect(await kept()).toBe('[]');
});

test('everything is removed from the device after one more question, and “Giữ lại” has the focus', async () => {
  const on = await opened();
  await saveAndList(on, 'Câu sẽ xoá');
  (await on.screen.findByRole('button', { name: 'Xoá mọi thứ khỏi máy này' })).click();
  await waitFor(() => expect(restingOn(on)).toBe('Giữ lại'));
  expect(await kept()).toContain('Câu sẽ xoá');
  on.screen.getByRole('button', { name: 'Xoá hết' }).click();
  await on.screen.findByText(vietnamese.sent.none);
  expect(await kept()).toBe('[]');
  await waitFor(() => expect(restingOn(on)).toBe('Xem trả lời'));
});

test('what was refused can be written anew: a new submission, and the old one goes when it is kept', async () => {
  const on = await opened();
  const refusal = { code: 'invalid', final: true } as Problem;
  await saveAndList(on, 'Câu bị từ chối');
  const [first] = await waitingOn(on);
  if (!first) throw new Error('nothing waits');
  const listed = vi
    .spyOn(on.post.outbox, 'waiting')
    .mockResolvedValue([
      { ...first, state: { kind: 'parked', where: 'device', reason: { kind: 'refused', problem: refusal } } },
    ]);
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  (await on.screen.findByRole('button', { name: 'Sửa rồi gửi lại' })).click();
  const box = await on.screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung câu hỏi' });
  expect(box.value).toBe('Câu bị từ chối');
  listed.mockRestore();
  on.endpoint.use('well');
  box.select();
  write(box, 'Câu đã sửa');
  (await toTheEnd(on)).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(await waitingOn(on)).toEqual([]);
  expect(on.endpoint.received()).toMatchObject([{ text: 'Câu đã sửa' }]);
  expect(on.endpoint.received()[0]?.id).not.toBe(first.entry.id);
});

test('the list shows what was looked up last, also where an earlier look ends later', async () => {
  const on = await opened();
  const { outbox } = on.post;
  on.endpoint.use('down');
  const question = { intent: 'ask', topic: null, lang: 'vi' } as const;
  const first = await outbox.submitQuestion({ ...question, text: 'Câu một' });
  const second = await outbox.submitQuestion({ ...question, text: 'Câu hai' });
  await outbox.drain();
  press(on, /^Xem trả lời/);
  await waitFor(() => expect(on.screen.getAllByRole('listitem')).toHaveLength(2));
  const { waiting } = outbox;
  const late = lateAnswers();
  const looking = vi.spyOn(outbox, 'waiting').mockImplementation((seen) => late.hold(waiting(seen)));
  await outbox.discard(first.id);
  await Promise.all(looking.mock.calls.map(() => waiting()));
  late.holdNoMore();
  await outbox.discard(second.id);
  await on.screen.findByText(vietnamese.sent.none);
  await late.release();
  expect(on.screen.getByText(vietnamese.sent.none)).toBeVisible();
  expect(on.screen.queryByRole('listitem')).toBeNull();
});

/** Answers that come only when they are released, until no more are held. */
function lateAnswers() {
  let holding = true;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    async hold<T>(answer: Promise<T>): Promise<T> {
      if (!holding) return answer;
      const known = await answer;
      await released;
      return known;
    },
    holdNoMore() {
      holding = false;
    },
    /** And waits until they have been taken. */
    release() {
      release();
      return new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

test('where the device did not take the question itself it is not said to keep its code', async () => {
  const on = await opened();
  noRoomFor((value) => (value as Partial<Entry>).kind === 'question');
  await ask(on, 'Máy đã đầy');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.post.outbox.where()).toBe('device');
  expect(on.screen.getByText(vietnamese.receipt.forgets)).toBeVisible();
});

/** The device takes everything but this. */
function noRoomFor(isTooMuch: (value: unknown) => boolean): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (isTooMuch(value)) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}

/** The device's database is there and fails, until the test says otherwise. */
const inTrouble = () =>
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });

test('a device that cannot be read just now is not called empty; a look that fails again is heard, one that succeeds lists', async () => {
  const trouble = inTrouble();
  const on = await opened();
  const region = on.host.querySelector('[aria-live="polite"]') as HTMLElement;
  on.screen.getByRole('button', { name: /^Xem trả lời/ }).click();
  const note = await on.screen.findByText(vietnamese.sent.unread);
  await waitFor(() => expect(region.textContent).toBe(vietnamese.sent.unread));
  expect(on.screen.queryByText(vietnamese.sent.none)).toBeNull();
  const again = on.screen.getByRole('button', { name: 'Xem lại' });
  region.textContent = '';
  again.focus();
  again.click();
  await waitFor(() => expect(region.textContent).toBe(vietnamese.sent.unread));
  expect(note.isConnected).toBe(true);
  expect(on.root.activeElement).toBe(again);
  trouble.mockRestore();
  again.click();
  await on.screen.findByText(vietnamese.sent.none);
  expect(on.screen.queryByText(vietnamese.sent.unread)).toBeNull();
  await waitFor(() => expect(restingOn(on)).toBe('Xem trả lời'));
});

test('while the device cannot be read, what only the page holds is listed', async () => {
  inTrouble();
  const on = await opened();
  await ask(on, 'Câu chỉ trang này giữ', 'down');
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  on.screen.getByRole('button', { name: 'Quay lại' }).click();
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await on.screen.findByText(vietnamese.sent.unread);
  expect(on.screen.getByText(/Chưa lưu, chưa gửi/)).toBeTruthy();
  expect(on.screen.getByRole('button', { name: 'Gửi ngay' })).toBeTruthy();
});

/** A small real photo, with what its question says of it. */
async function aPhoto(colour: string): Promise<NewPhoto> {
  const canvas = new OffscreenCanvas(8, 8);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no canvas');
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 8, 8);
  const content = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { type: 'image/jpeg', bytes: content.byteLength, sha256, content };
}

/** An endpoint that takes photos, each only when `arrive` is called. */
function takingPhotos() {
  const { portal } = PLAIN_PORTAL;
  const hosted = { ...PLAIN_PORTAL, portal: { ...portal, accepts: [...portal.accepts, 'photos'] } };
  const endpoint = mockEndpoint({ url: ENDPOINT, portal: hosted });
  const held: (() => void)[] = [];
  const slow = http.post(
    `${ENDPOINT}/photos`,
    () => new Promise<undefined>((go) => held.push(() => go(undefined))),
  );
  worker.resetHandlers(slow, ...endpoint.handlers);
  const arrive = async () => {
    await waitFor(() => expect(held).toHaveLength(1));
    held.splice(0)[0]?.();
  };
  return { endpoint, arrive };
}

test('on a slow link the receipt is there at once, and it says which photo is on its way', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const photos = await Promise.all(['red', 'green', 'blue'].map(aPhoto));
  // A portal that takes no photos refuses the question that has them.
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  const { id } = await on.post.outbox.submitQuestion(question, photos);
  await on.post.outbox.drain();
  on.screen.getByRole('button', { name: /^Xem trả lời/ }).click();
  const item = await on.screen.findByRole('listitem');
  expect(item).toHaveTextContent('Nơi tiếp nhận không nhận nội dung này');
  expect(item).toHaveTextContent('Kèm 3 ảnh');
  const { endpoint, arrive } = takingPhotos();

  // Written anew it keeps its photos.
  on.screen.getByRole('button', { name: 'Sửa rồi gửi lại' }).click();
  await on.screen.findByRole('img', { name: 'Ảnh 3 đính kèm' });
  (await toTheEnd(on)).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.screen.getByText(GROUPED)).toBeVisible();
  for (const n of [1, 2, 3]) {
    await on.screen.findByText(`Đang gửi ảnh ${n}/3. Giữ trang mở cho đến khi gửi xong.`);
    await arrive();
  }
  await on.screen.findByText('Đã nhận 3/3 ảnh.');
  expect(endpoint.received()).toMatchObject([{ text: 'Cột điện nghiêng', photos: [{}, {}, {}] }]);
  expect(await waitingOn(on)).toEqual([]);
  expect(await on.post.outbox.stateOf(id)).toBeUndefined();
});

test('a photo that waits after its text is listed by its number, and can be sent now or removed', async () => {
  const on = await opened();
  const { arrive } = takingPhotos();
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  void on.post.outbox.submitQuestion(question, [await aPhoto('red'), await aPhoto('green')]);
  await waitFor(async () => expect(await on.post.outbox.receipts()).toHaveLength(1));
  on.screen.getByRole('button', { name: /^Xem trả lời/ }).click();
  await on.screen.findByText(/^Ảnh 1\/2:/);
  const items = on.screen.getAllByRole('listitem');
  expect(items).toHaveLength(3);
  await waitFor(() => expect(items[0]).toHaveTextContent('Đang gửi…'));
  const [, second] = items as [HTMLElement, HTMLElement];
  expect(second).toHaveTextContent('Ảnh 2/2');
  within(second).getByRole('button', { name: 'Xoá' }).click();
  await within(second).findByText(/ảnh 2\/2/);
  within(second).getByRole('button', { name: 'Xoá' }).click();
  await waitFor(() => expect(on.screen.queryByText(/^Ảnh 2\/2:/)).toBeNull());
  await arrive();
  await waitFor(() => expect(on.screen.queryByText(/^Ảnh 1\/2:/)).toBeNull());
  expect(await on.post.outbox.receipts()).toHaveLength(1);
});

test('of photos the page hears nothing: it counts questions', async () => {
  const on = await opened();
  const { arrive } = takingPhotos();
  const heard: string[] = [];
  for (const name of ['stored', 'delivered'])
    on.host.addEventListener(`gop-y:${name}`, ({ detail }: CustomEventInit) =>
      heard.push(`${name} ${detail.id}`),
    );
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  const { id } = await on.post.outbox.submitQuestion(question, [await aPhoto('red')]);
  await arrive();
  await waitFor(async () =>
    expect(await on.post.outbox.stateOf(`${id}.1`)).toMatchObject({ kind: 'delivered' }),
  );
  expect(heard).toEqual([`stored ${id}`, `delivered ${id}`]);
});

/** A question with photos that was refused, on its form again. */
async function editingPhotos(on: Opened, colours: readonly string[]) {
  const photos = await Promise.all(colours.map(aPhoto));
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  // A portal that takes no photos refuses the question that has them.
  const { id } = await on.post.outbox.submitQuestion(question, photos);
  await on.post.outbox.drain();
  press(on, /^Xem trả lời/);
  (await on.screen.findByRole('button', { name: 'Sửa rồi gửi lại' })).click();
  await on.screen.findByRole('textbox', { name: 'Nội dung câu hỏi' });
  return { id, photos };
}

const isBytes = (value: unknown) => value instanceof ArrayBuffer;

test('photos that the device has no room for are told of before the text has gone, and the refused ones stay', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const { id } = await editingPhotos(on, ['red', 'green']);
  noRoomFor(isBytes);
  const send = await toTheEnd(on);
  on.endpoint.use('down');
  send.click();
  await on.screen.findByRole('heading', { name: SAVED });
  await on.screen.findByText(vietnamese.photos.unsaved(2));
  expect(await on.post.outbox.stateOf(id)).toMatchObject({ kind: 'parked', where: 'device' });
  expect(await on.post.outbox.photosOf(id)).toHaveLength(2);
});

test('before the text has gone nothing is said of photos that are kept with it', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const { id } = await editingPhotos(on, ['red']);
  const send = await toTheEnd(on);
  on.endpoint.use('down');
  send.click();
  await on.screen.findByRole('heading', { name: SAVED });
  expect(on.screen.queryByText(/ảnh/)).toBeNull();
  expect(await on.post.outbox.stateOf(id)).toBeUndefined();
});

test('the photos that go with a question written anew are seen before it is sent, and each can be left out; the refused one, of which one was lost, stays', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const { photosOf } = on.post.outbox;
  // One can no longer be read.
  vi.spyOn(on.post.outbox, 'photosOf').mockImplementation(async (id) => (await photosOf(id)).slice(1));
  const { id, photos } = await editingPhotos(on, ['red', 'green', 'blue']);
  await on.screen.findByRole('img', { name: 'Ảnh 2 đính kèm' });
  expect(on.screen.queryByRole('img', { name: 'Ảnh 3 đính kèm' })).toBeNull();
  press(on, 'Bỏ ảnh 1');
  await waitFor(() => expect(on.screen.queryByRole('img', { name: 'Ảnh 2 đính kèm' })).toBeNull());
  await waitFor(() => expect(restingOn(on)).toBe('Thêm ảnh'));
  const { endpoint, arrive } = takingPhotos();
  (await toTheEnd(on)).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  await arrive();
  expect(endpoint.received()).toMatchObject([{ photos: [{ sha256: photos[2]?.sha256 }] }]);
  expect(await on.post.outbox.stateOf(id)).toMatchObject({ kind: 'parked' });
});

test('who empties the words of a refused question writes another: what photos are still there is seen, and the refused one stays', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const { id } = await editingPhotos(on, ['red', 'green']);
  await on.screen.findByRole('img', { name: 'Ảnh 2 đính kèm' });
  press(on, 'Bỏ ảnh 2');
  const box = on.screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung câu hỏi' });
  box.select();
  document.execCommand('delete');
  expect(on.root.activeElement).toBe(box);
  write(box, 'Câu khác hẳn');
  await waitFor(() => expect(on.screen.getAllByRole('img', { name: /đính kèm$/ })).toHaveLength(1));
  const { endpoint, arrive } = takingPhotos();
  (await toTheEnd(on)).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  await arrive();
  expect(endpoint.received()).toMatchObject([{ text: 'Câu khác hẳn', photos: [{}] }]);
  expect(await on.post.outbox.stateOf(id)).toMatchObject({ kind: 'parked' });
});

test('where the photos of a refused question cannot be read, it stays when it is written anew', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  vi.spyOn(on.post.outbox, 'photosOf').mockRejectedValue(new Error('no answer'));
  const { id } = await editingPhotos(on, ['red', 'green']);
  const send = await toTheEnd(on);
  on.endpoint.use('down');
  send.click();
  await on.screen.findByRole('heading', { name: SAVED });
  expect(await on.post.outbox.stateOf(id)).toMatchObject({ kind: 'parked' });
});

test('at a shared device the refused question goes when it is written anew, though only the page keeps the new one', async () => {
  const on = await openedShared({ portal: PLAIN_PORTAL });
  const { id } = await editingPhotos(on, ['red']);
  const send = await toTheEnd(on);
  on.endpoint.use('down');
  send.click();
  await on.screen.findByRole('heading', { name: 'Chưa lưu, chưa gửi' });
  expect(await on.post.outbox.stateOf(id)).toBeUndefined();
});

test('a look at the photos that ends late, or without an answer, leaves the newer line', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const { outbox } = on.post;
  const late = lateAnswers();
  outbox.subscribe(({ id, state }) => {
    if (id.endsWith('.2') && state.kind === 'sending') late.holdNoMore();
  });
  await editingPhotos(on, ['red', 'green']);
  const { arrive } = takingPhotos();
  (await toTheEnd(on)).click();
  await on.screen.findByText(vietnamese.photos.sending(1, 2));
  const { stateOf } = outbox;
  const looking = vi.spyOn(outbox, 'stateOf').mockImplementation((id) => late.hold(stateOf(id)));
  await arrive();
  await on.screen.findByText(vietnamese.photos.sending(2, 2));
  await late.release();
  expect(on.screen.getByText(vietnamese.photos.sending(2, 2))).toBeVisible();

  looking.mockClear().mockRejectedValue(new Error('no answer'));
  await arrive();
  await waitFor(() => expect(looking).toHaveBeenCalled());
  await outbox.drain();
  expect(on.screen.getByText(vietnamese.photos.sending(2, 2))).toBeVisible();
});

test('the photos of one question that wait are counted as one', async () => {
  const on = await opened();
  const { arrive } = takingPhotos();
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  const photos = await Promise.all(['red', 'green', 'blue'].map(aPhoto));
  void on.post.outbox.submitQuestion(question, photos);
  await waitFor(async () => expect(await on.post.outbox.receipts()).toHaveLength(1));
  expect(await waitingOn(on)).toHaveLength(3);
  await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi/ });
  for (const _ of photos) await arrive();
  await on.screen.findByRole('button', { name: /tra bằng mã/ });
});
