import { expect, test } from 'vitest';
import type { Photo } from '#protocol/photo';
import type { Privacy } from '#protocol/privacy';
import type { NewQuestion } from '../../../../../server/store/store';
import { MOCK_PORTAL } from '../../../../../server-mock/mockPortal';
import { DEED } from '../../did';
import { aPhoto, LISTED_PORTAL, NOW } from '../../testCollector';
import { deskWorld, LAN, MINH, OWN, questionPath, signIn, stored } from '../testDesk';

const HASH = 'a1b2c3d4e5f6'.padEnd(64, '0');
const CONSENT = { notice: HASH, purposes: ['lien-he', 'publish'], at: '2026-11-23T01:00:00Z', lang: 'vi' };

async function shown(changes: Parameters<typeof stored>[1] = {}) {
  const world = deskWorld();
  const id = await stored(world, changes);
  const desk = await signIn(world);
  return { world, id, desk, ...(await desk.get(questionPath(id))) };
}

test.each([
  ['contact', 'request', 'Người hỏi đã xoá thông tin liên hệ lúc 08:00 ngày\u00a001/12/2026.'],
  [
    'personal',
    'retention',
    'Thông tin liên hệ, ảnh đã được xoá lúc 08:00 ngày\u00a001/12/2026, khi hết thời hạn giữ.',
  ],
] as const)('where the %s was erased, for %s, the officer reads when and why', async (part, cause, words) => {
  const world = deskWorld();
  const id = await stored(world, { contact: { name: 'Nguyễn Văn Ẩn' }, consent: CONSENT });
  const erased = { portal: 'mau', id, codeHash: 'h1', part, cause, at: '2026-12-01T01:00:00Z' };
  expect(await world.store.replay([erased])).toBe(1);
  const { page } = await (await signIn(world)).get(questionPath(id));
  expect(page).toContain(words);
  expect(page).not.toContain('Nguyễn Văn Ẩn');
});

test('everything that came is shown', async () => {
  const { page } = await shown({
    intent: 'propose',
    text: 'Dòng một\n\nDòng ba',
    commune: 'may-trang',
    page: 'https://tinh-mau.example/tin',
    contact: { name: 'Nguyễn Văn Ẩn', phone: '0912345678', email: 'an@vidu.example', age: 'adult' },
    consent: CONSENT,
  });
  expect(page).toContain('<h1>Kiến nghị: Đường sá, đèn đường</h1>');
  expect(page).toContain('<p class="words" lang="vi">Dòng một\n\nDòng ba</p>');
  for (const text of ['Phường Mây Trắng', 'Nguyễn Văn Ẩn', '0912345678', 'an@vidu.example', 'Đủ tuổi']) {
    expect(page).toContain(text);
  }
  expect(page).toContain(
    '<a href="https://tinh-mau.example/tin" rel="noopener noreferrer nofollow">https://tinh-mau.example/tin</a>',
  );
  expect(page).toContain('<li>lien-he</li><li>publish</li>');
  expect(page).toContain('08:00 ngày\u00a023/11/2026');
  expect(page).toContain('a1b2c3d4e5f6… (bản trước đây)');
});

test('what was agreed to is told in the words of that notice, though today’s has others', async () => {
  const notice = (hash: string, label: string): Privacy => {
    const purposes = [{ id: 'lien-he', label: { vi: label }, needed: 'personal' as const }];
    return { ...(MOCK_PORTAL.portal.privacy as Privacy), hash, purposes };
  };
  const portal = { ...LISTED_PORTAL.portal, privacy: notice('b'.repeat(64), 'Gọi điện và gửi bản tin') };
  const world = deskWorld({ hosted: { ...LISTED_PORTAL, portal } });
  await world.store.addNotice('mau', HASH, JSON.stringify(notice(HASH, 'Chỉ gọi điện')), CONSENT.at);
  const desk = await signIn(world);
  const pageWith = async (consent: NewQuestion['consent']) =>
    (await desk.get(questionPath(await stored(world, { consent })))).page;
  const before = await pageWith(CONSENT);
  expect(before).toContain('<li>Chỉ gọi điện (lien-he)</li>');
  expect(before).toContain('a1b2c3d4e5f6… (bản trước đây)');
  const today = await pageWith({ ...CONSENT, notice: portal.privacy.hash });
  expect(today).toContain('<li>Gọi điện và gửi bản tin (lien-he)</li>');
  expect(today).toContain('bbbbbbbbbbbb… (bản đang dùng)');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT:alert(1)', 'không phải địa chỉ'])(
  '%s as an address is text and leads nowhere',
  async (address) => {
    const { page } = await shown({ page: address });
    expect(page).toContain(`<dd>${address}</dd>`);
  },
);

test('a language is told when it is not Vietnamese', async () => {
  expect((await shown({ lang: 'en', text: 'Broken lamp' })).page).toContain('Tiếng Anh');
  expect((await shown()).page).not.toContain('Ngôn ngữ của người hỏi');
});

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'</textarea></title>&';

test('markup is shown as text, whoever wrote it and wherever it stands', async () => {
  const evilWords = { vi: EVIL };
  const portal = {
    ...LISTED_PORTAL.portal,
    name: evilWords,
    agency: evilWords,
    topics: [{ id: 'duong-sa', label: evilWords, agency: { vi: `2${EVIL}` } }],
  };
  const officer = { ...LAN, name: EVIL };
  const world = deskWorld({ hosted: { ...LISTED_PORTAL, portal }, officers: [officer, MINH] });
  const named = { type: EVIL, bytes: 4, sha256: EVIL } as unknown as Photo;
  const id = await stored(world, {
    text: EVIL,
    lang: EVIL,
    commune: EVIL,
    page: `https://x.example/${EVIL}`,
    contact: { name: EVIL, phone: EVIL, email: EVIL },
    consent: { notice: EVIL, purposes: [EVIL], at: EVIL, lang: EVIL },
    photos: [named],
    agency: EVIL,
    answerBy: EVIL,
  });
  const { store } = world;
  await store.addPhoto({ portal: 'mau', id, n: 1, bytes: new Uint8Array(4), receivedAt: EVIL });
  const at = new Date(NOW).toISOString();
  await store.act('mau', id, { state: 'passed', agency: EVIL }, EVIL, at, 1);
  await store.act('mau', id, { state: 'handling', answerBy: EVIL }, EVIL, at, 2);
  await store.act('mau', id, { state: 'declined', reason: EVIL }, EVIL, at, 3);
  await store.act('mau', id, { state: 'answered', agency: EVIL, text: EVIL }, EVIL, at, 4);
  await store.publish(
    'mau',
    id,
    {
      slug: EVIL,
      title: EVIL,
      question: EVIL,
      answer: EVIL,
      agency: EVIL,
      lang: EVIL,
      answeredOn: EVIL,
    },
    DEED,
  );
  const desk = await signIn(world);
  const path = questionPath(id);
  const typed = { listed: EVIL, other: EVIL, answerBy: EVIL, reason: EVIL, lang: EVIL };
  const tooLong = { text: EVIL.repeat(500), title: EVIL.repeat(9), question: EVIL, answer: EVIL };
  const pages = [
    await desk.get(path),
    await desk.get(`${path}?done=${encodeURIComponent(EVIL)}`),
    await desk.get('/desk'),
    await desk.get('/desk?shelf=done'),
    await desk.get(`${path}/photos/1`),
    await desk.get(`/desk/questions/${encodeURIComponent(EVIL)}`),
  ];
  for (const form of ['passed', 'handling', 'answered', 'declined', 'published']) {
    pages.push(await desk.post(path, { form, ...typed, ...tooLong, reason: EVIL.repeat(99) }));
  }
  pages.push(await desk.post(path, { form: 'answered', seen: 'x', text: EVIL }));
  pages.push(await desk.post(path, { form: 'answered', token: EVIL, text: EVIL }));
  pages.push(await desk.post('/desk/sign-in', { officer: EVIL, password: EVIL }));
  for (const { page, status } of pages) {
    expect(status).not.toBe(503);
    expect(page).not.toMatch(/<script|<img src=x|&(?!(amp|lt|gt|quot|#39);|after=)/);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
  }
});

test('a question of another portal is not there, neither to read nor to answer', async () => {
  const world = deskWorld();
  const id = await stored(world, { portal: 'khac', text: 'Của tỉnh Khác' });
  const lan = await signIn(world);
  const path = questionPath(id);
  for (const seen of [
    await lan.get(path),
    await lan.get(`${path}/photos/1`),
    await lan.post(path, { form: 'answered', text: 'x', seen: '1.' }),
    await lan.get(questionPath('khong-phai-ma')),
    await lan.get(questionPath(crypto.randomUUID())),
  ]) {
    expect(seen.status).toBe(404);
    expect(seen.page).not.toContain('Của tỉnh Khác');
  }
  expect((await world.store.question('khac', id, 'all'))?.history).toHaveLength(1);
});

test('a withdrawn question says so and when, and nothing more can be done with it', async () => {
  const { world, id, desk } = await shown({ codeHash: 'hash-of-it', text: 'Chữ của tôi' });
  await world.store.withdraw('mau', 'hash-of-it', 'all', '2026-11-24T02:00:00Z');
  for (const seen of [
    await desk.get(questionPath(id)),
    await desk.post(questionPath(id), { form: 'answered', text: 'x', seen: '1.' }),
  ]) {
    expect(seen.status).toBe(410);
    expect(seen.page).toContain('Người hỏi đã rút câu hỏi này lúc 09:00 ngày\u00a024/11/2026');
    expect(seen.page).not.toContain('Chữ của tôi');
  }
});

test('photos that came are shown and served as nothing but pictures; of the others it is said that they are awaited', async () => {
  const world = deskWorld();
  const { bytes, named } = aPhoto('image/webp');
  const id = await stored(world, { photos: [named, named] });
  await world.store.addPhoto({ portal: 'mau', id, n: 1, bytes, receivedAt: '2026-11-24T02:00:00Z' });
  const desk = await signIn(world);
  const address = `${questionPath(id)}/photos/1`;
  const { page } = await desk.get(questionPath(id));
  expect(page).toContain(`<img src="${address}" alt="Ảnh\u00a01 do người hỏi gửi" loading="lazy">`);
  expect(page).toContain('Ảnh\u00a02 chưa gửi tới.');
  const reply = await world.app.request(`${OWN}${address}`, { headers: { Cookie: desk.cookie } });
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'attachment; filename="anh-1.webp"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  for (const n of ['2', '3', '0', '01', 'x']) {
    expect((await desk.get(`${questionPath(id)}/photos/${n}`)).status).toBe(404);
  }
});

test('nobody sees a photo who is not signed in', async () => {
  const world = deskWorld();
  const { bytes, named } = aPhoto();
  const id = await stored(world, { photos: [named] });
  await world.store.addPhoto({ portal: 'mau', id, n: 1, bytes, receivedAt: '2026-11-24T02:00:00Z' });
  expect((await world.app.request(`${questionPath(id)}/photos/1`)).status).toBe(303);
  expect((await (await signIn(world, 'minh')).get(`${questionPath(id)}/photos/1`)).status).toBe(404);
});
