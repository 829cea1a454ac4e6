import { waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { panel as english } from '#messages/en/panel';
import { panel as vietnamese } from '#messages/vi/panel';
import type { Followed } from '#protocol/follow';
import { ask, type Opened, opened, press, spokenIn, spokenOn, write } from './panelStage';

const AT = '2026-11-26T02:00:00.000Z';

const WITHDRAWAL = { v: 1, at: AT, now: AT } as const;

/** A question as the endpoint tells of it. */
const told = (code: string, changes: Partial<Extract<Followed, { status: 'found' }>> = {}): Followed => ({
  code,
  status: 'found',
  intent: 'ask',
  text: 'Bao giờ có điện?',
  lang: 'vi',
  receivedAt: AT,
  photos: 0,
  contact: true,
  agency: 'Sở',
  answerBy: null,
  history: [{ state: 'received', at: AT, agency: 'Sở' }],
  ...changes,
});

/** What the endpoint says of every code from now on. */
const lookupSays = (on: Opened, say: (code: string) => Followed) =>
  vi
    .spyOn(on.post.follow, 'lookup')
    .mockImplementation(async (codes) => ({ kind: 'found', value: codes.map(say) }));

async function asked(): Promise<Opened> {
  const on = await opened();
  await ask(on, 'Bao giờ có điện?');
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  return on;
}

/** From a receipt to the question as it stands. */
async function seeQuestion(on: Opened): Promise<void> {
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  (await on.screen.findByRole('button', { name: /^Xem câu hỏi/ })).click();
  await on.screen.findByRole('heading', { name: vietnamese.follow.isReceived });
}

/** Presses it, and again where it asks. */
async function erase(on: Opened, name: string): Promise<void> {
  press(on, name);
  (await on.screen.findByRole('button', { name: 'Giữ lại' })).parentElement
    ?.querySelector<HTMLButtonElement>('button:last-child')
    ?.click();
}

test('what was just erased is where the focus goes, the second time too', async () => {
  const on = await asked();
  lookupSays(on, told);
  await seeQuestion(on);
  const { withdraw } = vietnamese;
  const withdrawn = vi.spyOn(on.post.follow, 'withdraw');
  withdrawn.mockResolvedValue({
    kind: 'found',
    value: { ...WITHDRAWAL, scope: 'contact', erased: ['contact'] },
  });
  await erase(on, withdraw.contact);
  await waitFor(() => expect(on.root.activeElement?.textContent).toBe(withdraw.done(['contact'], AT)));
  withdrawn.mockResolvedValue({ kind: 'found', value: { ...WITHDRAWAL, scope: 'all', erased: ['text'] } });
  await erase(on, withdraw.all);
  await waitFor(() => expect(on.root.activeElement?.textContent).toBe(withdraw.done(['text'], AT)));
});

test.for([
  [{ kind: 'limited', wait: 301 }, vietnamese.follow.limited(6)],
  [{ kind: 'unknown' }, vietnamese.follow.gone],
  [{ kind: 'unreachable' }, vietnamese.follow.unreachable],
] as const)('where taking it back meets %o, it is said when to try again', async ([came, words]) => {
  const on = await asked();
  lookupSays(on, told);
  await seeQuestion(on);
  vi.spyOn(on.post.follow, 'withdraw').mockResolvedValue(came);
  await erase(on, vietnamese.withdraw.contact);
  await on.screen.findByText(words);
  const heard = () => waitFor(() => expect(spokenOn(on)).toBe(words));
  await heard();
  spokenIn(on).textContent = '';
  // The button that does it stands beside the one that keeps, and may be pressed again.
  on.screen
    .getByRole('button', { name: 'Giữ lại' })
    .parentElement?.querySelector<HTMLElement>('button:last-child')
    ?.click();
  await heard();
  await on.screen.findByText('Bao giờ có điện?');
});

test('each time the panel is opened it is asked what became of what was sent, on the same page too', async () => {
  const on = await asked();
  press(on, 'Quay lại');
  on.close();
  const lookup = lookupSays(on, (code) =>
    told(code, { history: [{ state: 'answered', at: AT, agency: 'Sở', text: 'Tối nay.' }] }),
  );
  on.open();
  await on.screen.findByRole('button', { name: /1 câu đã có trả lời/ });
  expect(lookup).toHaveBeenCalledTimes(1);
});

test('a question that the endpoint has no more is told of without a word on typing, and not asked for again', async () => {
  const on = await asked();
  const lookup = lookupSays(on, (code) => ({ code, status: 'unknown' }));
  press(on, 'Quay lại');
  on.close();
  on.open();
  await waitFor(() => expect(lookup).toHaveBeenCalledTimes(1));
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await on.screen.findByText(vietnamese.follow.gone);
  expect(on.screen.queryByText(new RegExp(vietnamese.follow.unknown))).toBeNull();
  on.close();
  const receipts = vi.spyOn(on.post.outbox, 'receipts');
  on.open();
  await waitFor(() => expect(receipts).toHaveBeenCalled());
  await Promise.all(receipts.mock.results.map(({ value }) => value));
  await new Promise((resolve) => setTimeout(resolve));
  expect(lookup).toHaveBeenCalledTimes(1);
});

test('a code is counted in characters', async () => {
  const on = await opened();
  on.open('follow');
  write(await on.screen.findByRole('textbox', { name: 'Mã tiếp nhận' }), '🌧'.repeat(15));
  press(on, 'Tra mã');
  await on.screen.findByText(new RegExp(vietnamese.follow.wrongLength(15)));
});

test('in an English panel what the agency wrote in Vietnamese says so, names and all, and what may be another language does not', async () => {
  const on = await opened({ messages: english });
  await ask(on, 'When will it be mended?');
  await on.screen.findByRole('heading', { name: english.state.received });
  lookupSays(on, (code) =>
    told(code, {
      text: 'When will it be mended?',
      lang: 'en',
      agency: 'Department of Construction',
      history: [
        { state: 'received', at: AT, agency: 'Department of Construction' },
        { state: 'passed', at: AT, agency: 'Sở Xây dựng' },
        { state: 'answered', at: AT, agency: 'Công ty Điện', text: 'Đèn được thay tuần tới.' },
      ],
    }),
  );
  press(on, 'Back');
  (await on.screen.findByRole('button', { name: /^See answers/ })).click();
  (await on.screen.findByRole('button', { name: /^See answer / })).click();
  await on.screen.findByText('Đèn được thay tuần tới.');
  const claimed = Array.from(on.root.querySelectorAll('.slip [lang=vi]'), ({ textContent }) => textContent);
  expect(claimed).toEqual(['Đèn được thay tuần tới.', 'Công ty Điện', 'Sở Xây dựng', 'Công ty Điện']);
  expect(on.screen.getByText('Department of Construction received it').querySelector('[lang]')).toBeNull();
  expect(on.screen.getByText('When will it be mended?').getAttribute('lang')).toBe('en');
});

test.each([
  ['request', 'Đã xoá thông tin liên hệ theo yêu cầu ngày\u00a026/11/2026'],
  ['retention', 'Đã xoá thông tin liên hệ, ảnh ngày\u00a026/11/2026, khi hết thời hạn giữ'],
] as const)('that contact details were erased, for %s, is told under the code', async (cause, words) => {
  const on = await asked();
  lookupSays(on, (code) => told(code, { contact: false, erased: { at: AT, cause } }));
  await seeQuestion(on);
  expect(on.screen.getByText(words)).toBeTruthy();
});

test('a question that was erased when its time was over is not said to be erased on request', async () => {
  const on = await asked();
  lookupSays(on, (code) => ({ code, status: 'withdrawn', at: AT, cause: 'retention' }));
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await on.screen.findByText('Đã xoá ngày\u00a026/11/2026, khi hết thời hạn giữ');
  expect(on.screen.queryByText(/theo yêu cầu/)).toBeNull();
});
