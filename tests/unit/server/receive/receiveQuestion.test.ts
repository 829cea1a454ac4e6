import { describe, expect, test } from 'vitest';
import type { Portal } from '#protocol/portal';
import type { Consent, Privacy } from '#protocol/privacy';
import { rememberNotices } from '../../../../server/portals/notice';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import {
  aPhoto,
  aQuestion,
  LISTED_PORTAL,
  NOW,
  PHOTO_PORTAL,
  post,
  testApp,
  WHOLE_PORTAL,
} from '../testCollector';

const notice = WHOLE_PORTAL.portal.privacy as Privacy;
const consent = (changes: Partial<Consent> = {}): Consent => ({
  notice: notice.hash,
  purposes: ['answer'],
  at: '2026-11-24T09:29:00+07:00',
  lang: 'vi',
  ...changes,
});
const whole = () => ({
  ...aQuestion(),
  commune: 'son-ha',
  page: 'https://tinh-mau.example/den-duong',
  contact: { name: 'Nguyễn Thị Mẫu', phone: '0912345678', age: 'adult' } as const,
  consent: consent(),
});
const errorsOf = async (
  question: object,
  options: Parameters<typeof testApp>[0] = { hosted: WHOLE_PORTAL },
) => (await post(testApp(options), question)).body.errors;

test('commune, page, contact and consent are stored as they came', async () => {
  const store = createMemoryStore();
  const question = whole();
  expect((await post(testApp({ hosted: WHOLE_PORTAL, store }), question)).status).toBe(201);
  const { commune, page, contact, consent: given } = question;
  expect(await store.question('mau', question.id, 'all')).toMatchObject({
    commune,
    page,
    contact,
    consent: given,
  });
});

test('what was not given is stored as nothing', async () => {
  const store = createMemoryStore();
  const question = aQuestion();
  await post(testApp({ hosted: WHOLE_PORTAL, store }), question);
  const none = { commune: null, page: null, contact: null, consent: null };
  expect(await store.question('mau', question.id, 'all')).toMatchObject(none);
});

test('a commune that has gone since is no mistake of the citizen’s', async () => {
  const { status } = await post(testApp({ hosted: WHOLE_PORTAL }), { ...whole(), commune: 'da-bo' });
  expect(status).toBe(201);
});

describe('a question is refused', () => {
  test.each(['commune', 'page', 'contact', 'consent'] as const)(
    'with the pointer where the portal does not ask for %s',
    async (field) => {
      const question = { ...aQuestion(), [field]: whole()[field] };
      const { status, body } = await post(testApp({ hosted: LISTED_PORTAL }), question);
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'invalid', final: true });
      // Where there is no notice at all, none is known.
      const code = field === 'consent' ? 'notice-unknown' : 'unknown-field';
      const pointer = field === 'consent' ? '/consent/notice' : `/${field}`;
      expect(body.errors).toMatchObject([{ code, pointer }]);
    },
  );

  test('with contact details that nobody agreed to', async () => {
    const { consent: _, ...question } = whole();
    expect(await errorsOf(question)).toEqual([
      { code: 'consent-missing', pointer: '/consent', purpose: 'answer' },
    ]);
  });

  test('with photos that nobody agreed to, where the portal has a notice', async () => {
    const question = aQuestion({ photos: [aPhoto().named] });
    expect(await errorsOf(question)).toMatchObject([{ code: 'consent-missing' }]);
    expect(await errorsOf(question, { hosted: PHOTO_PORTAL })).toBeUndefined();
  });

  test('from somebody too young whose parents have not agreed', async () => {
    const question = { ...whole(), contact: { phone: '0912345678', age: 'minor' } };
    expect(await errorsOf(question)).toMatchObject([{ code: 'consent-missing', purpose: 'parent' }]);
  });

  test('about what is dealt with elsewhere', async () => {
    expect(await errorsOf({ ...aQuestion(), topic: 'khieu-nai' })).toEqual([
      { code: 'topic-elsewhere', pointer: '/topic' },
    ]);
  });

  test('by a notice that was never published', async () => {
    const question = { ...whole(), consent: consent({ notice: '0'.repeat(64) }) };
    expect(await errorsOf(question)).toEqual([{ code: 'notice-unknown', pointer: '/consent/notice' }]);
  });
});

describe('a question that was agreed to under an earlier notice', () => {
  const today: Portal = {
    ...WHOLE_PORTAL.portal,
    privacy: {
      ...notice,
      hash: 'd'.repeat(64),
      purposes: [...notice.purposes, { id: 'moi', label: { vi: 'Mới' }, needed: 'personal' }],
    },
  };
  const hosted = { ...WHOLE_PORTAL, portal: today };

  test('is taken by the rules of that notice', async () => {
    const store = createMemoryStore();
    await rememberNotices(store, new Map([['mau', WHOLE_PORTAL]]), NOW);
    expect((await post(testApp({ hosted, store }), whole())).status).toBe(201);
  });

  test('is refused where that notice was never shown', async () => {
    expect(await errorsOf(whole(), { hosted })).toMatchObject([{ code: 'notice-unknown' }]);
  });

  test('is refused by today’s rules when it names today’s notice', async () => {
    const question = { ...whole(), consent: consent({ notice: 'd'.repeat(64) }) };
    expect(await errorsOf(question, { hosted })).toMatchObject([{ code: 'consent-missing', purpose: 'moi' }]);
  });
});
