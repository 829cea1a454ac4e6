import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadOfficers } from '../../../../../server/desk/officers/loadOfficers';
import { checkPassword } from '../../../../../server/desk/officers/password';
import { loadPortals } from '../../../../../server/portals/loadPortals';
import { ANSWERS, aPlace, PERSONAL, type Place } from '../world';

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.leave());

const load = async () => loadPortals(join(place.folder, 'portals'), []);

test.each([
  ['nothing personal', ANSWERS],
  ['nothing personal, no codes, no ballots', { ...ANSWERS, lookup: false, ballots: false }],
  ['contact details and photos', PERSONAL],
  ['contact details alone', { ...PERSONAL, photos: false, retentionMonths: 1 }],
])('the collector takes a portal with %s, and its officer', async (_, answers) => {
  await place.initWith(answers);
  const portals = await load();
  const officers = await loadOfficers(join(place.folder, 'officers.json'), portals);
  expect(officers.get('lan')).toMatchObject({ name: 'Trần Thị Lan', portal: 'dong-mai' });
  expect(await checkPassword(ANSWERS.password, officers.get('lan')?.password ?? '')).toBe(true);
});

test('without contact details the portal asks for nothing personal, no photo either', async () => {
  await place.initWith(ANSWERS);
  const portal = (await load()).get('dong-mai')?.portal;
  expect(portal).not.toHaveProperty('privacy');
  expect(portal?.accepts).not.toContain('photos');
});

test('with them its notice names who answers, and for how long, in both languages', async () => {
  await place.initWith(PERSONAL);
  const privacy = (await load()).get('dong-mai')?.portal.privacy;
  expect(privacy?.contact.vi).toBe('UBND xã Đồng Mai, 0200 000 000');
  const answer = privacy?.purposes.find(({ needed }) => needed === 'personal');
  expect(answer?.label.vi).toContain('UBND xã Đồng Mai dùng thông tin');
  expect(answer?.label.vi).toContain('xoá sau 12 tháng');
  expect(answer?.label.en).toContain('deletes them after 12 months');
  expect(JSON.stringify(privacy)).not.toMatch(/\{(controller|retention)\}/);
});

test.each([
  [1, 30],
  [12, 365],
  [6, 182],
])('of %i months the collector keeps no day too many: %i', async (retentionMonths, personal) => {
  await place.initWith({ ...PERSONAL, retentionMonths });
  const privacy = (await load()).get('dong-mai')?.portal.privacy;
  expect(privacy?.keptFor).toEqual({ personal, question: null });
  expect(privacy?.retention.vi).toBe(`${retentionMonths} tháng kể từ khi trả lời`);
});

test('deadlines, topics for elsewhere and the day of the check are the law’s', async () => {
  await place.initWith(ANSWERS);
  const portal = (await load()).get('dong-mai')?.portal;
  expect(portal?.checkedOn).toBe('2026-11-23');
  const topics = new Map(portal?.topics.map((topic) => [topic.id, topic]));
  expect(topics.get('duong-sa')?.answerWithin).toBe(15);
  // Ten days of the calendar hold six working days at least.
  expect(topics.get('thong-tin-sai')?.answerWithin).toBe(6);
  expect(topics.get('yeu-cau-thong-tin')).not.toHaveProperty('answerWithin');
  expect(topics.get('thu-tuc-hanh-chinh')?.elsewhere?.url).toBe('https://dichvucong.gov.vn');
  expect(topics.get('van-ban-phap-luat')?.elsewhere?.url).toBe('https://paknvbqppl.moj.gov.vn');
  expect(topics.get('khieu-nai-to-cao')?.elsewhere).toBeDefined();
  expect(topics.get('khan-cap')?.elsewhere?.phones).toEqual(['113', '114', '115']);
});

test('a lawyer finds what is not sure, what was not found, and where each was read', async () => {
  await place.initWith(ANSWERS, { lang: 'vi' });
  const page = await place.read('portals/dong-mai/lawyer.md');
  const [, unsure = '', asked = '', sure = ''] = page.split('\n## ');
  expect(unsure).toContain('Điều 17 Nghị định 43/2011');
  expect(asked).toContain('Nghị định 224/2026/NĐ-CP quy định gì');
  expect(sure).toContain('Điều 22 Luật Tiếp cận thông tin');
  expect(sure).toContain('(ngày\u00a023/11/2026; nguồn: https://');
});
