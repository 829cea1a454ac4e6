import { waitFor } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { NewPhoto } from '#device/photo';
import type { Reading } from '#endpoint/read';
import { panel as english } from '#messages/en/panel';
import { panel as vietnamese } from '#messages/vi/panel';
import type { CommuneList } from '#protocol/commune';
import type { Privacy } from '#protocol/privacy';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { SPELLINGS } from '../spellings';
import { heldBack } from './heldBack';
import {
  ask,
  goOn,
  type Opened,
  openAsk,
  opened,
  PLAIN_PORTAL,
  press,
  reported,
  SAVED,
  toTheEnd,
  waitingOn,
  write,
} from './panelStage';
import { choose, photosOn, picture } from './photos';

const region = ({ host }: Opened) => host.querySelector('[aria-live="polite"]')?.textContent ?? '';

test('a photo is made small and shown, and can be left out again; the focus stays at hand', async () => {
  const on = await opened();
  await openAsk(on);
  choose(on, [await picture('red'), await picture('green')]);
  await waitFor(() => expect(photosOn(on)).toHaveLength(2));
  press(on, 'Bỏ ảnh 1');
  await waitFor(() => expect(photosOn(on)).toHaveLength(1));
  await waitFor(() => expect(on.root.activeElement?.textContent).toBe('Thêm ảnh'));
});

test('nothing moves when a photo that was made small takes its place', async () => {
  const on = await opened();
  await openAsk(on);
  let show = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const decode = createImageBitmap;
  vi.spyOn(window, 'createImageBitmap').mockImplementation((async (image: Blob) => {
    await shown;
    return decode(image);
  }) as typeof createImageBitmap);
  const button = () => on.screen.getByRole('button', { name: /^(Thêm ảnh|Đang thu nhỏ ảnh…)$/ });
  const title = on.screen.getByText(vietnamese.photos.title);
  const top = () => button().getBoundingClientRect().top - title.getBoundingClientRect().top;
  choose(on, [await picture('red'), await picture('green')]);
  await waitFor(() => expect(button().textContent).toBe(vietnamese.photos.shrinking));
  const before = top();
  show();
  await waitFor(() => expect(photosOn(on)).toHaveLength(2));
  await waitFor(() => expect(button().textContent).toBe(vietnamese.photos.add));
  // Not to the last digit: the panel may still be rising.
  expect(top()).toBeCloseTo(before, 1);
});

test('nor when a draft is kept, a moment after the last letter', async () => {
  const on = await opened();
  const box = await openAsk(on);
  const next = on.screen.getByRole('button', { name: 'Tiếp tục' });
  const top = () => next.getBoundingClientRect().top - box.getBoundingClientRect().top;
  write(box, 'Nắp cống vỡ');
  await waitFor(() => expect(box.value).toBe('Nắp cống vỡ'));
  const before = top();
  await on.screen.findByText(/^Đã lưu nháp/);
  // Not to the last digit: the panel may still be rising.
  expect(top()).toBeCloseTo(before, 1);
});

test('what is no photo, is empty, is there already or is one too many is named, and the others stay', async () => {
  const on = await opened();
  await openAsk(on);
  choose(on, [
    new File(['chữ'], 'ghi-chu.jpg', { type: 'image/jpeg' }),
    new File([], 'trong.jpg', { type: 'image/jpeg' }),
    new File(['ftypheic'], 'IMG_1.HEIC', { type: 'image/heic' }),
    await picture('red'),
    await picture('red', 'lai-mau-do.png'),
    await picture('green'),
    await picture('blue'),
    await picture('black'),
  ]);
  await waitFor(() => expect(photosOn(on)).toHaveLength(3));
  const { failed, twice, tooMany } = vietnamese.photos;
  const said = await on.screen.findByText(new RegExp(twice));
  for (const words of [
    `ghi-chu.jpg: ${failed('kind')}`,
    `trong.jpg: ${failed('empty')}`,
    `IMG_1.HEIC: ${failed('heic')}`,
    tooMany(3),
  ]) {
    expect(said.textContent).toContain(words);
  }
});

test('who goes on while a photo is being made small goes with it', async () => {
  const on = await opened();
  write(await openAsk(on), 'Nắp cống vỡ');
  choose(on, [await picture('red')]);
  press(on, 'Tiếp tục');
  await on.screen.findByRole('heading', { name: 'Việc gì, ở đâu?' });
  press(on, 'Quay lại');
  await waitFor(() => expect(photosOn(on)).toHaveLength(1));
});

test('at a shared device a photo that is being made small when its owner leaves is not the next person’s', async () => {
  onTestFinished(() => sessionStorage.clear());
  sessionStorage.setItem('gop-y:shared', '1');
  const on = await opened();
  await openAsk(on);
  const files = [await picture('red'), await picture('green')];
  const decode = window.createImageBitmap;
  const { late, release } = heldBack((file: ImageBitmapSource) => decode(file));
  vi.spyOn(window, 'createImageBitmap').mockImplementation(late);
  choose(on, files);
  press(on, 'Đóng');
  (await on.screen.findByRole('button', { name: 'Xong, xoá khỏi màn hình' })).click();
  await waitFor(() => expect(on.screen.queryByRole('dialog')).toBeNull());
  on.open();
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  const box = await openAsk(on);
  release();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  write(box, 'Câu của người sau');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(photosOn(on)).toEqual([]);
});

test('while a question is being stored there is no way back to send it once more', async () => {
  const on = await opened();
  write(await openAsk(on), 'Một câu, một lần');
  const send = await toTheEnd(on);
  const { late, release } = heldBack(on.post.outbox.submitQuestion);
  const submitting = vi.spyOn(on.post.outbox, 'submitQuestion').mockImplementation(late);
  send.click();
  await waitFor(() => expect(on.screen.queryByRole('button', { name: 'Quay lại' })).toBeNull());
  send.click();
  release();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(submitting).toHaveBeenCalledOnce();
});

test('contact details need their consent, which nobody has given for the citizen; who takes them out again needs none', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  const send = await toTheEnd(on);
  const boxes = () =>
    on.screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ id }) => id.startsWith('gop-y-purpose'));
  expect(boxes()).toHaveLength(1);
  const phone = on.screen.getByRole('textbox', { name: /^Số điện thoại/ });
  write(phone, '0912 345');
  await waitFor(() => expect(boxes()).toHaveLength(2));
  expect(boxes().every(({ checked }) => !checked)).toBe(true);
  send.click();
  for (const name of [/^Số điện thoại cần/, /^Chọn tuổi/, /^Đánh dấu đồng ý/])
    await on.screen.findByRole('link', { name });
  on.screen.getByRole('radio', { name: 'Dưới 16 tuổi' }).click();
  await waitFor(() => expect(boxes()).toHaveLength(3));
  boxes()[0]?.click();
  expect((phone as HTMLInputElement).value).toBe('0912 345');

  (phone as HTMLInputElement).select();
  document.execCommand('delete');
  await waitFor(() => expect(boxes()).toHaveLength(1));
  // A box that comes back comes as it came the first time.
  write(phone, '0912345678');
  await waitFor(() => expect(boxes()).toHaveLength(3));
  expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false]);
  (phone as HTMLInputElement).select();
  document.execCommand('delete');
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  const [sent] = on.endpoint.received();
  expect(sent).not.toHaveProperty('contact');
  expect(sent).not.toHaveProperty('consent');
});

test('a name that was typed for a commune and not taken from the list is not passed over', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  await goOn(on);
  on.screen.getByRole('radio', { name: /^Không rõ/ }).click();
  const field = on.screen.getByRole('textbox', { name: /^Ở xã, phường nào/ });
  write(field, 'hoa binh');
  await on.screen.findByRole('button', { name: /^Phường Mây Trắng/ });
  press(on, 'Tiếp tục');
  (await on.screen.findByRole('link', { name: /^Chọn xã, phường trong danh sách/ })).click();
  expect(on.root.activeElement).toBe(field);
  press(on, /^Phường Mây Trắng/);
  await waitFor(() => expect(on.root.activeElement?.textContent).toBe('Chọn nơi khác'));
  await new Promise((resolve) => setTimeout(resolve, 2300));
  expect(region(on)).toBe('');
  press(on, 'Tiếp tục');
  (await on.screen.findByRole('button', { name: 'Gửi câu hỏi' })).click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()).toMatchObject([{ commune: 'may-trang' }]);
});

test('what is dealt with elsewhere says where right below it, and is not sent from here', async () => {
  const on = await opened();
  write(await openAsk(on), 'Tôi muốn khiếu nại');
  await goOn(on);
  on.screen.getByRole('radio', { name: 'Khiếu nại, tố cáo' }).click();
  const way = await on.screen.findByRole('link', { name: 'tiepdan.mau.example/' });
  expect(way.getAttribute('href')).toBe('https://tiepdan.mau.example/');
  expect(on.screen.getByRole('link', { name: 'Gọi 0200 000 000' }).getAttribute('href')).toBe(
    'tel:0200000000',
  );
  press(on, 'Tiếp tục');
  (await on.screen.findByRole('link', { name: /^Việc này gửi ở nơi khác/ })).click();
  expect(on.root.activeElement?.textContent).toContain('Gửi đơn ở trụ sở tiếp công dân.');
});

/** Writes, and leaves without sending; what comes next is another visit. */
async function leaveADraft(on: Opened, text: string): Promise<void> {
  write(await openAsk(on), text);
  await on.screen.findByText(/^Đã lưu nháp phần chữ/);
}

test('a draft of an earlier visit is shown when it is asked for, and stays while somebody else begins to write', async () => {
  const first = await opened();
  await leaveADraft(first, 'Câu viết dở từ hôm qua');
  first.destroy();
  first.post.stop();

  const on = await opened();
  const box = await openAsk(on);
  await on.screen.findByText(/^Có bản nháp chưa gửi/);
  expect(on.root.textContent).not.toContain('Câu viết dở');
  write(box, 'Câu mới');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  press(on, 'Viết tiếp');
  await waitFor(() => expect(on.root.activeElement?.localName).toBe('textarea'));
  expect((on.root.activeElement as HTMLTextAreaElement).value).toBe('Câu viết dở từ hôm qua\n\nCâu mới');
});

test('who says only now that the device is shared leaves no draft on it, and is not told that one is kept', async () => {
  onTestFinished(() => sessionStorage.clear());
  const on = await opened({ portal: { ...PLAIN_PORTAL, portal: { ...PLAIN_PORTAL.portal, topics: [] } } });
  await leaveADraft(on, 'Câu ở máy chung');
  on.screen.getByRole('checkbox', { name: /máy chung/ }).click();
  await waitFor(() => expect(on.screen.queryByText(/^Đã lưu nháp/)).toBeNull());
  await waitFor(async () => expect(await on.post.outbox.keeps()).toBe(false));
});

test('photos of a refused question that are read late are not sent without the consent that they need', async () => {
  const on = await opened({ portal: PLAIN_PORTAL });
  const content = await (await picture('red')).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const photo: NewPhoto = { type: 'image/png', bytes: content.byteLength, sha256, content };
  const question = { intent: 'ask', text: 'Cột điện nghiêng', topic: null, lang: 'vi' } as const;
  await on.post.outbox.submitQuestion(question, [photo]);
  await on.post.outbox.drain();
  on.destroy();

  const again = await opened();
  const { photosOf } = again.post.outbox;
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(again.post.outbox, 'photosOf').mockImplementation((id) => late.then(() => photosOf(id)));
  const submitted = vi.spyOn(again.post.outbox, 'submitQuestion');
  press(again, /^Xem trả lời/);
  (await again.screen.findByRole('button', { name: 'Sửa rồi gửi lại' })).click();
  await again.screen.findByRole('textbox', { name: 'Nội dung câu hỏi' });
  (await toTheEnd(again)).click();
  answer();
  await again.screen.findByRole('link', { name: /^Đánh dấu đồng ý/ });
  expect(submitted).not.toHaveBeenCalled();
});

test('opened at the answers, the code can be looked up as soon as the portal is known', async () => {
  const on = await opened();
  on.open('follow');
  await on.screen.findByRole('textbox', { name: 'Mã tiếp nhận' });
});

test('an answer that comes late does not pull back whoever went on', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có nước?');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  const [receipt] = await on.post.outbox.receipts();
  const { lookup } = on.post.follow;
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(on.post.follow, 'lookup').mockImplementation((codes) => late.then(() => lookup(codes)));
  write(await on.screen.findByRole('textbox', { name: 'Mã tiếp nhận' }), receipt?.code ?? '');
  press(on, 'Tra mã');
  press(on, 'Quay lại');
  await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  const box = await openAsk(on);
  box.focus();
  answer();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(on.root.activeElement).toBe(box);
});

test('a question of the list that is told of late does not pull back whoever went on', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có nước?');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  const see = await on.screen.findByRole('button', { name: /^Xem câu hỏi/ });
  const { lookup } = on.post.follow;
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(on.post.follow, 'lookup').mockImplementation((codes) => late.then(() => lookup(codes)));
  see.click();
  press(on, 'Quay lại');
  const title = await on.screen.findByRole('heading', { name: 'Tỉnh Mẫu' });
  answer();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(title.isConnected).toBe(true);
});

test('everything removed from the device is not counted any more as answered', async () => {
  const on = await opened();
  await ask(on, 'Bao giờ có điện?');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  const [receipt] = await on.post.outbox.receipts();
  const at = '2026-11-26T02:00:00.000Z';
  vi.spyOn(on.post.follow, 'lookup').mockImplementation(async (codes) => ({
    kind: 'found',
    value: codes.map((code) => ({
      code,
      status: 'found',
      intent: 'ask',
      text: 'Bao giờ có điện?',
      lang: 'vi',
      receivedAt: receipt?.receivedAt ?? at,
      photos: 0,
      contact: false,
      agency: 'Sở',
      answerBy: null,
      history: [{ state: 'answered', at, agency: 'Sở', text: 'Tối nay.' }],
    })),
  }));
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await on.screen.findByText(/^Đã có trả lời/);
  press(on, 'Xoá mọi thứ khỏi máy này');
  (await on.screen.findByRole('button', { name: 'Xoá hết' })).click();
  await on.screen.findByText('Máy này không giữ nội dung nào.');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /^Xem trả lời.*Những gì máy này đã gửi/ });
});

test('where only memory could keep it, the draft stays on the device', async () => {
  const on = await opened();
  await leaveADraft(on, 'Máy đã đầy');
  const send = await toTheEnd(on);
  vi.spyOn(on.post.outbox, 'submitQuestion').mockResolvedValue({
    id: '3f8b0c1e-5d2a-4c77-9a51-0e6f2b7d9c10',
    state: { kind: 'stored', where: 'memory', tries: 0 },
  });
  send.click();
  await waitFor(async () => expect(on.screen.queryByRole('heading', { name: SAVED })).toBeNull());
  await on.screen.findByRole('button', { name: 'Gửi câu hỏi khác' });
  expect(await on.post.outbox.keeps()).toBe(true);
  expect(await waitingOn(on)).toEqual([]);
});

const { privacy, ...others } = MOCK_PORTAL.portal;

test('where the notice leaves something out, nothing personal is asked for, and the webmaster hears of it', async () => {
  const { retention: _, ...rest } = privacy as Privacy;
  const portal = { ...MOCK_PORTAL, portal: { ...others, privacy: rest as Privacy } };
  const on = await opened({ portal });
  write(await openAsk(on), 'Bao giờ có nước?');
  expect(on.screen.queryByRole('button', { name: 'Thêm ảnh' })).toBeNull();
  const send = await toTheEnd(on);
  expect(on.screen.queryByRole('textbox', { name: /^Số điện thoại/ })).toBeNull();
  expect(reported.filter((line) => line.includes('privacy'))).toHaveLength(1);
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
});

test('a photo that needs consent is spoken of where the consent is asked for', async () => {
  const on = await opened();
  write(await openAsk(on), 'Nắp cống vỡ');
  await toTheEnd(on);
  expect(on.screen.queryByText(vietnamese.ask.photosNeed)).toBeNull();
  press(on, 'Quay lại');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: 'Thêm ảnh' });
  choose(on, [await picture('red')]);
  await waitFor(() => expect(photosOn(on)).toHaveLength(1));
  await toTheEnd(on);
  await on.screen.findByText(vietnamese.ask.photosNeed);
});

const COMMUNES: CommuneList = {
  v: 1,
  communes: [{ id: 'may-trang', name: 'Phường Mây Trắng' }],
  checkedOn: '2026-11-20',
};

/** On the screen that asks where it is, over an endpoint whose list of communes comes as said. */
async function where(comes: Reading<CommuneList>, commune = '') {
  const on = await opened({ commune });
  vi.spyOn(on.post.reader, 'communes').mockResolvedValue(comes);
  write(await openAsk(on), 'Bao giờ có nước?');
  await goOn(on);
  return on;
}
const communeField = (on: Opened) => on.screen.queryByRole('textbox', { name: /^Ở xã, phường nào/ });

test('a commune is found in every spelling of its name, and of the name it had', async () => {
  const names = [...new Set(SPELLINGS.map(([written]) => written))];
  const communes = names.map((name, n) => ({ id: `x${n}`, name: `Xã ${n}`, formerly: [`Xã ${name}`] }));
  const on = await where({ kind: 'found', value: { ...COMMUNES, communes } });
  const field = communeField(on) as HTMLInputElement;
  for (const [written, typed] of SPELLINGS) {
    field.select();
    write(field, typed);
    const found = () => on.root.querySelector('.found')?.textContent;
    await waitFor(() => expect(found(), typed).toContain(`Trước đây: Xã ${written}`));
  }
});

test('in an English panel the names of communes are Vietnamese, and what is said of them is English', async () => {
  const on = await opened({ messages: english });
  write(await openAsk(on), 'When?');
  await goOn(on);
  write(on.screen.getByRole('textbox', { name: /^In which commune/ }), 'hoa binh');
  const found = await on.screen.findByRole('button', { name: /^Phường Mây Trắng/ });
  expect(found.lang).toBe('vi');
  expect(found.querySelector<HTMLElement>('.hint')?.lang).toBe('en');
  found.click();
  await waitFor(() => expect(on.screen.getByText('Phường Mây Trắng').lang).toBe('vi'));
});

test('where there is no list of communes after all, what was typed for one does not hold anybody up', async () => {
  const on = await where({ kind: 'absent' });
  write(communeField(on) as HTMLElement, 'hoa binh');
  await waitFor(() => expect(communeField(on)).toBeNull());
  on.screen.getByRole('radio', { name: /^Không rõ/ }).click();
  press(on, 'Tiếp tục');
  await on.screen.findByRole('heading', { name: vietnamese.ask.contactTitle });
});

test('where the list of communes cannot be read just now, it is said what to do instead', async () => {
  const on = await where({ kind: 'unreachable' });
  write(communeField(on) as HTMLElement, 'hoa binh');
  await on.screen.findByText(vietnamese.ask.communesUnread);
  await waitFor(() => expect(region(on)).toBe(vietnamese.ask.communesUnread));
});

test('a commune that the page named and the portal lacks is told to the webmaster', async () => {
  const on = await where({ kind: 'found', value: COMMUNES }, 'may-den');
  await waitFor(() => expect(reported).toEqual(['data-commune="may-den" is no commune of the portal']));
  expect(communeField(on)).not.toBeNull();
});

test('a commune whose list comes when its writer has gone on is not chosen unseen', async () => {
  const on = await opened({ commune: 'may-trang' });
  let come = () => {};
  const late = new Promise<Reading<CommuneList>>((resolve) => {
    come = () => resolve({ kind: 'found', value: COMMUNES });
  });
  vi.spyOn(on.post.reader, 'communes').mockReturnValue(late);
  const submitted = vi.spyOn(on.post.outbox, 'submitQuestion');
  write(await openAsk(on), 'Bao giờ có nước?');
  const send = await toTheEnd(on);
  come();
  await late;
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(submitted.mock.calls[0]?.[0]).not.toHaveProperty('commune', 'may-trang');
});

test('an answer that was taken down is said to be, and not called a matter of the network', async () => {
  const on = await opened();
  const title = 'Nắp cống vỡ thì báo ai?';
  vi.spyOn(on.post.reader, 'answers').mockResolvedValue({
    kind: 'found',
    value: { v: 1, answers: [{ id: 'a', title, lang: 'vi', answeredOn: '2026-11-20' }] },
  });
  vi.spyOn(on.post.reader, 'answer').mockResolvedValue({ kind: 'absent' });
  write(await openAsk(on), 'Nắp cống vỡ');
  (await on.screen.findByRole('button', { name: title })).click();
  await on.screen.findByRole('heading', { name: vietnamese.answers.gone });
});
