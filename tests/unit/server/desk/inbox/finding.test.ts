import { describe, expect, test } from 'vitest';
import type { NewQuestion } from '../../../../../server/store/store';
import { MOCK_PORTAL } from '../../../../../server-mock/mockPortal';
import { aQuestion, LISTED_PORTAL, post } from '../../testCollector';
import { deskWorld, questionPath, signIn, stored } from '../testDesk';

const idsOf = (page: string) => [...page.matchAll(/href="\/desk\/questions\/([^"]+)"/g)].map(([, id]) => id);
const COMMUNES = { ...LISTED_PORTAL, communes: MOCK_PORTAL.communes };

/** A desk with these questions. */
async function holding(...questions: readonly Partial<NewQuestion>[]) {
  const world = deskWorld({ hosted: COMMUNES });
  const ids: string[] = [];
  for (const question of questions) ids.push(await stored(world, question));
  const lan = await signIn(world);
  const found = async (query: string) => idsOf((await lan.get(`/desk?${query}`)).page);
  return { world, lan, ids, found };
}

describe('an officer finds questions', () => {
  test('by words in any order, with or without their marks', async () => {
    const { ids, found } = await holding({ text: 'Đèn đường Trần Phú hỏng' }, { text: 'Đường ngập' });
    expect(await found('shelf=all&words=hong+DEN')).toEqual([ids[0]]);
    expect(await found(`shelf=all&words=${encodeURIComponent('đường, ')}`)).toEqual([ids[1], ids[0]]);
    expect(await found('shelf=all&words=nha')).toEqual([]);
  });

  test('by topic, also of those who did not know one, and by commune', async () => {
    const commune = COMMUNES.communes?.communes[0]?.id ?? '';
    const { ids, found } = await holding({ topic: null, commune }, { topic: 'duong-sa' });
    expect(await found('topic=duong-sa')).toEqual([ids[1]]);
    expect(await found('topic=-')).toEqual([ids[0]]);
    expect(await found(`commune=${commune}`)).toEqual([ids[0]]);
  });

  test('by a topic and a commune that citizens are offered no more, as questions still have them', async () => {
    const topic = { id: 'dat-dai', label: { vi: 'Đất đai' } };
    const commune = { id: 'xa-cu', name: 'Xã Cũ' };
    const world = deskWorld({
      hosted: { ...COMMUNES, former: { topics: [topic], communes: [commune] } },
    });
    const { page } = await (await signIn(world)).get('/desk?topic=dat-dai&commune=xa-cu');
    expect(page).toContain('<option value="dat-dai" selected>Đất đai</option>');
    expect(page).toContain('<option value="xa-cu" selected>Xã Cũ</option>');
  });

  test('by state and by the day they are due', async () => {
    const { world, ids, found } = await holding(
      { answerBy: '2026-11-23' },
      { answerBy: '2026-11-24' },
      { answerBy: '2026-11-27' },
      { answerBy: '2026-11-28' },
    );
    await world.store.act(
      'mau',
      ids[3] ?? '',
      { state: 'handling', answerBy: '2026-12-30' },
      'Lan',
      '2026-11-24T00:00:00Z',
      1,
    );
    expect(await found('shelf=handling')).toEqual([ids[3]]);
    expect(await found('due=late')).toEqual([ids[0]]);
    expect(await found('due=today')).toEqual([ids[1]]);
    expect(await found('due=soon')).toEqual([ids[2]]);
    expect(await found('shelf=done&due=late')).toEqual([ids[0]]);
  });

  test('and the form stands as it was filled, with a way back to all', async () => {
    const { lan } = await holding({});
    const { page } = await lan.get(
      `/desk?shelf=received&topic=duong-sa&words=${encodeURIComponent('"đèn"')}`,
    );
    expect(page).toContain('<details open>');
    expect(page).toContain('value="&quot;đèn&quot;"');
    expect(page).toContain('<option value="duong-sa" selected>');
    expect(page).toContain('<option value="received" selected>');
    expect(page).toContain('<a class="button" href="/desk">Bỏ điều kiện tìm</a>');
    expect((await lan.get('/desk')).page).not.toContain('<details open>');
  });

  test('page by page, without losing what they asked for', async () => {
    const { lan, found } = await holding(...Array.from({ length: 51 }, () => ({ text: 'Đèn' })));
    const { page } = await lan.get('/desk?shelf=all&words=den');
    const [, next] = /href="\/desk\?([^"]+)">Xem tiếp/.exec(page) ?? [];
    expect(await found((next ?? '').replaceAll('&amp;', '&'))).toHaveLength(1);
    expect(next).toContain('words=den');
  });

  test('and is told where there is none', async () => {
    const { lan } = await holding({});
    expect((await lan.get('/desk?words=khong')).page).toContain('Không có câu hỏi nào như vậy.');
  });
});

describe('an officer opens a question by its citizen’s code', () => {
  test('however it is typed, by a post, so that no address has it', async () => {
    const world = deskWorld();
    const question = aQuestion();
    const { code } = (await post(world.app, question)).body;
    const lan = await signIn(world);
    const { status, headers } = await lan.post('/desk/code', { seen: '', code: ` ${code.toLowerCase()} ` });
    expect([status, headers.get('Location')]).toEqual([303, questionPath(question.id)]);
  });

  test('and is told of a code that nobody has, or that has a slip: it stands in its field to be mended', async () => {
    const lan = await signIn(deskWorld());
    for (const code of ['7K3M-9PT2-H6VB-4XRC', 'x', '']) {
      const { status, page } = await lan.post('/desk/code', { seen: '', code });
      expect(status).toBe(404);
      expect(page).toContain('<title>Lỗi: Cần trả lời');
      expect(page).toMatch(/<details open>\n<summary><h2>Tìm theo mã/);
      expect(page).toMatch(/id="code-error">.*Không có câu hỏi nào mang mã này/);
      const field = `name="code" value="${code}"[^>]*aria-describedby="code-hint code-error" aria-invalid="true" autofocus>`;
      expect(page).toMatch(new RegExp(field));
    }
  });

  test('of their own portal only', async () => {
    const world = deskWorld();
    const { code } = (await post(world.app, aQuestion())).body;
    expect((await (await signIn(world, 'minh')).post('/desk/code', { seen: '', code })).status).toBe(404);
  });
});

test('above the list stands how much is late, due today and due soon, each a way to those', async () => {
  const { lan } = await holding(
    ...['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28'].map((answerBy) => ({
      answerBy,
    })),
  );
  const { page } = await lan.get('/desk');
  expect(page).toContain('<a href="/desk?shelf=open&amp;due=late">Quá hạn: 2</a>');
  expect(page).toContain('<a href="/desk?shelf=open&amp;due=today">Hạn hôm nay: 1</a>');
  expect(page).toContain('<a href="/desk?shelf=open&amp;due=soon">Hạn trong 3\u00a0ngày tới: 1</a>');
  expect(page).toContain('27/11/2026 (còn 3\u00a0ngày)');
  expect(page).toContain('<span class="later">28/11/2026</span>');
});
