import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyboard } from './hands';
import { answer, openQuestion, signIn } from './officer';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Somebody without a mouse at the plain page, where no script runs. */
async function atPlainPage(path = '') {
  const { page, context } = await world.visitor({ javaScriptEnabled: false });
  await page.goto(`${world.network.origin}/ha-may${path}`);
  return { page, context, ...keyboard(page) };
}

test('on the plain page a question is asked by keyboard alone, after a mistake was mended, and answered at the desk so', async () => {
  const { page, context, press, choose, write } = await atPlainPage();
  const send = page.getByRole('button', { name: 'Gửi câu hỏi' });
  await write(page.getByLabel('Nội dung câu hỏi'), 'Không có chuột thì hỏi thế nào?');
  await press(send);
  await press(page.getByRole('alert').getByRole('link', { name: /Chọn việc cần hỏi/ }));
  await choose(page.getByRole('radio', { name: 'Không rõ, nhờ cơ quan chuyển giúp' }));
  await press(send);
  await page.getByRole('heading', { name: 'Đã nhận câu hỏi' }).waitFor();
  await context.close();

  const desk = await world.visitor();
  const officer = await signIn(desk.page, world.desk, keyboard(desk.page));
  await openQuestion(officer, 'Không có chuột thì hỏi thế nào?');
  await answer(officer, 'Bằng bàn phím.');
  expect(world.rows('select state from steps')).toContainEqual({ state: 'answered' });
  await desk.context.close();
});

test('on the plain page a ballot is filled in, mended and sent by keyboard alone', async () => {
  const { page, context, press, choose, tick, write } = await atPlainPage('/consultations/bo-phan-mot-cua');
  const group = (name: RegExp) => page.getByRole('radiogroup', { name });
  await choose(group(/Lần gần nhất/).getByLabel('4. Thuận tiện'));
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 3)) await tick(box);
  await write(page.getByLabel('Còn điều gì nên sửa?'), 'Thêm quạt.');
  await press(page.getByRole('button', { name: 'Gửi ý kiến' }));
  await press(page.getByRole('alert').getByRole('link', { name: /^Câu 2: Chọn nhiều nhất 2/ }));
  await tick(page.getByRole('checkbox').first());
  await press(page.getByRole('button', { name: 'Gửi ý kiến' }));
  await page.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
  expect(world.ballots()).toHaveLength(1);
  await context.close();
});

test('at the builder a snippet is made and copied by keyboard alone', async () => {
  const { page, context } = await world.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${world.network.origin}/snippet/`);
  const { press, choose, tick, write, pick } = keyboard(page);
  const snippet = page.getByLabel('Đoạn mã cho trang');
  await snippet.waitFor();
  await pick(page.getByLabel('Ngôn ngữ'), 'Tiếng Anh');
  await write(page.getByLabel('Màu của cổng'), '#ffd21f');
  await choose(page.getByLabel('Góc trái'));
  await tick(page.getByLabel('Cho ý kiến', { exact: true }));
  await press(page.getByRole('button', { name: /^Chép/ }).first());
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(await snippet.inputValue());
  for (const setting of ['data-lang="en"', 'data-accent="#ffd21f"', 'data-launcher="left"']) {
    expect(await snippet.inputValue()).toContain(setting);
  }
  await context.close();
});
