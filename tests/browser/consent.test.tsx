import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openAsk, opened, toTheEnd, write } from './panelStage';

test('before anything personal is asked for it says who keeps it and for how long; the box says what for; the rest opens in place', async () => {
  const on = await opened();
  write(await openAsk(on), 'Bao giờ sửa đường?');
  await toTheEnd(on);
  const [first] = on.screen.getAllByRole('textbox');
  const notice = on.screen.getByText('Văn phòng UBND tỉnh Mẫu giữ thông tin này 12 tháng, rồi xoá.');
  expect(notice.compareDocumentPosition(first as Node) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();

  const address = location.href;
  const rights = on.screen.getByText(/^Chỉ cán bộ trả lời được xem\./);
  expect(rights.checkVisibility()).toBe(false);
  on.screen.getByText('Ai được xem, có quyền gì').click();
  await waitFor(() => expect(rights.checkVisibility()).toBe(true));
  expect(on.screen.getByText('Hỏi về thông tin cá nhân: điện thoại 0200 000 000').checkVisibility()).toBe(
    true,
  );
  expect([location.href, on.screen.queryAllByRole('link')]).toEqual([address, []]);

  const box = /chỉ để trả lời câu hỏi này, rồi xoá sau 12 tháng\.$/;
  expect(on.screen.queryByRole('checkbox', { name: box })).toBeNull();
  write(first as HTMLElement, 'Lan');
  expect((await on.screen.findByRole<HTMLInputElement>('checkbox', { name: box })).checked).toBe(false);
});
