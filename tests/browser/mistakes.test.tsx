import { waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { panel as vietnamese } from '#messages/vi/panel';
import { heldBack } from './heldBack';
import { goOn, type Opened, openAsk, opened, press, toTheEnd, write } from './panelStage';
import { choose, photosOn, picture } from './photos';

const SUMMARY = 'Có chỗ cần sửa';
const PHONE = /^Số điện thoại \(/;
const AGREE = /^Đồng ý dùng thông tin liên hệ/;

/** On the screen of contact details, with a phone number that is none. */
async function withoutNumber(text = 'Bao giờ sửa đường?') {
  const on = await opened();
  write(await openAsk(on), text);
  const send = await toTheEnd(on);
  const phone = on.screen.getByRole<HTMLInputElement>('textbox', { name: PHONE });
  write(phone, '0912 345');
  await on.screen.findByRole('checkbox', { name: AGREE });
  return { on, send, phone };
}

const summaryOn = ({ screen }: Opened) => screen.findByRole('group', { name: SUMMARY });
/** The words that describe a control, in the order in which they are read. */
const describing = ({ root }: Opened, control: Element) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => root.getElementById(id)?.textContent);

test('mistakes are told at the press and not before: a headed list takes the focus, and its links lead into the fields, in their order', async () => {
  const { on, send, phone } = await withoutNumber();
  phone.blur();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(on.screen.queryByRole('group', { name: SUMMARY })).toBeNull();
  expect(on.root.querySelector('.error, [aria-invalid]')).toBeNull();

  send.click();
  const summary = await summaryOn(on);
  await waitFor(() => expect(on.root.activeElement).toBe(summary));
  within(summary).getByRole('heading', { name: SUMMARY });
  const words = [
    vietnamese.issue({ code: 'phone-malformed', pointer: '' }),
    vietnamese.issue({ code: 'age-not-chosen', pointer: '' }),
    vietnamese.issue({ code: 'consent-missing', pointer: '', purpose: 'answer' }),
  ];
  const links = within(summary).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(words);
  const beside = [...on.root.querySelectorAll('p.error')].map((line) => line.textContent);
  expect(beside).toEqual(words.map((one) => `Lỗi: ${one}`));
  const [age] = on.screen.getAllByRole('radio');
  const fields = [phone, age, on.screen.getByRole('checkbox', { name: AGREE })];
  const led = links.map((link) => {
    link.click();
    return on.root.activeElement;
  });
  expect(led).toEqual(fields);
  expect(on.endpoint.received()).toEqual([]);
});

test('a control in error is invalid, and described by its hint and then by the words of its mistake, which begin with a “Lỗi:” for ears', async () => {
  const on = await opened();
  const box = await openAsk(on);
  press(on, 'Tiếp tục');
  await summaryOn(on);
  const told = (control: Element) => [control.getAttribute('aria-invalid'), ...describing(on, control)];
  expect(told(box)).toEqual(['true', vietnamese.ask.textHint, 'Lỗi: Viết nội dung câu hỏi']);
  const [ears] = on.root.querySelectorAll('.error > span');
  expect(ears?.textContent).toBe('Lỗi: ');
  expect(ears?.getBoundingClientRect().width).toBeLessThanOrEqual(1);

  write(box, 'Bao giờ sửa đường?');
  await goOn(on);
  const commune = on.screen.getByRole('textbox', { name: /^Ở xã, phường nào/ });
  write(commune, 'không có nơi này');
  await on.screen.findByText(vietnamese.ask.communesFound(0));
  press(on, 'Tiếp tục');
  await summaryOn(on);
  const topics = on.screen.getByRole('radiogroup', { name: vietnamese.ask.topic });
  expect(told(topics)).toEqual([
    'true',
    'Lỗi: Chọn việc cần hỏi, hoặc chọn “Không rõ, nhờ cơ quan chuyển giúp”',
  ]);
  expect(told(commune)).toEqual([
    'true',
    vietnamese.ask.communeHint,
    'Lỗi: Chọn xã, phường trong danh sách, hoặc xoá tên đã gõ',
  ]);
});

test('a box that is to be ticked is invalid until it is, and then described by nothing any more', async () => {
  const { on, send } = await withoutNumber();
  send.click();
  await summaryOn(on);
  const box = on.screen.getByRole<HTMLInputElement>('checkbox', { name: AGREE });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(describing(on, box)).toEqual([expect.stringMatching(/^Lỗi: Đánh dấu đồng ý/)]);
  box.click();
  send.click();
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBeNull());
  expect(box.getAttribute('aria-describedby')).toBeNull();
});

test('a mistake takes nothing away: words, photo, contact details and what was agreed to stand as they were, and go', async () => {
  const on = await opened();
  write(await openAsk(on), 'Đường ngập');
  choose(on, [await picture('red')]);
  await waitFor(() => expect(photosOn(on)).toHaveLength(1));
  const send = await toTheEnd(on);
  const phone = on.screen.getByRole<HTMLInputElement>('textbox', { name: PHONE });
  write(on.screen.getByRole('textbox', { name: /^Họ tên/ }), 'Trần Thị Lan');
  write(phone, '0912 345');
  (await on.screen.findByRole('radio', { name: 'Từ đủ 16 tuổi' })).click();
  on.screen.getByRole('checkbox', { name: AGREE }).click();
  on.screen.getByRole('checkbox', { name: /^Đồng ý đăng/ }).click();
  const standing = () => [
    ...on.screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value),
    ...['radio', 'checkbox'].flatMap((role) =>
      on.screen.getAllByRole<HTMLInputElement>(role).map(({ checked }) => checked),
    ),
  ];
  const before = standing();
  expect(before).toEqual(['Trần Thị Lan', '0912 345', '', true, false, true, true, false]);
  send.click();
  await summaryOn(on);
  expect(standing()).toEqual(before);
  write(phone, ' 678');
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()).toMatchObject([
    {
      text: 'Đường ngập',
      photos: [{ type: 'image/jpeg' }],
      contact: { name: 'Trần Thị Lan', phone: '0912345678', age: 'adult' },
      consent: { purposes: ['answer', 'publish'] },
    },
  ]);
});

test('the button that sends is never disabled, says when it is busy, and two presses post one question', async () => {
  const on = await opened();
  write(await openAsk(on), 'Một câu, hai lần bấm');
  const send = (await toTheEnd(on)) as HTMLButtonElement;
  const posts = vi.spyOn(window, 'fetch');
  const { late, release } = heldBack(on.post.outbox.submitQuestion);
  const submitting = vi.spyOn(on.post.outbox, 'submitQuestion').mockImplementation(late);
  on.endpoint.use('slow');
  expect([send.disabled, send.getAttribute('aria-disabled')]).toEqual([false, 'false']);
  send.focus();
  send.click();
  send.click();
  await waitFor(() => expect(send.getAttribute('aria-disabled')).toBe('true'));
  // It keeps the focus, which a disabled button would lose.
  expect([send.disabled, on.root.activeElement]).toEqual([false, send]);
  send.click();
  release();
  await on.screen.findByRole('heading', { name: 'Đang gửi…' });
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(submitting).toHaveBeenCalledOnce();
  expect(posts.mock.calls.filter(([to]) => String(to).includes('/submissions'))).toHaveLength(1);
});

test('who takes the contact out again, as the mistake advises, is told of no mistake any more: nothing leads to what has gone', async () => {
  const { on, send, phone } = await withoutNumber();
  send.click();
  await summaryOn(on);
  phone.value = '';
  phone.dispatchEvent(new Event('input', { bubbles: true }));
  await waitFor(() => expect(on.screen.queryByRole('group', { name: SUMMARY })).toBeNull());
  expect(on.root.querySelector('.error, [aria-invalid]')).toBeNull();
});
