import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { NOW } from '../../testCollector';
import { deskWorld, hiddenValue, questionPath, signIn, stored } from '../testDesk';

async function waiting(world = deskWorld()) {
  const id = await stored(world);
  const desk = await signIn(world);
  const path = questionPath(id);
  const last = async () => (await world.store.question('mau', id, 'all'))?.history.at(-1);
  const steps = async () => (await world.store.question('mau', id, 'all'))?.history.length;
  return { world, id, desk, path, last, steps };
}

const BY_LAN_NOW = { by: 'Trần Thị Lan', at: new Date(NOW).toISOString() };

test.each([
  [
    { form: 'passed', listed: 'Văn phòng UBND tỉnh Mẫu', other: '' },
    { state: 'passed', agency: 'Văn phòng UBND tỉnh Mẫu' },
    'Chuyển đến Văn phòng UBND tỉnh Mẫu',
  ],
  [
    { form: 'passed', listed: '', other: ' Công ty \n Cấp nước ' },
    { state: 'passed', agency: 'Công ty Cấp nước' },
    'Chuyển đến Công ty Cấp nước',
  ],
  [
    { form: 'handling', answerBy: '2026-12-01' },
    { state: 'handling', answerBy: '2026-12-01' },
    'hẹn trả lời chậm nhất ngày\u00a001/12/2026',
  ],
  [
    { form: 'answered', text: ' Đã sửa.\r\nCảm ơn.\r\n' },
    { state: 'answered', agency: 'Sở Xây dựng tỉnh Mẫu', text: 'Đã sửa.\nCảm ơn.' },
    'Sở Xây dựng tỉnh Mẫu trả lời',
  ],
  [
    { form: 'declined', reason: 'Gửi công ty điện lực' },
    { state: 'declined', reason: 'Gửi công ty điện lực' },
    'Gửi công ty điện lực',
  ],
])('%j becomes a step with its officer, and stands in the history', async (fields, step, shown) => {
  const { desk, path, last } = await waiting();
  const { status, headers } = await desk.post(path, fields);
  expect(status).toBe(303);
  expect(headers.get('Location')).toBe(`${path}?done=${fields.form}`);
  expect(await last()).toEqual({ ...step, ...BY_LAN_NOW });
  const { page } = await desk.get(`${path}?done=${fields.form}`);
  expect(page).toMatch(/<p class="done" role="status" tabindex="-1" autofocus>/);
  expect(page).toContain(shown);
  expect(page).toContain('Người làm: Trần Thị Lan');
});

test('letters that were typed in parts are stored as whole ones', async () => {
  const { desk, path, last } = await waiting();
  await desk.post(path, { form: 'answered', text: 'Đường'.normalize('NFD') });
  expect(await last()).toMatchObject({ text: 'Đường'.normalize('NFC') });
});

test.each([
  [{ form: 'answered', text: ' \n ' }, 'text', 'Viết nội dung trả lời'],
  [{ form: 'answered', text: 'ữ'.repeat(10_001) }, 'text', 'bớt 1\u00a0chữ cái, tối đa 10.000'],
  [{ form: 'declined', reason: '' }, 'reason', 'Viết lý do và nơi cần liên hệ'],
  [{ form: 'declined', reason: 'ữ'.repeat(2007) }, 'reason', 'bớt 7\u00a0chữ cái, tối đa 2.000'],
  [{ form: 'passed', listed: '', other: ' ' }, 'listed', 'Chọn hoặc ghi tên cơ quan'],
  [{ form: 'passed', listed: 'Không có trong danh sách', other: '' }, 'listed', 'Chọn hoặc ghi tên cơ quan'],
  [{ form: 'passed', listed: 'Văn phòng UBND tỉnh Mẫu', other: 'Khác' }, 'other', 'Chỉ chọn một cơ quan'],
  [{ form: 'passed', listed: '', other: 'ữ'.repeat(201) }, 'other', 'bớt 1\u00a0chữ cái, tối đa 200'],
  [{ form: 'handling', answerBy: '' }, 'answerBy', 'Chọn ngày, ví dụ'],
  [{ form: 'handling', answerBy: '2027-02-31' }, 'answerBy', 'Chọn ngày, ví dụ'],
  [{ form: 'handling', answerBy: '2026-11-23' }, 'answerBy', 'Chọn hôm nay hoặc một ngày sau hôm nay'],
  [{ form: 'handling', answerBy: '2028-01-01' }, 'answerBy', 'Chọn một ngày trong vòng một năm tới'],
])(
  '%j is not taken, is told above and beside the field, and is still there',
  async (fields, field, words) => {
    const { desk, path, steps } = await waiting();
    const { status, page } = await desk.post(path, fields);
    expect(status).toBe(422);
    expect(await steps()).toBe(1);
    expect(page).toContain('<title>Lỗi: ');
    expect(page).toMatch(new RegExp(`<li><a href="#${field}">[^<]*${words}`));
    expect(page).toMatch(new RegExp(`id="${field}-error"><span class="prefix">Lỗi:</span> [^<]*${words}`));
    expect(page).toMatch(
      new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-error" aria-invalid="true"`),
    );
    const typed = Object.values(fields).at(-1) ?? '';
    expect(page).toContain(typed.includes('\n') ? `>\n${typed}</textarea>` : typed);
  },
);

test.each([
  ['2026-11-24', '2026-11-24'],
  ['7/12/2026', '2026-12-07'],
  ['07-12-2026', '2026-12-07'],
])('%s is a day that can be promised', async (answerBy, day) => {
  const { desk, path, last } = await waiting();
  await desk.post(path, { form: 'handling', answerBy });
  expect(await last()).toMatchObject({ answerBy: day });
});

/** A quarter past midnight in Vietnam: in UTC it is still the day before. */
const AFTER_MIDNIGHT = Date.parse('2026-11-24T17:15:00Z');

test.each([
  ['2026-11-24', 422],
  ['2026-11-25', 303],
  ['2027-11-26', 303],
  ['2027-11-27', 422],
])(
  'just after midnight the days that can be promised are those of Vietnam: %s is answered with %i',
  async (answerBy, status) => {
    const { desk, path } = await waiting(deskWorld({ now: () => AFTER_MIDNIGHT }));
    expect((await desk.get(path)).page).toContain('min="2026-11-25"');
    expect((await desk.post(path, { form: 'handling', answerBy })).status).toBe(status);
  },
);

test('the form that is wrong is the one that is open', async () => {
  const { desk, path } = await waiting();
  const openOnes = (page: string) =>
    [...page.matchAll(/<details open>\s*<summary><h3>([^<]+)/g)].map(([, title]) => title);
  expect(openOnes((await desk.get(path)).page)).toEqual(['Trả lời']);
  expect(openOnes((await desk.post(path, { form: 'declined', reason: '' })).page)).toEqual([
    'Không tiếp nhận',
  ]);
});

test('who answers second is shown what the first did, with the own words still in the field, and can then send them', async () => {
  const { world, id, desk, path, steps, last } = await waiting();
  const seen = hiddenValue((await desk.get(path)).page, 'seen');
  await world.store.act(
    'mau',
    id,
    { state: 'handling', answerBy: '2026-12-09' },
    'Minh',
    '2026-11-24T00:00:00Z',
    1,
  );
  const { status, page } = await desk.post(path, { form: 'answered', text: 'Của tôi', seen });
  expect(status).toBe(409);
  expect(await steps()).toBe(2);
  expect(page).toContain('Câu hỏi này vừa có thay đổi khác');
  expect(page).toContain('hẹn trả lời chậm nhất ngày\u00a009/12/2026');
  expect(page).toContain('Của tôi</textarea>');
  await desk.post(path, { form: 'answered', text: 'Của tôi', seen: hiddenValue(page, 'seen') });
  expect(await last()).toMatchObject({ text: 'Của tôi' });
});

test('of two that answer at the same instant one is stored, and the other is told', async () => {
  const { desk, path, steps } = await waiting();
  const seen = hiddenValue((await desk.get(path)).page, 'seen');
  const both = await Promise.all(
    ['Một', 'Hai'].map((text) => desk.post(path, { form: 'answered', text, seen })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await steps()).toBe(2);
});

test('a step that comes between the desk’s look and the store’s is not overwritten', async () => {
  const memory = createMemoryStore();
  const { desk, path, steps } = await waiting(
    deskWorld({
      store: {
        ...memory,
        async act(portal, id, act, by, at, seen) {
          await memory.act(portal, id, { state: 'declined', reason: 'Trước' }, 'Minh', at, 1);
          return memory.act(portal, id, act, by, at, seen);
        },
      },
    }),
  );
  const { status, page } = await desk.post(path, { form: 'answered', text: 'Sau' });
  expect(status).toBe(409);
  expect(page).toContain('Trước');
  expect(page).toContain('Sau</textarea>');
  expect(await steps()).toBe(2);
});

test('when the store fails, what was typed is still in the field, and the log has none of it', async () => {
  const lines: string[] = [];
  const act = () => Promise.reject(new Error('Của tôi'));
  const world = deskWorld({ store: { ...createMemoryStore(), act }, log: (line) => lines.push(line) });
  const { desk, path } = await waiting(world);
  const { status, page } = await desk.post(path, { form: 'answered', text: 'Của tôi' });
  expect(status).toBe(503);
  expect(page).toContain('chưa lưu được');
  expect(page).toContain('Của tôi</textarea>');
  expect(lines).toEqual(['POST /desk/questions/:id: Error']);
});

test('a form that is none of the desk’s does nothing', async () => {
  const { desk, path, steps } = await waiting();
  for (const form of ['', 'received', 'constructor', 'toString']) {
    expect((await desk.post(path, { form, text: 'x', agency: 'y' })).status).toBe(303);
  }
  expect(await steps()).toBe(1);
});

test('a question can be passed to each agency that the portal names, but not to the one that has it', async () => {
  const { desk, path } = await waiting();
  const { page } = await desk.get(path);
  expect(page).toContain('<option value="Văn phòng UBND tỉnh Mẫu">');
  expect(page).not.toContain('<option value="Sở Xây dựng tỉnh Mẫu">');
});

test('the form that passes a question on says that the promised day stays, and so it does', async () => {
  const { world, id, desk, path } = await waiting();
  const [, form = ''] = (await desk.get(path)).page.split('name="form" value="passed"');
  expect(form.split('</form>')[0]).toContain(
    'Ngày trên phiếu của người hỏi vẫn giữ nguyên cho đến khi hẹn ngày khác.',
  );
  await desk.post(path, { form: 'passed', listed: 'Văn phòng UBND tỉnh Mẫu', other: '' });
  expect(await world.store.question('mau', id, 'all')).toMatchObject({ answerBy: '2026-12-07' });
});

test('an answer that was given is at hand to be mended', async () => {
  const { desk, path, last } = await waiting();
  await desk.post(path, { form: 'answered', text: 'Sai rồi' });
  expect((await desk.get(path)).page).toMatch(
    /Trả lời lại[\s\S]*<textarea id="text"[^>]*>\nSai rồi<\/textarea>/,
  );
  await desk.post(path, { form: 'answered', text: 'Đúng' });
  expect(await last()).toMatchObject({ text: 'Đúng' });
  expect((await desk.get(path)).page).toMatch(/<textarea id="text"[^>]*>\nĐúng<\/textarea>/);
});
