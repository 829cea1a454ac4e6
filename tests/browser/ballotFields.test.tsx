import { waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { consult } from '#messages/vi/consult';
import { createConsult } from '../../widget/consult/createConsult';
import { EVERY_KIND, portalWith } from './consultations';
import { heldBack } from './heldBack';
import { loadConsult, type Opened, opened, press, write } from './panelStage';

beforeEach(() => {
  loadConsult.mockResolvedValue(createConsult(consult));
});

const NEXT = 'Tiếp tục';
const CONTENTS = 'Chọn câu hỏi hoặc điều';
const heading = ({ screen }: Opened, name: string | RegExp) => screen.findByRole('heading', { name });
const namesOf = (choices: readonly HTMLInputElement[]) => choices.map((one) => one.labels?.[0]?.textContent);

/** On the first item of a ballot with one of each kind. */
async function begun(): Promise<Opened> {
  const on = await opened({ portal: portalWith(EVERY_KIND) });
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: /^Sử dụng vỉa hè/ })).click();
  (await on.screen.findByRole('button', { name: 'Bắt đầu' })).click();
  await heading(on, /^Câu\s1\/3/);
  return on;
}

async function atClause(): Promise<Opened> {
  const on = await begun();
  on.screen.getByText(CONTENTS).click();
  (await on.screen.findByRole('button', { name: 'Điều 2. Đi bộ' })).click();
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  return on;
}

/** Presses a row where its words do not reach. */
function pressRow({ root }: Opened, choice: HTMLInputElement): void {
  const row = choice.closest('fieldset')?.getBoundingClientRect() as DOMRect;
  choice.scrollIntoView({ block: 'center' });
  const { top, height } = choice.getBoundingClientRect();
  const hit = root.elementFromPoint(row.right - 12, top + height / 2) as HTMLElement;
  expect(hit.matches('input, span')).toBe(false);
  hit.click();
}

test('choices are native, pressed anywhere in their row, none of them chosen beforehand, in the order in which the officer put them', async () => {
  const on = await begun();
  const boxes = on.screen.getAllByRole<HTMLInputElement>('checkbox');
  expect(namesOf(boxes)).toEqual(['Lát lại', 'Giữ xe', 'Trồng cây']);
  expect(boxes.map(({ type, checked }) => [type, checked])).toEqual(boxes.map(() => ['checkbox', false]));
  pressRow(on, boxes[1] as HTMLInputElement);
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
  (boxes[2] as HTMLInputElement).click();
  press(on, NEXT);
  await heading(on, /^Câu\s2\/3/);

  const steps = on.screen.getAllByRole<HTMLInputElement>('radio');
  expect(namesOf(steps)).toEqual(['1. Rất khó', '2. Khó', '3. Tạm', '4. Dễ', '5. Rất dễ']);
  expect(steps.map(({ type, checked }) => [type, checked])).toEqual(steps.map(() => ['radio', false]));
  pressRow(on, steps[3] as HTMLInputElement);
  expect(steps.findIndex(({ checked }) => checked)).toBe(3);
});

test('a rating is one group of five, each with its number and words; who has no opinion goes on, or takes it back', async () => {
  const on = await begun();
  press(on, NEXT);
  const group = await on.screen.findByRole('radiogroup', { name: 'Đi lại thế nào?' });
  const steps = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(namesOf(steps)).toEqual(['1. Rất khó', '2. Khó', '3. Tạm', '4. Dễ', '5. Rất dễ']);
  press(on, NEXT);
  await heading(on, /^Câu\s3\/3/);
  press(on, 'Quay lại');
  (await on.screen.findByRole('radio', { name: '4. Dễ' })).click();
  (await on.screen.findByRole('button', { name: 'Bỏ câu trả lời này' })).click();
  await waitFor(() =>
    expect(on.root.activeElement).toBe(on.screen.getByRole('radio', { name: '1. Rất khó' })),
  );
  expect(on.screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
});

test('a stance offers “Không có ý kiến” as one of three', async () => {
  const on = await atClause();
  const group = on.screen.getByRole('radiogroup', { name: consult.opinion });
  const stances = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(namesOf(stances)).toEqual(['Đồng ý', 'Không đồng ý', 'Không có ý kiến']);
});

test('a draft goes clause by clause: one on a screen, told which article of how many, none that has to be answered, and a list to jump that opens in place', async () => {
  const on = await begun();
  const contents = on.screen.getByText(CONTENTS);
  expect(contents.closest('details')?.open).toBe(false);
  expect(on.screen.queryByRole('button', { name: 'Điều 2. Đi bộ' })).toBeNull();
  contents.click();
  (await on.screen.findByRole('button', { name: 'Điều 1. Phạm vi' })).click();
  const seen: string[][] = [];
  for (const title of ['Điều 1. Phạm vi', 'Khoản 1 Điều 2. Đi bộ', 'Khoản 2 Điều 2. Đi bộ']) {
    await heading(on, title);
    seen.push([
      ...on.screen.getAllByRole('radiogroup').map(() => 'one opinion'),
      ...on.screen.getAllByText(/^Điều\s\d\/\d$/).map((place) => place.textContent ?? ''),
    ]);
    const [on1] = on.screen.queryAllByRole('button', { name: NEXT });
    (on1 ?? on.screen.getByRole('button', { name: 'Xem lại và gửi' })).click();
  }
  expect(seen).toEqual([
    ['one opinion', 'Điều\u00a01/2'],
    ['one opinion', 'Điều\u00a02/2'],
    ['one opinion', 'Điều\u00a02/2'],
  ]);
  await heading(on, 'Xem lại trước khi gửi');
});

test('the reason stands right after the stances, need not be given, and no stance pretends to open it', async () => {
  const on = await atClause();
  const stances = on.screen.getAllByRole<HTMLInputElement>('radio');
  const reason = on.screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: 'Lý do, hoặc nên sửa thế nào (không bắt buộc)',
  });
  const controls = [...on.root.querySelectorAll('input, textarea')];
  expect(controls).toEqual([...stances, reason]);
  const said = stances.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('aria-')));
  expect(said).toEqual([]);
  // Who agrees has reasons too: it is there whatever was chosen.
  for (const one of stances) {
    one.click();
    expect(reason.checkVisibility()).toBe(true);
  }
  write(reason, 'Nên 2 mét.');
  stances[0]?.click();
  expect(reason.value).toBe('Nên 2 mét.');
});

test('boxes of which too many are ticked are each called invalid, at the press and not before', async () => {
  const on = await begun();
  const boxes = on.screen.getAllByRole<HTMLInputElement>('checkbox');
  const called = () => boxes.map((box) => box.getAttribute('aria-invalid'));
  for (const box of boxes) box.click();
  expect(called()).toEqual([null, null, null]);
  press(on, NEXT);
  await waitFor(() => expect(called()).toEqual(['true', 'true', 'true']));
});

test('two Returns on a choice, and a press on the button while it is busy, send one ballot', async () => {
  const on = await opened();
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: /^Giờ đóng cửa chợ đêm.*Đang lấy/ })).click();
  const choice = await on.screen.findByRole('radio', { name: '22 giờ' });
  choice.click();
  choice.focus();
  const { late, release } = heldBack(on.post.outbox.submitBallot);
  const submitting = vi.spyOn(on.post.outbox, 'submitBallot').mockImplementation(late);
  await userEvent.keyboard('{Enter}{Enter}');
  const send = on.screen.getByRole<HTMLButtonElement>('button', { name: 'Gửi ý kiến' });
  await waitFor(() => expect(send.getAttribute('aria-disabled')).toBe('true'));
  expect(send.disabled).toBe(false);
  send.click();
  release();
  await heading(on, 'Đã nhận phiếu ý kiến');
  expect(submitting).toHaveBeenCalledOnce();
  expect(on.endpoint.received()).toMatchObject([{ kind: 'ballot', revision: 1 }]);
});
