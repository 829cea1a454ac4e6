import { expect, test } from 'vitest';
import { aPhoto, aQuestion, LISTED, post, WHOLE_PORTAL } from '../../testCollector';
import { CHI, deskWorld, HOA, LAN, questionPath, signIn, stored } from '../testDesk';

const ROADS = 'Sở Xây dựng tỉnh Mẫu';
const HEALTH = 'Sở Y tế tỉnh Mẫu';
/** Lan answers for the roads, Hoa for health, Chi administers. */
const world = () =>
  deskWorld({
    hosted: WHOLE_PORTAL,
    officers: [{ ...LAN, agencies: [ROADS] }, { ...HOA, agencies: [HEALTH] }, CHI],
  });

test('an officer is listed what their agency answers; an administrator everything', async () => {
  const collector = world();
  const roads = await stored(collector, { agency: ROADS });
  const health = await stored(collector, { agency: HEALTH });
  const listed = async (officer: string) => {
    const { page } = await (await signIn(collector, officer)).get('/desk');
    return [roads, health].map((id) => page.includes(id));
  };
  expect(await listed('lan')).toEqual([true, false]);
  expect(await listed('hoa')).toEqual([false, true]);
  expect(await listed('chi')).toEqual([true, true]);
});

test('what is late is counted above the list for those who see it', async () => {
  const collector = world();
  for (const agency of [ROADS, HEALTH, HEALTH]) await stored(collector, { agency, answerBy: '2026-11-20' });
  const late = async (officer: string) =>
    /Quá hạn: (\d)/.exec((await (await signIn(collector, officer)).get('/desk')).page)?.[1];
  expect([await late('lan'), await late('hoa'), await late('chi')]).toEqual(['1', '2', '3']);
});

test('a question of another agency, a withdrawn one and one that never was are told alike, however they are asked for', async () => {
  const collector = world();
  const { bytes, named } = aPhoto();
  const foreign = await stored(collector, { agency: HEALTH, text: 'Của y tế', photos: [named] });
  await collector.store.addPhoto({
    portal: 'mau',
    id: foreign,
    n: 1,
    bytes,
    receivedAt: '2026-11-24T02:00:00Z',
  });
  const withdrawn = await stored(collector, { agency: ROADS, codeHash: 'hash-of-it' });
  await collector.store.withdraw('mau', 'hash-of-it', 'all', '2026-11-24T02:00:00Z');
  const lan = await signIn(collector);
  const told = async (id: string) => [
    await lan.get(questionPath(id)),
    await lan.get(`${questionPath(id)}?done=passed`),
    await lan.get(`${questionPath(id)}/photos/1`),
    await lan.post(questionPath(id), { form: 'answered', text: 'x', seen: '1.' }),
    await lan.post(questionPath(id), { form: 'passed', listed: '', other: 'Sở Khác', seen: '1.' }),
  ];
  const never = await told(crypto.randomUUID());
  expect(never.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(never[0]?.page).toContain('Không có câu hỏi này trong phần việc của cơ quan.');
  for (const id of [foreign, withdrawn]) {
    expect((await told(id)).map(({ status, page }) => [status, page])).toEqual(
      never.map(({ status, page }) => [status, page]),
    );
  }
  expect((await collector.store.question('mau', foreign, 'all'))?.history).toHaveLength(1);
});

test('a code of another agency’s question, of a withdrawn one and of none are told alike', async () => {
  const collector = world();
  const codeOf = async (topic: string | null) => (await post(collector.app, aQuestion({ topic }))).body.code;
  const [foreign, own, withdrawn] = [await codeOf(null), await codeOf('duong-sa'), await codeOf('duong-sa')];
  const erased = await collector.app.request('/v1/mau/withdraw', {
    method: 'POST',
    body: new URLSearchParams({ code: withdrawn, scope: 'all' }),
    headers: { Origin: LISTED },
  });
  expect(erased.status).toBe(200);
  const lan = await signIn(collector);
  const told = async (code: string) => {
    const { status, page } = await lan.post('/desk/code', { seen: '', code });
    return [status, page.replace(`value="${code}"`, '')];
  };
  const none = await told('7K3M-9PT2-H6VB-4XRC');
  expect(none[0]).toBe(404);
  expect(await told(foreign)).toEqual(none);
  expect(await told(withdrawn)).toEqual(none);
  expect((await told(own))[0]).toBe(303);
  const chi = await signIn(collector, 'chi');
  for (const code of [foreign, withdrawn])
    expect((await chi.post('/desk/code', { seen: '', code })).status).toBe(303);
});

test('passing on to another agency hands the question over', async () => {
  const collector = world();
  const id = await stored(collector, { agency: ROADS });
  const lan = await signIn(collector);
  const passed = await lan.post(questionPath(id), { form: 'passed', listed: '', other: HEALTH });
  expect(passed.headers.get('Location')).toBe('/desk/handed-over');
  expect((await lan.get('/desk/handed-over')).page).toContain('Đã chuyển câu hỏi. Từ nay cơ quan nhận');
  expect((await lan.get(questionPath(id))).status).toBe(404);
  const hoa = await signIn(collector, 'hoa');
  expect((await hoa.get(questionPath(id))).page).toContain(`Chuyển đến ${HEALTH}`);
  const chi = await signIn(collector, 'chi');
  const back = await chi.post(questionPath(id), { form: 'passed', listed: '', other: ROADS });
  expect(back.headers.get('Location')).toBe(`${questionPath(id)}?done=passed`);
  expect((await lan.get(questionPath(id))).status).toBe(200);
});

test('a question in English, which names the agency in English, is the same agency’s', async () => {
  const collector = world();
  const sent = aQuestion({ lang: 'en', text: 'A lamp is broken' });
  const { body } = await post(collector.app, sent);
  expect(body).toMatchObject({ agency: 'Sample Department of Construction' });
  expect((await (await signIn(collector)).get('/desk')).page).toContain(sent.id);
  expect((await (await signIn(collector, 'hoa')).get('/desk')).page).not.toContain(sent.id);
});
