import { waitFor } from '@testing-library/preact';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { panel as english } from '#messages/en/panel';
import { consult } from '#messages/vi/consult';
import { panel as vietnamese } from '#messages/vi/panel';
import { createConsult } from '../../widget/consult/createConsult';
import { EVERY_KIND, portalWith } from './consultations';
import { loadConsult, type Opened, openAsk, opened, press, toTheEnd, write } from './panelStage';
import { backToStart, type Control, controlsOn, textControlsOn, walkQuestion } from './screens';

beforeEach(() => {
  loadConsult.mockResolvedValue(createConsult(consult));
});

/** Words that somebody can see: not for ears alone. */
function seen(element: Element | null | undefined): string {
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return width > 20 && height > 10 ? (element?.textContent ?? '').trim() : '';
}

/** A control that only its placeholder or its place names, or a choice that does not say what is asked. */
function isUnnamed(control: Control): boolean {
  const labels = [...(control.labels ?? [])];
  const asked = control.closest('fieldset');
  return (
    !labels.some(seen) ||
    (asked !== null && !seen(asked.querySelector('legend'))) ||
    control.hasAttribute('placeholder')
  );
}

test('every field and choice of a question and of a ballot has a label or a legend that is seen, and no placeholder', async () => {
  const on = await opened({ portal: portalWith(EVERY_KIND) });
  const looked: number[] = [];
  const look = () => {
    const controls = controlsOn(on);
    looked.push(controls.length);
    expect(controls.filter(isUnnamed).map(({ id, name }) => id || name)).toEqual([]);
  };
  await walkQuestion(on, look);
  await backToStart(on);
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: /^Sử dụng vỉa hè/ })).click();
  (await on.screen.findByRole('button', { name: 'Bắt đầu' })).click();
  for (const title of [/^Câu\s1\/3/, /^Câu\s2\/3/, /^Câu\s3\/3/, 'Điều 1. Phạm vi']) {
    await on.screen.findByRole('heading', { name: title });
    look();
    press(on, 'Tiếp tục');
  }
  expect(Math.min(...looked)).toBeGreaterThan(0);
});

test.for([
  ['Vietnamese', vietnamese, ' (không bắt buộc)'],
  ['English', english, ' (optional)'],
] as const)(
  'in %s what may be left out says so in its name, and no star stands for what may not',
  async ([, messages, mark]) => {
    const on = await opened({ messages });
    const named = (control: Control) => control.labels?.[0]?.textContent ?? '';
    const marked: string[] = [];
    await walkQuestion(
      on,
      () => {
        expect(on.root.textContent).not.toMatch(/[*＊∗]/);
        const names = [
          ...textControlsOn(on).map(named),
          ...[...on.root.querySelectorAll('p.name')].map(seen),
        ];
        marked.push(...names.filter((name) => name.endsWith(mark)));
      },
      messages,
    );
    const { photos, ask } = messages;
    const optional = [photos.title, ask.commune, ask.contact.name, ask.contact.phone, ask.contact.email];
    expect(marked).toEqual(optional);
  },
);

test('letters in fields are 16 px or more, also on a page with small ones, and the page’s zoom settings stay as they are', async () => {
  const zoom = document.head.appendChild(document.createElement('meta'));
  zoom.name = 'viewport';
  zoom.content = 'width=device-width';
  const { style } = document.documentElement;
  style.fontSize = '10px';
  onTestFinished(() => {
    zoom.remove();
    style.fontSize = '';
  });
  const heads = () => [...document.querySelectorAll('meta[name=viewport]')].map((meta) => meta.outerHTML);
  const before = heads();
  const on = await opened();
  const sizes: number[] = [];
  await walkQuestion(on, () =>
    sizes.push(...textControlsOn(on).map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
  );
  expect(sizes).toHaveLength(6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(heads()).toEqual(before);
});

const contactFields = ({ screen }: Opened) =>
  Object.values(vietnamese.ask.contact).map((name) =>
    screen.getByRole<HTMLInputElement>('textbox', { name }),
  );

test('each contact field tells phones which keyboard it wants, and browsers what they may fill in', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  await toTheEnd(on);
  const told = contactFields(on).map(({ type, autocomplete }) => [type, autocomplete]);
  expect(told).toEqual([
    ['text', 'name'],
    ['tel', 'tel'],
    ['email', 'email'],
  ]);
});

test('contact details that went with a question stand in no later one', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  const send = await toTheEnd(on);
  for (const field of contactFields(on))
    write(field, field.type === 'email' ? 'lan@vidu.vn' : '0912 345 678');
  (await on.screen.findByRole('radio', { name: 'Từ đủ 16 tuổi' })).click();
  (await on.screen.findByRole('checkbox', { name: /^Đồng ý dùng thông tin liên hệ/ })).click();
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()[0]).toMatchObject({ contact: { phone: '0912345678' } });

  press(on, vietnamese.ask.another);
  write(await on.screen.findByRole('textbox', { name: vietnamese.ask.text }), 'Câu thứ hai');
  await toTheEnd(on);
  expect(contactFields(on).map(({ value }) => value)).toEqual(['', '', '']);
  const given = on.screen.queryAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
  expect(given).toEqual([]);
});

test('a phone number stays on the screen as it was typed, and goes in order', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  const send = await toTheEnd(on);
  const phone = on.screen.getByRole<HTMLInputElement>('textbox', { name: /^Số điện thoại/ });
  write(phone, '+84 912.345 678');
  send.click();
  // It is looked at here, and age and consent are missing.
  await on.screen.findByRole('link', { name: /^Chọn tuổi/ });
  expect(on.screen.queryByRole('link', { name: /^Số điện thoại cần/ })).toBeNull();
  expect(phone.value).toBe('+84 912.345 678');
  on.screen.getByRole('radio', { name: 'Từ đủ 16 tuổi' }).click();
  on.screen.getByRole('checkbox', { name: /^Đồng ý dùng thông tin liên hệ/ }).click();
  await waitFor(() => expect(phone.value).toBe('+84 912.345 678'));
  send.click();
  await on.screen.findByRole('heading', { name: 'Đã nhận câu hỏi' });
  expect(on.endpoint.received()[0]).toMatchObject({ contact: { phone: '0912345678' } });
});
