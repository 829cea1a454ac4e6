import { describe, expect, test, vi } from 'vitest';
import { listen } from '../../../../../server/listen';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { CONSENT, CONTACT } from '../../store/stores';
import { LISTED_PORTAL } from '../../testCollector';
import { type DeskWorld, deskWorld, HOA, hiddenValue, LAN, signIn, stored } from '../testDesk';

const FORM = { seen: '', reason: 'Báo cáo tháng 11', format: 'csv', what: 'questions' };
const HEAD =
  'Mã trong hệ thống,Nhận lúc,Loại,Lĩnh vực,"Xã, phường",Ngôn ngữ,Nội dung,Tình trạng,Cơ quan trả lời,Hạn trả lời,Trả lời lúc,Câu trả lời';
const CONTACT_HEAD = 'Họ tên,Điện thoại,Email,Tuổi';

const exported = async (world: DeskWorld, fields: Readonly<Record<string, string>> = {}) =>
  (await signIn(world)).post('/desk/export', { ...FORM, ...fields });
/** Without what only tells programs that this is UTF-8: reading a reply as text drops it. */
const linesOf = (page: string) => page.split('\r\n').slice(0, -1);

describe('a list taken out as a table', () => {
  test('has a line for each question, with names and words as the desk has them', async () => {
    const world = deskWorld();
    const id = await stored(world, { text: '=1+1, "đèn"', receivedAt: '2026-11-23T17:30:00.000Z' });
    const answer = { state: 'answered', agency: 'Sở', text: 'Đã sửa.' } as const;
    await world.store.act('mau', id, answer, 'Lan', '2026-11-24T02:00:00.000Z', 1);
    const { status, headers, page } = await exported(world, { shelf: 'all' });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="mau-questions-2026-11-24.csv"');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(linesOf(page)).toEqual([
      HEAD,
      `${id},2026-11-24 00:30,Hỏi,"Đường sá, đèn đường",,vi,"'=1+1, ""đèn""",Đã trả lời,Sở Xây dựng tỉnh Mẫu,2026-12-07,2026-11-24 09:00,Đã sửa.`,
    ]);
  });

  test('begins with the mark by which a spreadsheet knows UTF-8', async () => {
    const world = deskWorld();
    const lan = await signIn(world);
    const reply = await world.app.request('http://gop-y.mau.example/desk/export', {
      method: 'POST',
      body: new URLSearchParams({ ...FORM, token: lan.token }),
      headers: { Origin: 'http://gop-y.mau.example', Cookie: lan.cookie },
    });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has what was asked for and nothing else, over all pages', async () => {
    const world = deskWorld();
    for (let n = 0; n < 401; n++) await stored(world, { text: 'Đèn' });
    await stored(world, { text: 'Cây' });
    const { page } = await exported(world, { words: 'đèn' });
    expect(linesOf(page)).toHaveLength(402);
    expect(page).not.toContain('Cây');
  });

  test('has contact details only where its own box was ticked', async () => {
    const world = deskWorld();
    await stored(world, { contact: CONTACT, consent: CONSENT });
    const without = await exported(world);
    expect(linesOf(without.page)[0]).toBe(HEAD);
    expect(without.page).not.toContain(CONTACT?.name);
    const { page } = await exported(world, { contact: 'yes' });
    expect(linesOf(page)[0]).toBe(`${HEAD},${CONTACT_HEAD}`);
    expect(linesOf(page)[1]).toMatch(/,Nguyễn Thị Mẫu,0912 345 678,,Đủ tuổi$/);
  });

  test.each([
    ['0912345678', '0912 345 678'],
    ['02003456789', '0200 345 6789'],
  ])(
    'the phone number %s keeps its zero in a spreadsheet, as it is no number there: %s',
    async (phone, cell) => {
      const world = deskWorld();
      await stored(world, { contact: { phone, age: 'adult' }, consent: CONSENT });
      const { page } = await exported(world, { contact: 'yes' });
      expect(linesOf(page)[1]).toContain(`,${cell},`);
    },
  );
});

test('a list taken out for programs has an object a line, with contact details only where they were asked for', async () => {
  const world = deskWorld();
  const id = await stored(world, { text: 'Dòng 1\nDòng 2', contact: CONTACT, consent: CONSENT });
  const { headers, page } = await exported(world, { format: 'jsonl' });
  expect(headers.get('Content-Type')).toBe('application/jsonl; charset=utf-8');
  const [line = '', ...rest] = page.split('\n');
  expect(rest).toEqual(['']);
  expect(JSON.parse(line)).toMatchObject({ id, text: 'Dòng 1\nDòng 2', state: 'received', answer: null });
  expect(JSON.parse(line)).not.toHaveProperty('contact');
  const asked = await exported(world, { format: 'jsonl', contact: 'yes' });
  expect(JSON.parse(asked.page)).toMatchObject({ contact: CONTACT });
});

test('statistics are taken out as the page has them, communes of few together', async () => {
  const world = deskWorld();
  for (let n = 0; n < 3; n++) await stored(world, { commune: 'son-ha' });
  const { page } = await exported(world, { what: 'statistics', from: '2026-11', to: '2026-11' });
  expect(linesOf(page)).toEqual([
    'Theo,Nhóm,Đã nhận,Đã trả lời,Không tiếp nhận,Đang chờ trả lời,Quá hạn,"Đã trả lời, có hẹn ngày",Trả lời đúng hạn',
    'Lĩnh vực,"Đường sá, đèn đường",3,0,0,3,0,0,0',
    '"Xã, phường","Xã, phường còn lại (1)",3,0,0,3,0,0,0',
    'Tháng,11/2026,3,0,0,3,0,0,0',
  ]);
  const json = await exported(world, { what: 'statistics', format: 'jsonl' });
  expect(json.page.split('\n')[0]).toBe(
    '{"by":"topic","name":"Đường sá, đèn đường","received":3,"answered":0,"declined":0,"open":3,"late":0,"promised":0,"onTime":0}',
  );
});

describe('whoever takes something out', () => {
  test('says why, and that is kept with their name, the time and whether contact details went along', async () => {
    const world = deskWorld();
    await exported(world, { contact: 'yes' });
    expect(await world.store.exports('mau', 10)).toMatchObject([
      { what: 'questions', contact: true, reason: FORM.reason, by: LAN.name, at: '2026-11-24T02:30:00.000Z' },
    ]);
    const { page } = await (await signIn(world)).get('/desk/export');
    expect(page).toContain('Câu hỏi, kèm thông tin liên hệ · Trần Thị Lan · 09:30 ngày\u00a024/11/2026');
    expect(page).toContain(FORM.reason);
  });

  test.each([
    ['', 'Ghi lý do xuất'],
    ['x'.repeat(501), 'Lý do dài quá'],
  ])(
    'and takes out nothing with the reason “%.5s”: the form stands as it was filled',
    async (reason, words) => {
      const world = deskWorld();
      await stored(world, { text: 'Đèn' });
      const { status, page } = await exported(world, {
        reason,
        format: 'jsonl',
        contact: 'yes',
        words: 'den',
      });
      expect(status).toBe(422);
      expect(page).toContain(words);
      expect(page).toContain('value="jsonl" checked');
      expect(page).toMatch(/value="yes"[^>]* checked/);
      expect(hiddenValue(page, 'words')).toBe('den');
      expect(await world.store.exports('mau', 10)).toEqual([]);
    },
  );

  test('gets what they see, and reads of other exports only where they see all', async () => {
    const world = deskWorld({ officers: [LAN, HOA] });
    await stored(world, { text: 'Đèn' });
    await stored(world, { text: 'Trạm y tế', agency: 'Sở Y tế' });
    await exported(world);
    const hoa = await signIn(world, 'hoa');
    expect((await hoa.get('/desk/export')).page).not.toContain(FORM.reason);
    const { page } = await hoa.post('/desk/export', FORM);
    expect(linesOf(page)).toHaveLength(2);
    expect(page).toContain('Trạm y tế');
  });

  test('counts in statistics only what they see', async () => {
    const world = deskWorld({ officers: [LAN, HOA] });
    await stored(world);
    await stored(world, { agency: 'Sở Y tế' });
    const receivedBy = async (officer: string) => {
      const fields = { ...FORM, what: 'statistics', format: 'jsonl' };
      const { page } = await (await signIn(world, officer)).post('/desk/export', fields);
      return JSON.parse(page.split('\n')[0] ?? '').received;
    };
    expect([await receivedBy('lan'), await receivedBy('hoa')]).toEqual([2, 1]);
  });

  test('is asked from the list and from the statistics for just what these show', async () => {
    const world = deskWorld({ hosted: LISTED_PORTAL });
    await stored(world, { text: 'Đèn' });
    const lan = await signIn(world);
    const { page } = await lan.get('/desk?words=den');
    expect(page).toContain('href="/desk/export?what=questions&amp;shelf=open&amp;words=den"');
    expect((await lan.get('/desk/statistics')).page).toContain(
      'href="/desk/export?what=statistics&amp;from=2026-01&amp;to=2026-11"',
    );
  });

  test.each([{ what: 'log' }, { what: '__proto__' }, { format: 'xml' }, { format: 'constructor' }])(
    'gets no file of something else for %j',
    async (fields) => {
      const world = deskWorld();
      const { status, headers, page } = await exported(world, fields);
      expect(status).toBe(404);
      expect(headers.has('Content-Disposition')).toBe(false);
      expect(page).toContain('Không có trang này.');
      expect(await world.store.exports('mau', 10)).toEqual([]);
    },
  );

  test('finds no form for what cannot be taken out', async () => {
    const lan = await signIn(deskWorld());
    expect((await lan.get('/desk/export?what=log')).status).toBe(404);
    expect((await lan.get('/desk/export')).page).toContain('Xuất danh sách câu hỏi');
  });

  test('reads what the list was narrowed to, so that no part is taken for the whole', async () => {
    const lan = await signIn(deskWorld({ hosted: LISTED_PORTAL }));
    const factsAt = async (query: string) => {
      const { page } = await lan.get(`/desk/export?${query}`);
      return [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, value]) => [name, value]);
    };
    expect(await factsAt('what=questions')).toEqual([['Tình trạng', 'Cần trả lời']]);
    const narrowed = 'what=questions&shelf=answered&words=%3Cden%3E&topic=duong-sa&commune=x1&due=late';
    expect(await factsAt(narrowed)).toEqual([
      ['Tình trạng', 'Đã trả lời'],
      ['Chữ trong câu hỏi', '&lt;den&gt;'],
      ['Lĩnh vực', 'Đường sá, đèn đường'],
      ['Xã, phường', 'x1'],
      ['Hạn trả lời', 'Quá hạn'],
    ]);
    expect(await factsAt('what=questions&shelf=all&topic=-')).toEqual([
      ['Tình trạng', 'Tất cả'],
      ['Lĩnh vực', 'Người hỏi không rõ, cần chuyển giúp'],
    ]);
    expect(await factsAt('what=statistics&from=2026-10&to=2026-10')).toEqual([['Thống kê', 'Tháng 10/2026']]);
  });
});

test('a file that breaks off in the middle does not look whole, and neither it nor a line says what the database said', async () => {
  const said = 'near "Nguyễn Thị Mẫu 0912345678"';
  const broken = { ...createMemoryStore(), question: () => Promise.reject(new TypeError(said)) };
  const lines: string[] = [];
  const hear = (...words: readonly unknown[]) => {
    lines.push(words.map((word) => (word instanceof Error ? `${word.stack}` : String(word))).join(' '));
  };
  for (const way of ['log', 'error', 'warn', 'info'] as const)
    vi.spyOn(console, way).mockImplementation(hear);
  const world = deskWorld({ store: broken, log: hear });
  await stored(world);
  const lan = await signIn(world);
  // The server that operators have: it has words of its own for what breaks while it is sent.
  const server = await listen(world.app.fetch, 0, '127.0.0.1');
  const own = `http://127.0.0.1:${server.port}`;
  const taken = async () => {
    const reply = await fetch(`${own}/desk/export`, {
      method: 'POST',
      body: new URLSearchParams({ ...FORM, token: lan.token }),
      // On the machine itself the cookie has no prefix.
      headers: { Origin: own, Cookie: lan.cookie.replace('__Host-', '') },
    });
    const page = await reply.text();
    return reply.ok ? page : `no file: ${page}`;
  };
  const received = await taken().catch((error: unknown) => `broken off: ${error}`);
  await server.close();
  vi.restoreAllMocks();
  expect(received).toMatch(/^(no file|broken off)/);
  expect(received).not.toContain(said);
  expect(lines).toContain('POST /desk/export: TypeError');
  expect(lines.filter((line) => line.includes(said))).toEqual([]);
});
