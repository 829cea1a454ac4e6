import { describe, expect, test, vi } from 'vitest';
import type { Scope } from '#protocol/follow';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { aPhoto, aQuestion, LISTED, NOW, post, postPhoto, testApp, WHOLE_PORTAL } from '../testCollector';

type App = ReturnType<typeof testApp>;
type Fields = readonly (readonly [string, string])[];

const UNKNOWN = 'H6HKNCV82X7HVT6T';

async function send(
  app: App,
  path: string,
  fields: Fields,
  headers: Record<string, string> = { Origin: LISTED },
) {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const reply = await app.request(`/v1/mau/${path}`, { method: 'POST', body, headers });
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}
const lookUp = (app: App, codes: readonly string[], headers?: Record<string, string>) =>
  send(
    app,
    'lookup',
    codes.map((code) => ['code', code]),
    headers,
  );
const withdraw = (app: App, code: string, scope: Scope | string, headers?: Record<string, string>) =>
  send(
    app,
    'withdraw',
    [
      ['code', code],
      ['scope', scope],
    ],
    headers,
  );

const CONSENT = {
  notice: WHOLE_PORTAL.portal.privacy?.hash ?? '',
  at: '2026-11-24T09:29:00+07:00',
  lang: 'vi',
};

/** A collector that holds a question with contact details, and its code. */
async function holding(options: Parameters<typeof testApp>[0] = {}) {
  const app = testApp({ hosted: WHOLE_PORTAL, ...options });
  const photo = aPhoto();
  const question = aQuestion({
    contact: { phone: '0912345678', age: 'adult' },
    photos: [photo.named],
    consent: { ...CONSENT, purposes: ['answer'] },
  });
  const { status, body } = await post(app, question);
  expect(status).toBe(201);
  return { app, question, photo, code: (body as { code: string }).code };
}

describe('looking up', () => {
  test('tells what was asked and where it stands, and no contact details', async () => {
    const { app, code, question, photo } = await holding();
    await postPhoto(app, { id: question.id, n: 1 }, photo.bytes);
    const { status, headers, body } = await lookUp(app, [code]);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(body).toEqual({
      v: 1,
      now: '2026-11-24T02:30:00.000Z',
      results: [
        {
          code,
          status: 'found',
          intent: 'ask',
          text: 'Đèn hỏng',
          lang: 'vi',
          receivedAt: '2026-11-24T02:30:00.000Z',
          photos: 1,
          contact: true,
          agency: 'Sở Xây dựng tỉnh Mẫu',
          answerBy: '2026-12-08',
          history: [{ state: 'received', at: '2026-11-24T02:30:00.000Z', agency: 'Sở Xây dựng tỉnh Mẫu' }],
        },
      ],
    });
  });

  test.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['in groups', (code: string) => code.replace(/.{4}/g, '$&-')],
    ['with spaces around', (code: string) => ` ${code}\n`],
  ])('finds a code that was typed %s, and says which it was', async (_how, typed) => {
    const { app, code } = await holding();
    const { body } = await lookUp(app, [typed(code)]);
    expect(body.results).toMatchObject([{ status: 'found' }]);
  });

  test('answers for each code in its order', async () => {
    const { app, code } = await holding();
    const { body } = await lookUp(app, [UNKNOWN, code, 'x', code]);
    expect(body.results).toMatchObject([
      { code: UNKNOWN, status: 'unknown' },
      { code, status: 'found' },
      { code: 'x', status: 'unknown' },
      { code, status: 'found' },
    ]);
    expect(body.results[0]).toEqual({ code: UNKNOWN, status: 'unknown' });
  });

  test('asks the store the same, whether there is such a code or there cannot be one', async () => {
    const store = createMemoryStore();
    const follow = vi.spyOn(store, 'follow');
    const { app, code } = await holding({ store });
    for (const one of [code, UNKNOWN, 'x']) await lookUp(app, [one]);
    expect(follow.mock.calls).toEqual(Array(3).fill(['mau', [expect.stringMatching(/^[0-9a-f]{64}$/)]]));
  });

  test.each([
    ['no code', []],
    ['more than fifty', Array<string>(51).fill(UNKNOWN)],
    ['one that is longer than any', [UNKNOWN, 'x'.repeat(101)]],
  ])('is refused as malformed with %s', async (_what, codes) => {
    const { status, body } = await lookUp(testApp({ hosted: WHOLE_PORTAL }), codes);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'malformed' });
  });

  test('takes fifty', async () => {
    const { body } = await lookUp(testApp({ hosted: WHOLE_PORTAL }), Array<string>(50).fill(UNKNOWN));
    expect(body.results).toHaveLength(50);
  });
});

describe('taking back', () => {
  test('the contact details leaves the question', async () => {
    const { app, code } = await holding();
    const { status, headers, body } = await withdraw(app, code, 'contact');
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    const at = '2026-11-24T02:30:00.000Z';
    expect(body).toEqual({ v: 1, scope: 'contact', erased: ['contact'], at, now: at });
    expect((await lookUp(app, [code])).body.results).toMatchObject([{ status: 'found', contact: false }]);
  });

  test('all of it leaves the time when it was done, and a repetition is told that', async () => {
    let now = NOW;
    const { app, code } = await holding({ now: () => now });
    const first = await withdraw(app, code, 'all');
    expect(first.body.erased).toEqual(['contact', 'text']);
    now += 60_000;
    const second = await withdraw(app, code, 'all');
    expect(second.body).toMatchObject({ erased: [], at: first.body.at, now: '2026-11-24T02:31:00.000Z' });
    expect((await lookUp(app, [code])).body.results).toEqual([
      { code, status: 'withdrawn', at: first.body.at },
    ]);
  });

  test('is final: neither the question nor its photo is taken again', async () => {
    const { app, code, question, photo } = await holding();
    await withdraw(app, code, 'all');
    for (const sent of [
      await post(app, question),
      await post(app, { ...question, text: 'Khác' }),
      await postPhoto(app, { id: question.id, n: 1 }, photo.bytes),
    ]) {
      expect(sent.status).toBe(410);
      expect(sent.body).toMatchObject({ code: 'withdrawn', final: true, id: question.id });
    }
  });

  test.each(['', 'photos', 'ALL'])(
    'by scope %j is refused as malformed, and erases nothing',
    async (scope) => {
      const { app, code } = await holding();
      const { status, body } = await withdraw(app, code, scope);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'malformed' });
      expect((await lookUp(app, [code])).body.results).toMatchObject([{ status: 'found', contact: true }]);
    },
  );

  test.each(['scope=contact', 'scope=all', 'code=x'])(
    'with a second order, %s, is refused as malformed, and erases nothing',
    async (second) => {
      const { app, code } = await holding();
      for (const body of [`code=${code}&scope=all&${second}`, `${second}&code=${code}&scope=all`]) {
        const reply = await app.request('/v1/mau/withdraw', {
          method: 'POST',
          body,
          headers: { Origin: LISTED, 'Content-Type': 'application/x-www-form-urlencoded' },
        });
        expect(reply.status).toBe(400);
        expect(await reply.json()).toMatchObject({ code: 'malformed' });
      }
      expect((await lookUp(app, [code])).body.results).toMatchObject([{ status: 'found', contact: true }]);
    },
  );

  test.each([UNKNOWN, 'x'])('under %s, which is none, is refused as code-unknown', async (code) => {
    const { status, body } = await withdraw(testApp({ hosted: WHOLE_PORTAL }), code, 'all');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'code-unknown', final: false });
  });
});

describe('both', () => {
  const { portal } = WHOLE_PORTAL;
  const fields: Fields = [
    ['code', UNKNOWN],
    ['scope', 'all'],
  ];

  test.each(['lookup', 'withdraw'] as const)(
    'are missing where portal.json does not list %s',
    async (feature) => {
      const accepts = portal.accepts.filter((one) => one !== feature);
      const app = testApp({ hosted: { ...WHOLE_PORTAL, portal: { ...portal, accepts } } });
      const { status, body } = await send(app, feature, fields);
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'not-found' });
    },
  );

  test.each([
    ['lookup', 'https://khac.example'],
    ['withdraw', 'https://khac.example'],
    ['lookup', ''],
    ['withdraw', ''],
  ])('refuse a page that is not listed: %s from %j', async (path, origin) => {
    const { app, code } = await holding();
    const { status, headers, body } = await send(
      app,
      path,
      [
        ['code', code],
        ['scope', 'all'],
      ],
      origin ? { Origin: origin } : {},
    );
    expect(status).toBe(403);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(body).toMatchObject({ code: 'origin-not-listed', final: false });
    expect((await lookUp(app, [code])).body.results).toMatchObject([{ status: 'found' }]);
  });

  test.each(['lookup', 'withdraw'])('take no form that is far too long: %s', async (path) => {
    const app = testApp({ hosted: WHOLE_PORTAL });
    const { status, body } = await send(app, path, [['code', 'x'.repeat(20_000)]]);
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'too-large' });
  });

  test.each(['lookup', 'withdraw'])('take what is no form for a form without a code: %s', async (path) => {
    const reply = await testApp({ hosted: WHOLE_PORTAL }).request(`/v1/mau/${path}`, {
      method: 'POST',
      body: '{"code":"x"}',
      headers: { Origin: LISTED, 'Content-Type': 'application/json' },
    });
    expect(reply.status).toBe(400);
  });

  test('log nothing, found or not', async () => {
    const log = vi.fn();
    const { app, code } = await holding({ log });
    await lookUp(app, [code, UNKNOWN]);
    await withdraw(app, UNKNOWN, 'all');
    await withdraw(app, code, 'all');
    expect(log).not.toHaveBeenCalled();
  });

  test('log of a store that fails the route and the error’s name alone', async () => {
    const log = vi.fn();
    const broken = () => Promise.reject(new TypeError(`words and ${UNKNOWN}`));
    const store = { ...createMemoryStore(), follow: broken, withdraw: broken };
    const app = testApp({ hosted: WHOLE_PORTAL, store, log });
    expect((await lookUp(app, [UNKNOWN])).status).toBe(503);
    expect((await withdraw(app, UNKNOWN, 'all')).status).toBe(503);
    expect(log.mock.calls).toEqual([
      ['POST /v1/:portal/lookup: TypeError'],
      ['POST /v1/:portal/withdraw: TypeError'],
    ]);
  });
});

describe('guessing', () => {
  const from = (address: string) => ({ Origin: LISTED, 'X-Forwarded-For': address });

  /** A collector behind a proxy, of which one address has asked for sixty codes that are none. */
  async function guessed() {
    let now = NOW;
    const held = await holding({ proxies: { kind: 'counted', count: 1 }, now: () => now });
    for (const count of [50, 9]) await lookUp(held.app, Array<string>(count).fill(UNKNOWN), from('1.2.3.4'));
    await withdraw(held.app, UNKNOWN, 'all', from('1.2.3.4'));
    return { ...held, pass: (ms: number) => (now += ms) };
  }

  test('is stopped for a while, at both addresses, whatever is asked for', async () => {
    const { app, code } = await guessed();
    for (const { status, body } of [
      await lookUp(app, [code], from('1.2.3.4')),
      await withdraw(app, code, 'all', from('1.2.3.4')),
    ]) {
      expect(status).toBe(429);
      expect(body).toMatchObject({ code: 'too-many-lookups', final: false, retryAfter: 10 });
    }
  });

  test('stops nobody at another address, and nobody for ever', async () => {
    const { app, code, pass } = await guessed();
    expect((await lookUp(app, [code], from('1.2.3.5'))).status).toBe(200);
    pass(600_000);
    expect((await lookUp(app, [code], from('1.2.3.4'))).body.results).toMatchObject([{ status: 'found' }]);
  });

  test('is not what somebody does who asks often for what is there', async () => {
    const { app, code } = await holding({ proxies: { kind: 'counted', count: 1 } });
    for (let n = 0; n < 100; n++) await lookUp(app, [code], from('1.2.3.4'));
    await withdraw(app, code, 'all', from('1.2.3.4'));
    for (let n = 0; n < 100; n++) await withdraw(app, code, 'all', from('1.2.3.4'));
    expect((await lookUp(app, [code], from('1.2.3.4'))).body.results).toMatchObject([
      { status: 'withdrawn' },
    ]);
  });
});
