import { expect, test } from 'vitest';
import type { Contact } from '#protocol/contact';
import { type Privacy, PUBLISH } from '#protocol/privacy';
import type { NewQuestion } from '../../../../../server/store/store';
import { LISTED_PORTAL } from '../../testCollector';
import { deskWorld, hiddenValue, questionPath, signIn, stored } from '../testDesk';

const words = { vi: 'x' };
const PRIVACY: Privacy = {
  hash: 'a'.repeat(64),
  ...{ controller: words, contact: words, retention: words, details: words, withdrawal: words },
  fields: ['name'],
  purposes: [
    { id: 'lien-he', label: { vi: 'Liên hệ để trả lời' }, needed: 'personal' },
    { id: 'cha-me', label: { vi: 'Cha mẹ đồng ý' }, needed: 'minor' },
    { id: PUBLISH, label: { vi: 'Công khai lời của tôi' }, needed: 'never' },
  ],
  minors: { under: 16 },
};
const HOSTED = { ...LISTED_PORTAL, portal: { ...LISTED_PORTAL.portal, privacy: PRIVACY } };

const TEXT = 'Đèn trước cổng trường hỏng, tối các cháu về rất sợ, đã hai cháu ngã';
const consentTo = (...purposes: string[]) => ({
  notice: PRIVACY.hash,
  purposes,
  at: '2026-11-23T01:00:00Z',
  lang: 'vi',
});
const contact = (age: NonNullable<Contact['age']>): Contact => ({ name: 'Ẩn', age });
const AGREED = { consent: consentTo('lien-he', PUBLISH), contact: contact('adult') };

async function answered(changes: Partial<NewQuestion> = {}, hosted = HOSTED) {
  const world = deskWorld({ hosted });
  await world.store.addNotice('mau', PRIVACY.hash, JSON.stringify(PRIVACY), '2026-11-01T00:00:00Z');
  const id = await stored(world, { text: TEXT, ...changes });
  const desk = await signIn(world);
  const path = questionPath(id);
  await desk.post(path, { form: 'answered', text: 'Đã sửa xong.' });
  const publication = async () => (await world.store.question('mau', id, 'all'))?.publication ?? null;
  return { world, id, desk, path, publication, page: (await desk.get(path)).page };
}

const contentOf = (page: string, field: string) =>
  new RegExp(`<textarea id="${field}"[^>]*>\n([\\s\\S]*?)</textarea>`).exec(page)?.[1];

const REWRITTEN = { form: 'published', title: 'Đèn đường', question: 'Bao giờ sửa đèn?', answer: 'Đã sửa.' };

test('before there is an answer nothing can be published', async () => {
  const world = deskWorld();
  const path = questionPath(await stored(world));
  const desk = await signIn(world);
  expect((await desk.get(path)).page).toContain('Trả lời xong mới công khai được.');
  expect((await desk.post(path, REWRITTEN)).status).toBe(409);
});

test('a publication has an address of its own, the agency and the day of the answer', async () => {
  const { desk, path, id, publication, world } = await answered();
  expect((await desk.post(path, { ...REWRITTEN, title: ' Đèn \n đường ' })).status).toBe(303);
  const it = await publication();
  expect(it).toMatchObject({
    title: 'Đèn đường',
    question: 'Bao giờ sửa đèn?',
    answer: 'Đã sửa.',
    agency: 'Sở Xây dựng tỉnh Mẫu',
    lang: 'vi',
    answeredOn: '2026-11-24',
  });
  expect(it?.slug).toMatch(/^[0-9a-f-]{36}$/);
  expect(it?.slug).not.toBe(id);
  expect(await world.store.published('mau', 9)).toEqual([it]);
});

test('an answer given just after midnight is published under the day that it was in Vietnam', async () => {
  const world = deskWorld({ hosted: HOSTED, now: () => Date.parse('2026-11-24T17:15:00Z') });
  const id = await stored(world, { text: TEXT });
  const desk = await signIn(world);
  await desk.post(questionPath(id), { form: 'answered', text: 'Đã sửa.' });
  await desk.post(questionPath(id), REWRITTEN);
  expect((await world.store.question('mau', id, 'all'))?.publication).toMatchObject({
    answeredOn: '2026-11-25',
  });
});

test('where it says something else than the citizen was told, the officer is told so', async () => {
  const { desk, path } = await answered();
  const page = async () => (await desk.get(path)).page;
  const differs = 'Phần trả lời này khác với câu trả lời đã gửi cho người hỏi.';
  await desk.post(path, { ...REWRITTEN, answer: 'Đã sửa xong.' });
  expect(await page()).not.toContain(differs);
  await desk.post(path, { form: 'answered', text: 'Chưa xong, hẹn tuần sau.' });
  expect(await page()).toContain(differs);
  await desk.post(path, { ...REWRITTEN, answer: 'Chưa xong, hẹn tuần sau.' });
  expect(await page()).not.toContain(differs);
});

test('it is mended at the same address, and can be taken back', async () => {
  const { desk, path, publication } = await answered();
  await desk.post(path, REWRITTEN);
  const before = await publication();
  expect(contentOf((await desk.get(path)).page, 'question')).toBe('Bao giờ sửa đèn?');
  await desk.post(path, { ...REWRITTEN, answer: 'Đã sửa hôm qua.' });
  expect(await publication()).toEqual({ ...before, answer: 'Đã sửa hôm qua.' });
  expect((await desk.post(path, { form: 'unpublished' })).status).toBe(303);
  expect(await publication()).toBeNull();
  expect((await desk.get(path)).page).not.toContain('Gỡ bản công khai');
});

test('the answer is at hand; the citizen’s words too, where they agreed to that', async () => {
  const { page, desk, path, publication } = await answered(AGREED);
  expect(contentOf(page, 'answer')).toBe('Đã sửa xong.');
  expect(contentOf(page, 'question')).toBe(TEXT);
  expect(page).toContain('Người hỏi đồng ý cho công khai lời của mình.');
  expect((await desk.post(path, { ...REWRITTEN, question: TEXT })).status).toBe(303);
  expect(await publication()).toMatchObject({ question: TEXT });
});

test.each<[string, Partial<NewQuestion>]>([
  ['nothing was agreed to', {}],
  ['something else was agreed to', { ...AGREED, consent: consentTo('lien-he') }],
  ['a minor agreed', { consent: consentTo('lien-he', 'cha-me', PUBLISH), contact: contact('minor') }],
  ['a minor agreed alone', { consent: consentTo('lien-he', PUBLISH), contact: contact('minor') }],
  [
    'a minor agreed, and the contact details are erased',
    { consent: consentTo('lien-he', 'cha-me', PUBLISH), contact: null },
  ],
])('where %s, the citizen’s words are not at hand, are refused, and it is said why', async (_, changes) => {
  const { page, desk, path, publication } = await answered(changes);
  expect(contentOf(page, 'question')).toBe('');
  expect(page).toContain('Viết lại câu hỏi bằng lời của cơ quan; nguyên văn sẽ không được nhận.');
  for (const own of [
    { question: TEXT },
    { question: ` ${TEXT.toUpperCase().normalize('NFD')}!! ` },
    { question: `Người dân hỏi: “${TEXT}”` },
    { question: `${TEXT.slice(0, TEXT.lastIndexOf(' '))} lo` },
    { title: TEXT },
    { answer: `Về việc "${TEXT}": đã sửa.` },
  ]) {
    const { status, page: again } = await desk.post(path, { ...REWRITTEN, ...own });
    expect(status).toBe(422);
    expect(again).toContain('viết lại bằng lời của cơ quan, chưa được công khai nguyên văn của người hỏi');
  }
  expect(await publication()).toBeNull();
  expect((await desk.post(path, REWRITTEN)).status).toBe(303);
});

/** The same portal once its notice says something else, and knows no parents any more. */
const CHANGED = {
  ...HOSTED,
  portal: {
    ...HOSTED.portal,
    privacy: {
      ...PRIVACY,
      hash: 'b'.repeat(64),
      purposes: PRIVACY.purposes.map((one) => ({ ...one, needed: 'never' as const })),
      minors: null,
    },
  },
};
const LOST = { ...consentTo('lien-he', PUBLISH), notice: 'c'.repeat(64) };

test.each<[string, Partial<NewQuestion>, string]>([
  [
    'a minor agreed to a notice that has changed since, and the contact details are erased',
    { consent: consentTo('lien-he', 'cha-me', PUBLISH), contact: null },
    'Người hỏi chưa đủ tuổi nên không công khai nguyên văn.',
  ],
  [
    'nobody knows the notice any more',
    { consent: LOST, contact: contact('adult') },
    'Không còn tra được thông báo mà người hỏi đã đồng ý nên không công khai nguyên văn.',
  ],
])('where %s, the citizen’s words are not published either', async (_, changes, why) => {
  const { page, desk, path, publication } = await answered(changes, CHANGED);
  expect(contentOf(page, 'question')).toBe('');
  expect(page).toContain(why);
  expect((await desk.post(path, { ...REWRITTEN, question: TEXT })).status).toBe(422);
  expect(await publication()).toBeNull();
});

test('whoever is of age and agreed to an older notice may still be quoted', async () => {
  const { page, desk, path } = await answered(AGREED, CHANGED);
  expect(contentOf(page, 'question')).toBe(TEXT);
  expect((await desk.post(path, { ...REWRITTEN, question: TEXT })).status).toBe(303);
});

test('what is missing or too long is told, and everything is still there', async () => {
  const { desk, path, publication } = await answered();
  const { status, page } = await desk.post(path, { ...REWRITTEN, title: '', question: 'ữ'.repeat(2001) });
  expect(status).toBe(422);
  expect(page).toContain('<li><a href="#title">Viết tiêu đề</a></li>');
  expect(page).toContain('<li><a href="#question">Câu hỏi: bớt 1\u00a0chữ cái, tối đa 2.000</a></li>');
  expect(contentOf(page, 'question')).toBe('ữ'.repeat(2001));
  expect(contentOf(page, 'answer')).toBe('Đã sửa.');
  expect(await publication()).toBeNull();
});

test('it can be in the citizen’s language or in Vietnamese, and in no other', async () => {
  const { page, desk, path, publication } = await answered({ lang: 'en' });
  expect(page).toContain('<option value="en" selected>Tiếng Anh</option>');
  await desk.post(path, { ...REWRITTEN, lang: 'en' });
  expect(await publication()).toMatchObject({ lang: 'en' });
  await desk.post(path, { ...REWRITTEN, lang: 'fr' });
  expect(await publication()).toMatchObject({ lang: 'vi' });
});

test('of two who publish at the same time the second is shown what the first published', async () => {
  const { desk, path, publication, page } = await answered();
  const seen = hiddenValue(page.slice(page.indexOf('id="acts"')), 'seen');
  await desk.post(path, { ...REWRITTEN, seen });
  const second = await desk.post(path, { ...REWRITTEN, title: 'Của người sau', seen });
  expect(second.status).toBe(409);
  expect(second.page).toContain('value="Của người sau"');
  expect(second.page).toContain('Bao giờ sửa đèn?');
  expect(await publication()).toMatchObject({ title: 'Đèn đường' });
});
