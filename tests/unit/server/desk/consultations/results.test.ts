import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Answer } from '#protocol/items/items';
import { A_CONSULTATION, consulting } from '../../consultations/aConsultation';
import { aBallot, NOW, post } from '../../testCollector';
import { CONSULTATIONS, consultingWorld } from './testConsultations';

const PATH = `${CONSULTATIONS}/du-thao`;
const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const early = { form: 'closed-early', earlyReason: 'Đủ rồi.' };

async function voted(changes: { readonly resultsFrom?: 'opening' } = {}) {
  const world = await consultingWorld({ hosted: consulting({ ...A_CONSULTATION, ...changes }) });
  const vote = async (count: number, answers: readonly Answer[]) => {
    for (let n = 0; n < count; n++) {
      const token = crypto.randomUUID().replaceAll('-', '');
      const ballot = aBallot({
        ...{ consultation: 'du-thao', draft: '2', answers, credential: { kind: 'device', token } },
      });
      expect((await post(world.app, ballot)).status).toBe(201);
    }
  };
  await vote(13, [{ item: 'y-kien', kind: 'stance', stance: 'agree' }]);
  await vote(4, [{ item: 'mot', kind: 'single', choice: 'b' }]);
  return { ...world, vote };
}

test.each([{}, { resultsFrom: 'opening' } as const])(
  'while it is open an officer sees how many ballots there are, and nothing of what they say: %j',
  async (changes) => {
    const { desk } = await voted(changes);
    const { page } = await desk.get(PATH);
    expect(page).toContain('<dt>Số phiếu ý kiến</dt><dd>17</dd>');
    expect(page).not.toContain('Kết quả từng câu hỏi');
    expect(page).not.toContain('<dd>13</dd>');
    expect((await desk.get(`${PATH}/export.json`)).status).toBe(404);
    expect(page).toContain(changes.resultsFrom ? 'ngay từ khi mở' : 'Không ai, kể cả cán bộ, xem trước');
  },
);

test('once it is closed every number is there, small ones too, and both files have the hashes that are named', async () => {
  const { app, desk, at } = await voted();
  await at(CLOSED - 1);
  expect((await desk.get(`${PATH}/export.json`)).status).toBe(404);
  await at(CLOSED);
  const { page } = await desk.get(PATH);
  expect(page).toContain('<dt>Đồng ý</dt><dd>13</dd>');
  expect(page).toContain('<dt>Số trả lời</dt><dd>4</dd>');
  const whole = await desk.get(`${PATH}/export.json`);
  expect(whole.headers.get('Content-Disposition')).toContain('attachment');
  expect(whole.page).toContain('"chosen":["b","b","b","b"]');
  const open = await (await app.request('/v1/mau/consultations/du-thao/export.json')).text();
  expect(open).not.toContain('"chosen":["b"');
  expect(page).toContain('href="/v1/mau/consultations/du-thao/export.json"');
  for (const text of [whole.page, open]) {
    expect(page).toContain(createHash('sha256').update(text).digest('hex'));
  }
});

test('opened again, what was published stays; a few ballots more are told as such, and no file contradicts what is published', async () => {
  const { app, desk, vote } = await voted();
  const reopened = { form: 'reopened', reopenReason: 'Bão.', reopenDay: '2027-02-01', reopenTime: '17:00' };
  const openFile = async () => (await app.request('/v1/mau/consultations/du-thao/export.json')).text();
  const wholeFile = async () => (await desk.get(`${PATH}/export.json`)).page;
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  await desk.post(PATH, early);
  const closed = (await desk.get(PATH)).page;
  expect(closed).toContain('Kết quả đã công bố vẫn giữ nguyên khi mở lại');
  expect(closed).toContain('<dt>Kết quả công bố tính lúc</dt><dd>09:30 ngày\u00a024/11/2026</dd>');
  expect(closed).not.toContain('phiếu đến sau');
  const [open, whole] = [await openFile(), await wholeFile()];

  await desk.post(PATH, reopened);
  await vote(3, [{ item: 'y-kien', kind: 'stance', stance: 'disagree' }]);
  const { page } = await desk.get(PATH);
  expect(page).toContain('<dt>Số phiếu ý kiến</dt><dd>20</dd>');
  expect(page).toContain('3\u00a0phiếu đến sau chưa có trong kết quả công bố');
  expect(page).not.toContain('Kết quả từng câu hỏi');
  expect(page).toContain(hashOf(open));
  expect(page).not.toContain(hashOf(whole));
  expect(await openFile()).toBe(open);
  expect((await desk.get(`${PATH}/export.json`)).status).toBe(404);

  await desk.post(PATH, early);
  const again = (await desk.get(PATH)).page;
  expect(again).toContain('<dt>Số phiếu ý kiến</dt><dd>17</dd>');
  expect(again).toContain('3\u00a0phiếu đến sau chưa có trong kết quả công bố');
  expect(again).toContain('<dt>Đồng ý</dt><dd>13</dd>');
  expect(again).not.toContain('<dt>Không đồng ý</dt><dd>3</dd>');
  expect([await openFile(), await wholeFile()]).toEqual([open, whole]);
  for (const text of [open, whole]) expect(again).toContain(hashOf(text));
});

test('while results are live an officer sees no more of them than everybody', async () => {
  const { app, desk, at, vote } = await voted({ resultsFrom: 'opening' });
  await app.request('/v1/mau/consultations/du-thao.json');
  await vote(10, [{ item: 'mot', kind: 'single', choice: 'c' }]);
  await at(NOW + 60_000);
  const { page } = await desk.get(PATH);
  expect(page).toContain('<dt>Số phiếu ý kiến</dt><dd>27</dd>');
  expect(page).toContain('10\u00a0phiếu đến sau chưa có trong kết quả công bố');
  expect(page).toContain('Tải bản công khai');
  expect(page).not.toContain('Kết quả từng câu hỏi');
  expect(page).not.toContain('Tải bản đầy đủ');
  expect((await desk.get(`${PATH}/export.json`)).status).toBe(404);
});

test('of what was called off nothing is counted, so nobody calls it off to look', async () => {
  const { desk, at } = await voted();
  await desk.post(PATH, { form: 'annulled', annulReason: 'Sai dự thảo.' });
  await at(CLOSED);
  const { page } = await desk.get(PATH);
  expect(page).toContain('đã huỷ nên không tính kết quả');
  expect(page).not.toContain('<dd>13</dd>');
  expect((await desk.get(`${PATH}/export.json`)).status).toBe(404);
});

test('what is done out of turn has its reason, stays in sight, and is refused where it makes no sense', async () => {
  const { app, desk, at } = await voted();
  const theFile = async () => (await app.request('/v1/mau/consultations/du-thao.json')).json();
  const { page } = await desk.get(PATH);
  expect(page).toContain('được công bố và còn mãi');
  expect(page).not.toContain('value="reopened"');
  const silent = await desk.post(PATH, { ...early, earlyReason: ' ' });
  expect(silent.status).toBe(422);
  expect(silent.page).toContain('Viết lý do đóng sớm');
  expect((await desk.post(PATH, { ...early, earlyReason: 'ữ'.repeat(2001) })).page).toContain(
    'bớt 1\u00a0chữ cái',
  );
  expect(await theFile()).not.toHaveProperty('interventions');

  expect((await desk.post(PATH, { ...early, earlyReason: '<b>Đủ' })).status).toBe(303);
  const closed = (await desk.get(PATH)).page;
  expect(closed).toContain('Đóng sớm lúc 09:30 ngày\u00a024/11/2026');
  expect(closed).toContain('&lt;b&gt;Đủ');
  expect((await desk.post(PATH, early)).status).toBe(409);

  const reopened = { form: 'reopened', reopenReason: 'Bão.', reopenDay: '24/11/2026', reopenTime: '09:30' };
  const past = await desk.post(PATH, reopened);
  expect(past.status).toBe(422);
  expect(past.page).toContain('Lúc đóng đã qua');
  expect(past.page).toContain('Bão.</textarea>');
  expect((await desk.post(PATH, { ...reopened, reopenDay: '2027-02-01' })).status).toBe(303);
  expect(await theFile()).toMatchObject({
    closesAt: '2027-02-01T09:30:00+07:00',
    interventions: [
      { kind: 'closed-early', reason: '<b>Đủ' },
      { kind: 'reopened', reason: 'Bão.' },
    ],
  });
  await at(CLOSED);
  expect((await desk.post(PATH, { form: 'annulled', annulReason: 'Sai.' })).status).toBe(303);
  expect((await desk.post(PATH, { ...reopened, reopenDay: '2027-03-01' })).status).toBe(409);
});

test('two officers do not do the same thing twice: the second sees what the first did', async () => {
  const { desk, store } = await voted();
  const seen = /name="seen" value="([^"]*)"/.exec((await desk.get(PATH)).page)?.[1] ?? '';
  await desk.post(PATH, { ...early, seen });
  const { status, page } = await desk.post(PATH, { form: 'annulled', annulReason: 'Sai dự thảo.', seen });
  expect(status).toBe(409);
  expect(page).toContain('vừa có thay đổi khác');
  expect(page).toContain('Sai dự thảo.</textarea>');
  expect((await store.interventions('mau')).get('du-thao')).toMatchObject([
    { kind: 'closed-early', by: 'Trần Thị Lan' },
  ]);
});
