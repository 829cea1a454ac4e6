import { render, waitFor } from '@testing-library/preact';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { consult } from '#messages/vi/consult';
import { panel as vietnamese } from '#messages/vi/panel';
import { createConsult } from '../../widget/consult/createConsult';
import { TextField } from '../../widget/panel/fields/TextField';
import { EVERY_KIND, portalWith } from './consultations';
import { loadConsult, openAsk, opened, press, write } from './panelStage';
import { backToStart } from './screens';

beforeEach(() => {
  loadConsult.mockResolvedValue(createConsult(consult));
});

/** What a program may write into a field, and an input method cannot bear. */
const WRITTEN = ['value', 'defaultValue', 'selectionStart', 'selectionEnd', 'selectionDirection'] as const;
const CALLED = ['setSelectionRange', 'setRangeText', 'select'] as const;

/** From now on, writing into the field that has the focus is a mistake; what was written all the same is listed. */
function watchFocused(): readonly string[] {
  const written: string[] = [];
  const forbid = (field: Element, what: string) => {
    if (!field.matches(':focus')) return;
    written.push(what);
    throw new Error(`the program wrote ${what} while somebody was typing`);
  };
  for (const { prototype } of [HTMLTextAreaElement, HTMLInputElement]) {
    const own = Object.getOwnPropertyDescriptors(prototype);
    for (const name of WRITTEN) {
      const set = own[name].set as (this: Element, value: unknown) => void;
      Object.defineProperty(prototype, name, {
        ...own[name],
        set(this: Element, value: unknown) {
          forbid(this, name);
          set.call(this, value);
        },
      });
      onTestFinished(() => void Object.defineProperty(prototype, name, own[name]));
    }
    for (const name of CALLED) {
      const call = own[name].value as (this: Element, ...given: unknown[]) => void;
      Object.defineProperty(prototype, name, {
        ...own[name],
        value(this: Element, ...given: unknown[]) {
          forbid(this, name);
          call.apply(this, given);
        },
      });
      onTestFinished(() => void Object.defineProperty(prototype, name, own[name]));
    }
  }
  return written;
}

test('while somebody types the program writes neither what stands in the field nor where they are in it', async () => {
  const on = await opened({ portal: portalWith(EVERY_KIND) });
  const { screen } = on;
  const box = await openAsk(on);
  const written = watchFocused();
  const type = async (field: HTMLInputElement | HTMLTextAreaElement, much: string) => {
    field.focus();
    await userEvent.keyboard('duong ngap');
    write(field, much);
    // Somewhere in the middle, where a cursor that is put back is seen to jump.
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}x');
    expect(field.value).toBe(`duong ngap${much.slice(0, -2)}x${much.slice(-2)}`);
    expect([field.selectionStart, on.root.activeElement]).toEqual([field.value.length - 2, field]);
  };

  // The screen changes under the hands: a count, the network, a draft that was kept.
  await type(box, 'â'.repeat(1700));
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  await screen.findByText(/^Đã lưu nháp/);
  await userEvent.keyboard('y');
  expect(box.selectionStart).toBe(box.value.length - 2);

  press(on, 'Tiếp tục');
  const commune = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Ở xã, phường nào/ });
  await type(commune, ' khong co');
  await screen.findByText(vietnamese.ask.communesFound(0));
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  screen.getByRole('radio', { name: /^Không rõ/ }).click();
  press(on, 'Tiếp tục');
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Họ tên/ });
  await type(name, ' thi lan');
  await screen.findByRole('radiogroup', { name: vietnamese.ask.age });

  await backToStart(on);
  press(on, /^Cho ý kiến/);
  (await screen.findByRole('button', { name: /^Sử dụng vỉa hè/ })).click();
  (await screen.findByRole('button', { name: 'Bắt đầu' })).click();
  await screen.findByRole('heading', { name: /^Câu\s1\/3/ });
  screen.getByText('Chọn câu hỏi hoặc điều').click();
  (await screen.findByRole('button', { name: 'Điều 1. Phạm vi' })).click();
  await type(await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Lý do/ }), 'ư'.repeat(900));
  expect(written).toEqual([]);
});

const MAX = 100;

/** A text of at most 100, and what was said of it. */
function lone() {
  const said: string[] = [];
  const { container } = render(
    <TextField
      id="lone"
      label="Nội dung"
      hint="Viết rõ"
      error={undefined}
      max={MAX}
      initial=""
      focused={false}
      messages={vietnamese.fields}
      changed={() => {}}
      say={(words) => said.push(words)}
    />,
  );
  const box = container.querySelector('textarea') as HTMLTextAreaElement;
  const below = () => box.nextElementSibling?.textContent;
  return { said, box, below };
}

test('the count stands below the field from 80 % on, counts letters and not their pieces, and holds nobody up at the limit', async () => {
  const { box, below } = lone();
  write(box, 'ễ'.normalize('NFD').repeat(79));
  await new Promise(requestAnimationFrame);
  expect(below()).toBe('');
  write(box, 'ễ'.normalize('NFD'));
  await waitFor(() => expect(below()).toBe(vietnamese.fields.left(20)));
  write(box, '🙂'.repeat(20));
  await waitFor(() => expect(below()).toBe(vietnamese.fields.left(0)));
  await userEvent.keyboard('abc');
  await waitFor(() => expect(below()).toBe(vietnamese.fields.over(3)));
  expect(box.value.endsWith('abc')).toBe(true);
});

test('the count is spoken once somebody pauses for two seconds, and not at every letter', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { said, box } = lone();
  write(box, 'ă'.repeat(50));
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([]);
  write(box, 'ă'.repeat(35));
  for (const _ of 'mười chữ nữa') {
    vi.advanceTimersByTime(1900);
    write(box, 'x');
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1999);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual([vietnamese.fields.left(3)]);
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(1);
});
