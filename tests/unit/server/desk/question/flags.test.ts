import { expect, test } from 'vitest';
import { deskWorld, questionPath, signIn, stored } from '../testDesk';

test('what speaks for a program is told in the list and, with its reasons, at the question', async () => {
  const world = deskWorld();
  const id = await stored(world, { flags: ['trap-filled', 'hasty', 'without-form', 'alike', 'many-links'] });
  const desk = await signIn(world);
  expect((await desk.get('/desk')).page).toContain('Có thể do máy gửi');
  const { page } = await desk.get(questionPath(id));
  for (const words of [
    'Có thể do máy gửi',
    'Điền cả ô ẩn mà người đọc không thấy',
    'Gửi chưa đầy 3\u00a0giây sau khi mở trang',
    'Gửi thẳng, không mở trang có biểu mẫu',
    'Gần giống một câu hỏi khác trong 24\u00a0giờ trước đó',
    'Có từ 3\u00a0liên kết trở lên',
  ])
    expect(page).toContain(words);
});

test('nothing is said of a question that nothing speaks against', async () => {
  const world = deskWorld();
  const id = await stored(world);
  const desk = await signIn(world);
  expect((await desk.get('/desk')).page).not.toContain('Có thể do máy gửi');
  expect((await desk.get(questionPath(id))).page).not.toContain('Có thể do máy gửi');
});
