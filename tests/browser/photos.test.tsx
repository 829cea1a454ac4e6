import { waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { panel as vietnamese } from '#messages/vi/panel';
import { openAsk, opened, press } from './panelStage';
import { choose, photosOn, picture } from './photos';

test('photos come by a button and nothing has to be dropped; each is listed with its number and size, and left out by its number', async () => {
  const on = await opened();
  await openAsk(on);
  const add = on.screen.getByRole('button', { name: 'Thêm ảnh' });
  const opens = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
  add.click();
  expect(opens.mock.contexts).toMatchObject([{ type: 'file', multiple: true }]);
  expect(on.root.querySelector('[draggable]')).toBeNull();

  choose(on, [await picture('red'), await picture('green')]);
  await waitFor(() => expect(photosOn(on)).toHaveLength(2));
  const list = photosOn(on)[0]?.closest('ul') as HTMLElement;
  const told = within(list)
    .getAllByRole('listitem')
    .map((row) => [
      within(row).getByRole('img').getAttribute('aria-label'),
      within(row)
        .getByText(/kB$/)
        .textContent?.replace(/[1-9]\d*/, 'n'),
      within(row).getByRole('button').textContent,
    ]);
  const { attached, remove } = vietnamese.photos;
  expect(told).toEqual([1, 2].map((n) => [attached(n), 'n\u00a0kB', remove(n)]));
  press(on, 'Bỏ ảnh 2');
  await waitFor(() => expect(photosOn(on)).toHaveLength(1));
  expect(on.screen.queryByRole('button', { name: 'Bỏ ảnh 2' })).toBeNull();
});
