import { expect, test, vi } from 'vitest';
import { groupCode } from '#protocol/code';
import { createMemoryStore } from '../../../server/store/memoryStore';
import { aQuestion, LISTED_PORTAL, post, testApp } from './testCollector';

const OWN = 'http://localhost';

async function send(
  app: ReturnType<typeof testApp>,
  fields: Record<string, string>,
  { origin = OWN, lang = 'vi' }: { origin?: string | null; lang?: string } = {},
) {
  const reply = await app.request(`${OWN}/mau?lang=${lang}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: origin === null ? {} : { Origin: origin },
  });
  return { status: reply.status, page: await reply.text() };
}

const filled = (changes: Record<string, string> = {}) => {
  const id: string = crypto.randomUUID();
  return { id, text: 'Đèn hỏng', topic: 'duong-sa', ...changes };
};

test('the form has a label for every field, no topic chosen, and an id of its own each time', async () => {
  const app = testApp();
  const page = await (await app.request('/mau')).text();
  expect(page).toContain('<html lang="vi">');
  expect(page).toContain('<label class="title" for="text">Nội dung câu hỏi</label>');
  expect(page).toContain('<legend>Câu hỏi về việc gì?</legend>');
  expect(page).toContain('Không rõ, nhờ cơ quan chuyển giúp');
  expect(page).not.toContain(' checked');
  const idOf = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1];
  expect(idOf(page)).toMatch(/^[0-9a-f-]{36}$/);
  expect(idOf(page)).not.toBe(idOf(await (await app.request('/mau')).text()));
});

test('the form comes in English when asked for', async () => {
  const page = await (await testApp().request('/mau?lang=en')).text();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Your question');
  expect(page).toContain('Roads, street lights');
});

test('where the collector has no widget the page runs no script and loads its own stylesheet only', async () => {
  const reply = await testApp().request('/mau');
  const policy = reply.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('script-src');
  expect(await reply.text()).not.toMatch(/<script|<style|style=|\son\w+=/);
});

test('a sent question gives a receipt with the code in groups, the agency and the day', async () => {
  const { status, page } = await send(testApp(), filled());
  expect(status).toBe(201);
  expect(page).toMatch(/<p class="code">[2-9B-X]{4}-[2-9B-X]{4}-[2-9B-X]{4}-[2-9B-X]{4}<\/p>/);
  expect(page).toContain('Sở Xây dựng tỉnh Mẫu trả lời chậm nhất ngày\u00a008/12/2026.');
  expect(page).toContain('Giữ mã này');
});

test('the same form sent again shows the same code', async () => {
  const app = testApp();
  const fields = filled();
  const first = await send(app, fields);
  const second = await send(app, fields);
  expect(second.status).toBe(200);
  expect(second.page).toBe(first.page);
});

test('form and widget share one store: the same bytes are the same question', async () => {
  const app = testApp();
  const question = aQuestion();
  const { page } = await send(app, filled({ id: question.id }));
  const { body } = await post(app, question);
  expect(page).toContain(groupCode((body as { code?: string }).code ?? 'none'));
});

test('"not sure" is a choice, and goes to the portal’s agency', async () => {
  const { status, page } = await send(testApp(), filled({ topic: '' }));
  expect(status).toBe(201);
  expect(page).toContain('Văn phòng UBND tỉnh Mẫu sẽ xem và trả lời.');
});

test('what is missing is named in a summary that links to the field, and the text is kept', async () => {
  const { id, text } = filled({ text: ' Giữ lại "nguyên văn" ' });
  const { status, page } = await send(testApp(), { id, text });
  expect(status).toBe(422);
  expect(page).toContain('<title>Lỗi: Gửi câu hỏi');
  expect(page).toContain('<li><a href="#topic-0">Chọn việc cần hỏi</a></li>');
  expect(page).toContain('<fieldset role="radiogroup" aria-invalid="true" aria-describedby="topic-error">');
  expect(page).toContain(' Giữ lại &quot;nguyên văn&quot; </textarea>');
  expect(page).toContain(`name="id" value="${id}"`);
});

test('an empty text is marked and described, and the topic stays chosen', async () => {
  const { page } = await send(testApp(), filled({ text: ' ' }));
  expect(page).toContain('<li><a href="#text">Viết nội dung câu hỏi</a></li>');
  expect(page).toContain('aria-describedby="text-hint text-error" aria-invalid="true"');
  expect(page).toMatch(/value="duong-sa" checked/);
});

test('a text that is too long is kept whole, and its surplus is told', async () => {
  const { status, page } = await send(testApp(), filled({ text: 'a'.repeat(2040) }));
  expect(status).toBe(422);
  expect(page).toContain('Bớt 40\u00a0chữ cái: tối đa 2.000');
  expect(page).toContain('a'.repeat(2040));
});

test('markup in the text is shown as text', async () => {
  const evil = '</textarea><script>alert(1)</script>"\'&';
  const { page } = await send(testApp(), { id: crypto.randomUUID(), text: evil });
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
});

test('markup in the portal’s own words is shown as text', async () => {
  const evil = { vi: '<img src=x onerror=alert(1)>' };
  const portal = {
    ...LISTED_PORTAL.portal,
    agency: evil,
    name: evil,
    topics: [{ id: 'x', label: evil, examples: evil }],
  };
  const hosted = {
    ...LISTED_PORTAL,
    portal: { ...portal, contact: { phone: '"><b>', email: '"><b>', address: evil } },
  };
  const app = testApp({ hosted });
  const pages = [await (await app.request('/mau')).text(), (await send(app, filled({ topic: '' }))).page];
  for (const page of pages) expect(page).not.toMatch(/<img|<b>/);
});

test('an edited text under an id that was sent gets a new id and says so', async () => {
  const app = testApp();
  const fields = filled();
  await send(app, fields);
  const { status, page } = await send(app, { ...fields, text: 'Khác rồi' });
  expect(status).toBe(409);
  expect(page).toContain('<h2 id="summary">Đã nhận từ trước</h2>');
  expect(page).toContain('Câu hỏi này đã gửi rồi');
  expect(page).toContain('Khác rồi</textarea>');
  expect(page).not.toContain(fields.id);
});

test.each([null, 'null', 'https://khac.example', 'http://localhost:1'])(
  'a form of origin %s is not taken',
  async (origin) => {
    const memory = createMemoryStore();
    const addQuestion = vi.fn(memory.addQuestion);
    const { status } = await send(testApp({ store: { ...memory, addQuestion } }), filled(), { origin });
    expect(status).toBe(403);
    expect(addQuestion).not.toHaveBeenCalled();
  },
);

test('when the store fails, the text and the id are kept and nothing is said to be received', async () => {
  const store = { ...createMemoryStore(), addQuestion: () => Promise.reject(new Error('disk')) };
  const log = vi.fn();
  const fields = filled();
  const { status, page } = await send(testApp({ store, log }), fields);
  expect(status).toBe(503);
  expect(page).toContain('<h2 id="summary">Chưa gửi được</h2>');
  expect(page).toContain('câu hỏi chưa gửi được');
  expect(page).toContain('Đèn hỏng</textarea>');
  expect(page).toContain(fields.id);
  expect(page).not.toContain('Đã nhận');
  expect(log).toHaveBeenCalledWith('POST /:portal: Error');
});

test('a portal that takes no questions says whom to call', async () => {
  const hosted = { ...LISTED_PORTAL, portal: { ...LISTED_PORTAL.portal, accepts: [] } };
  const { status, page } = await send(testApp({ hosted }), filled());
  expect(status).toBe(422);
  expect(page).toContain('chưa nhận câu hỏi qua trang này');
});

test('a portal that is not hosted has no page', async () => {
  const reply = await testApp().request('/khac');
  expect(reply.status).toBe(404);
  expect(reply.headers.get('Content-Type')).toContain('text/html');
});

test('an address that ends with a slash leads to the page, in its language', async () => {
  const reply = await testApp().request('/mau/?lang=en');
  expect([reply.status, reply.headers.get('Location')]).toEqual([308, '/mau?lang=en']);
});

test('the receipt says where its code is used', async () => {
  const { page } = await send(testApp(), filled());
  expect(page).toContain('gõ mã ở phần “Xem trả lời”');
});
