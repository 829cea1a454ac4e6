import { expect, test } from 'vitest';
import type { ServedFile } from '../../../../../server/widgetFiles/widgetFile';
import { aBallot, post } from '../../testCollector';
import { OWN } from '../testDesk';
import { aDraft, CONSULTATIONS, consultingWorld, DRAFT, putText, SINGLE } from './testConsultations';

const BYTES = { plain: new Uint8Array(), brotli: async () => new Uint8Array() };
const FILE = { type: 'text/javascript', etag: '"x"', sha384: 'sha384-x', ...BYTES };
const WIDGET = new Map<string, ServedFile>([
  ['1.0.0/gop-y.js', { ...FILE, cache: 'immutable' }],
  ['1/gop-y.js', { ...FILE, cache: 'managed' }],
]);
const ID = 'quy-che-cho-dem-ven-song';

async function previewing() {
  const world = await consultingWorld({ widget: WIDGET });
  const path = await aDraft(world.desk);
  await world.desk.post(path, SINGLE);
  await putText(world.desk, path, DRAFT);
  const look = async () => {
    const seen = await world.desk.get(`${path}/preview`);
    const [, endpoint = ''] = /data-endpoint="([^"]*)"/.exec(seen.page) ?? [];
    return { ...seen, endpoint: endpoint.replace(/^https:\/\/gop-y\.mau\.example/, '') };
  };
  const read = (address: string) => world.app.request(address);
  return { ...world, path, look, read };
}

test('the page has the real widget, by files alone, and says that nothing is counted', async () => {
  const { look } = await previewing();
  const { page, headers, endpoint } = await look();
  expect(page).toContain(`<gop-y view="consult" consultation="${ID}"></gop-y>`);
  expect(page).toContain(
    '<script async src="/gop-y/1/gop-y.js" data-endpoint="https://gop-y.mau.example/preview/',
  );
  expect(page).toContain('data-shared-device="always"');
  expect(page).toContain('Không phiếu ý kiến nào gửi từ đây được nhận hay được tính');
  expect(endpoint).toMatch(/^\/preview\/mau~quy-che-cho-dem-ven-song~[0-9a-f]{64}$/);
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(page).not.toMatch(/<script(?! async src="\/gop-y\/)|<style|\sstyle=|\son\w+=/);
});

test('every other page of the desk keeps its own policy', async () => {
  const { desk, path } = await previewing();
  for (const address of [path, CONSULTATIONS, `${CONSULTATIONS}/new`, `${CONSULTATIONS}/du-thao/words`]) {
    const { headers, page } = await desk.get(address);
    expect(headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect(page).not.toContain('<script');
  }
});

test('the endpoint has the portal and this draft, as if it were open', async () => {
  const { look, read } = await previewing();
  const { endpoint } = await look();
  expect(await (await read(`${endpoint}/portal.json`)).json()).toMatchObject({ id: 'mau', v: 1 });
  const file = await read(`${endpoint}/consultations/${ID}.json`);
  expect(file.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(file.headers.get('Cache-Control')).toBe('no-store');
  const consultation = await file.json();
  expect(consultation).toMatchObject({ id: ID, items: [{ id: 'cau-1' }], text: { lang: 'vi' } });
  expect(Date.parse(consultation.opensAt)).toBeLessThan(Date.parse(consultation.now));
  expect(Date.parse(consultation.closesAt)).toBe(Date.parse('2026-12-31T17:00:00+07:00'));
  const index = await (await read(`${endpoint}/consultations.json`)).json();
  expect(index.consultations).toMatchObject([{ id: ID }]);
  expect((await read(`${endpoint}/consultations/du-thao.json`)).status).toBe(404);
});

test('the closing time that citizens will see is the real one also on the last day', async () => {
  const { look, read, at } = await previewing();
  await at(Date.parse('2026-12-31T16:00:00+07:00'));
  const { endpoint } = await look();
  const { closesAt } = await (await read(`${endpoint}/consultations/${ID}.json`)).json();
  expect(Date.parse(closesAt)).toBe(Date.parse('2026-12-31T17:00:00+07:00'));
});

test('what is sent there is refused for good and counted nowhere', async () => {
  const { app, look, store } = await previewing();
  const { endpoint } = await look();
  const ballot = aBallot({
    consultation: ID,
    draft: '2026-11-24',
    answers: [{ item: 'cau-1', kind: 'single', choice: '22-gio' }],
  });
  const reply = await app.request(`${endpoint}/submissions?id=${ballot.id}`, {
    method: 'POST',
    body: new URLSearchParams({ submission: JSON.stringify(ballot) }),
    headers: { Origin: OWN },
  });
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ code: 'not-accepted', final: true, id: ballot.id });
  expect(await store.find('mau', ballot.id)).toBeUndefined();
  for await (const counted of store.counted('mau', ID, 1)) expect(counted).toBeUndefined();
  expect((await post(app, ballot)).body.code).toBe('consultation-unknown');
});

test('an address opens nothing once the draft is saved again or thrown away, nor does one that somebody made up', async () => {
  const { look, read, desk, path } = await previewing();
  const { endpoint } = await look();
  const file = (at: string) => `${at}/consultations/${ID}.json`;
  const [portal, id, mac = ''] = endpoint.slice('/preview/'.length).split('~');
  for (const token of [
    `${portal}~${id}~${'0'.repeat(64)}`,
    `${portal}~${id}~${mac.slice(1)}`,
    `${portal}~${id}`,
    `khac~${id}~${mac}`,
    `${portal}~du-thao~${mac}`,
    mac,
  ]) {
    expect((await read(file(`/preview/${token}`))).status).toBe(404);
    expect((await read(`/preview/${token}/portal.json`)).status).toBe(404);
  }
  await desk.post(path, { form: 'item-removed', item: 'cau-1' });
  for (const name of ['portal.json', 'consultations.json', `consultations/${ID}.json`])
    expect((await read(`${endpoint}/${name}`)).status).toBe(404);
  expect((await read(file((await look()).endpoint))).status).toBe(200);
  const last = (await look()).endpoint;
  await desk.post(path, { form: 'removed' });
  expect((await read(file(last))).status).toBe(404);
});

test('an address opens this consultation of this portal, and none that was saved as often', async () => {
  const { look, read, desk, minh } = await previewing();
  const mac = (await look()).endpoint.split('~')[2];
  const another = { name: 'Quy chế chợ nổi' };
  for (const [officer, changes] of [
    [desk, another],
    [minh, {}],
  ] as const) {
    const path = await aDraft(officer, changes);
    await officer.post(path, SINGLE);
    await putText(officer, path, DRAFT);
  }
  for (const name of ['mau~quy-che-cho-noi', `khac~${ID}`])
    expect((await read(`/preview/${name}~${mac}/portal.json`)).status).toBe(404);
});

test('where the collector has no widget the page says so, and a consultation of a file has no preview', async () => {
  const { desk } = await consultingWorld();
  const path = await aDraft(desk);
  expect((await desk.get(`${path}/preview`)).page).toContain('không xem trước được');
  expect((await desk.get(`${CONSULTATIONS}/du-thao/preview`)).status).toBe(404);
});
