import { describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../../server/store/memoryStore';
import type { Store } from '../../../server/store/store';
import { aBallot, aQuestion, LISTED, LISTED_PORTAL, NOW, post, testApp } from './testCollector';

describe('a question', () => {
  test('is received with a code, the topic’s agency and a day', async () => {
    const question = aQuestion();
    const { status, body } = await post(testApp(), question);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      v: 1,
      kind: 'question',
      id: question.id,
      receivedAt: '2026-11-24T02:30:00.000Z',
      agency: 'Sở Xây dựng tỉnh Mẫu',
      answerBy: '2026-12-08',
      now: '2026-11-24T02:30:00.000Z',
    });
    expect(body).toHaveProperty('code', expect.stringMatching(/^[2-9BCFGHKLMNPRTVX]{16}$/));
  });

  test('names the agency in the language of the question', async () => {
    const { body } = await post(testApp(), aQuestion({ lang: 'en' }));
    expect(body).toMatchObject({ agency: 'Sample Department of Construction' });
  });

  test.each([null, 'da-bo'])('of topic %s goes to the portal’s agency without a day', async (topic) => {
    const { status, body } = await post(testApp(), aQuestion({ topic }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ agency: 'Văn phòng UBND tỉnh Mẫu', answerBy: null });
  });

  test('sent again gets the very same receipt', async () => {
    const app = testApp();
    const question = aQuestion();
    const first = await post(app, question);
    const second = await post(app, question);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  test('sent again after the portal stopped taking questions still gets its receipt', async () => {
    const store = createMemoryStore();
    const question = aQuestion();
    const first = await post(testApp({ store }), question);
    const hosted = { ...LISTED_PORTAL, portal: { ...LISTED_PORTAL.portal, accepts: [] } };
    const second = await post(testApp({ store, hosted }), question);
    expect(second.body).toEqual(first.body);
  });

  test('tries another code when the first belongs to another question', async () => {
    const memory = createMemoryStore();
    const counters: number[] = [];
    const store: Store = {
      ...memory,
      async addQuestion(row) {
        counters.push(row.codeCounter);
        return counters.length === 1 ? 'code-taken' : memory.addQuestion(row);
      },
    };
    const app = testApp({ store });
    const question = aQuestion();
    const first = await post(app, question);
    expect(first.status).toBe(201);
    expect(counters[1]).toBeGreaterThan(counters[0] ?? Number.NaN);
    expect((await post(app, question)).body).toEqual(first.body);
  });

  test('is not answered with a wrong code when the collector’s key was lost', async () => {
    const store = createMemoryStore();
    const question = aQuestion();
    await post(testApp({ store }), question);
    const { status, body } = await post(testApp({ store, key: new Uint8Array(32).fill(8) }), question);
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'unavailable', final: false });
    expect(body).not.toHaveProperty('receivedAt');
  });

  test('stored by another request in the meantime gets that receipt', async () => {
    const memory = createMemoryStore();
    const question = aQuestion();
    const app = testApp({ store: memory });
    const first = await post(app, question);
    let finds = 0;
    const late: Store = {
      ...memory,
      find: async (...at) => (finds++ === 0 ? undefined : memory.find(...at)),
    };
    const second = await post(testApp({ store: late }), question);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });
});

describe('a ballot', () => {
  test('is counted, with neither a code nor a choice on its receipt', async () => {
    const ballot = aBallot();
    const { status, body } = await post(testApp(), ballot);
    expect(status).toBe(201);
    expect(body).toEqual({
      v: 1,
      kind: 'ballot',
      id: ballot.id,
      revision: 1,
      status: 'counted',
      receivedAt: '2026-11-24T02:30:00.000Z',
      closesAt: '2049-12-31T17:00:00+07:00',
      now: '2026-11-24T02:30:00.000Z',
    });
  });

  test('of an earlier revision is superseded, though it comes later', async () => {
    const app = testApp();
    await post(app, aBallot({ revision: 2 }));
    const { status, body } = await post(app, aBallot({ revision: 1 }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'superseded', revision: 1 });
  });

  test('sent again after closing still gets its receipt', async () => {
    const store = createMemoryStore();
    const ballot = aBallot();
    await post(testApp({ store }), ballot);
    const { status, body } = await post(testApp({ store, now: () => Date.parse('2050-01-01') }), ballot);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'counted' });
  });

  test('counts until just before closing', async () => {
    const closing = Date.parse('2049-12-31T17:00:00+07:00');
    expect((await post(testApp({ now: () => closing - 1 }), aBallot())).status).toBe(201);
    expect((await post(testApp({ now: () => closing }), aBallot())).body.code).toBe('consultation-closed');
  });

  test('is stored without its token', async () => {
    const memory = createMemoryStore();
    const addBallot = vi.fn(memory.addBallot);
    const ballot = aBallot();
    await post(testApp({ store: { ...memory, addBallot } }), ballot);
    expect(addBallot).toHaveBeenCalledOnce();
    expect(JSON.stringify(addBallot.mock.calls)).not.toContain(ballot.credential.token);
  });

  test('of the same token at another consultation has another credential, so that the two cannot be linked', async () => {
    const memory = createMemoryStore();
    const addBallot = vi.fn(memory.addBallot);
    const [first, second] = ['dang-mo', 'sap-mo'];
    const app = testApp({ store: { ...memory, addBallot }, now: () => Date.parse('2049-06-01') });
    await post(app, aBallot({ consultation: first }));
    await post(app, aBallot({ consultation: second }));
    expect(addBallot.mock.calls[0]?.[0].credential).not.toBe(addBallot.mock.calls[1]?.[0].credential);
  });
});

describe('is refused', () => {
  const closed = aBallot({ consultation: 'da-dong' });
  const upcoming = aBallot({ consultation: 'sap-mo' });
  const choice = { item: 'gio', kind: 'single', choice: 'khong-co' } as const;

  test.each([
    ['invalid', 422, true, aQuestion({ text: ' mép trắng ' })],
    ['invalid', 422, true, aQuestion({ text: '' })],
    ['invalid', 422, true, aQuestion({ text: 'a'.repeat(2001) })],
    ['invalid', 422, true, { ...aQuestion(), phone: '0912 345 678' }],
    ['invalid', 422, true, aBallot({ answers: [] })],
    ['invalid', 422, true, aBallot({ answers: [choice] })],
    ['consultation-unknown', 422, true, aBallot({ consultation: 'khong-co' })],
    ['consultation-upcoming', 409, false, upcoming],
    ['consultation-closed', 409, true, closed],
    ['draft-changed', 409, true, aBallot({ draft: '2' })],
  ] as const)('with %s', async (code, status, final, submission) => {
    const sent = await post(testApp(), submission);
    expect(sent.status).toBe(status);
    expect(sent.headers.get('Content-Type')).toBe('application/problem+json');
    expect(sent.body).toMatchObject({
      type: `urn:gop-y:problem:${code}`,
      code,
      status,
      final,
      id: submission.id,
      now: '2026-11-24T02:30:00.000Z',
    });
  });

  test('with the issues when it is invalid', async () => {
    const { body } = await post(testApp(), aQuestion({ text: 'a'.repeat(2001) }));
    expect(body.errors).toEqual([{ code: 'text-too-long', pointer: '/text', over: 1, max: 2000 }]);
  });

  test('with the time of opening or closing', async () => {
    expect((await post(testApp(), closed)).body.at).toBe('2025-12-31T17:00:00+07:00');
    expect((await post(testApp(), upcoming)).body.at).toBe('2049-01-01T08:00:00+07:00');
  });

  test.each([
    ['question', aQuestion()],
    ['ballot', aBallot()],
    ['ballot.single', aBallot()],
  ])('with not-accepted when portal.json does not list %s', async (feature, submission) => {
    const { portal } = LISTED_PORTAL;
    const accepts = portal.accepts.filter((one) => one !== feature);
    const { body } = await post(
      testApp({ hosted: { ...LISTED_PORTAL, portal: { ...portal, accepts } } }),
      submission,
    );
    expect(body).toMatchObject({ code: 'not-accepted', final: true });
  });

  test('with id-reused when other bytes came under the id, even if they mean the same', async () => {
    const app = testApp();
    const question = aQuestion();
    const first = await post(app, question);
    const { status, body } = await post(app, JSON.stringify(question, null, 1), { id: question.id });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'id-reused', final: true, id: question.id });
    expect((await post(app, question)).body).toEqual(first.body);
  });

  test('with id-mismatch when the address names another id', async () => {
    const id = crypto.randomUUID();
    const { status, body } = await post(testApp(), aQuestion(), { id });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'id-mismatch', final: true, id });
  });

  test('with id-mismatch and no echo when the address names no UUID', async () => {
    const { body } = await post(testApp(), aQuestion(), { id: '<script>' });
    expect(body.code).toBe('id-mismatch');
    expect(body).not.toHaveProperty('id');
  });

  test.each(['', 'không phải JSON'])('with malformed when the field is %j', async (text) => {
    const { status, body } = await post(testApp(), text, { id: crypto.randomUUID() });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'malformed', final: true });
  });

  const WHOLE = aQuestion();
  const ONE = new URLSearchParams({ submission: JSON.stringify(WHOLE) });
  const PERCENT = { 'Content-Type': 'application/x-www-form-urlencoded' };

  test.each([
    ['no form', { body: '{}', headers: { 'Content-Type': 'application/json' } }],
    ['another field', { body: new URLSearchParams({ text: '{}' }), headers: {} }],
    ['a field before it', { body: `photo=x&${ONE}`, headers: PERCENT }],
    ['a field behind it', { body: `${ONE}&text=x`, headers: PERCENT }],
    ['the same field twice', { body: `${ONE}&${ONE}`, headers: PERCENT }],
    [
      'half a multipart body',
      { body: '--x\r\nConte', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
    ],
  ])('with malformed when there is %s', async (_what, { body, headers }) => {
    const reply = await testApp().request(`/v1/mau/submissions?id=${WHOLE.id}`, {
      method: 'POST',
      body,
      headers: { Origin: LISTED, ...headers },
    });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'malformed' });
  });

  test.each([65_537, 300_000])('with too-large and the id for %d bytes', async (bytes) => {
    const id = crypto.randomUUID();
    const { status, body } = await post(testApp(), 'x'.repeat(bytes), { id });
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'too-large', final: true, id });
  });

  test.each([null, 'null', 'https://khac.example', `${LISTED}:8443`, 'http://tinh-mau.example'])(
    'with origin-not-listed, not for good, from %s',
    async (origin) => {
      const question = aQuestion();
      const { status, headers, body } = await post(testApp(), question, { origin });
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'origin-not-listed', final: false, id: question.id });
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    },
  );

  test('with not-found, not for good, at a portal that is not hosted', async () => {
    const question = aQuestion();
    const { status, body } = await post(testApp(), question, { portal: 'khac' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'not-found', final: false, id: question.id });
  });
});

test('a store that fails is never acknowledged, and only the error’s name is logged', async () => {
  class DiskFull extends Error {
    override name = 'DiskFull';
  }
  const log = vi.fn();
  const broken = () => Promise.reject(new DiskFull('secret words'));
  for (const store of [
    { ...createMemoryStore(), find: broken },
    { ...createMemoryStore(), addQuestion: broken },
  ]) {
    const question = aQuestion();
    const { status, body } = await post(testApp({ store, log }), question);
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'unavailable', final: false, id: question.id, retryAfter: 30 });
    expect(log).toHaveBeenLastCalledWith('POST /v1/:portal/submissions: DiskFull');
  }
});

test('a store that says taken and then finds nothing is not acknowledged', async () => {
  const store: Store = { ...createMemoryStore(), addQuestion: async () => 'id-taken' };
  const { status, body } = await post(testApp({ store }), aQuestion());
  expect(status).toBe(503);
  expect(body).toMatchObject({ code: 'unavailable', final: false });
});

test('twenty posts of one question at once give one 201 and nineteen equal receipts', async () => {
  const app = testApp({ now: () => NOW });
  const question = aQuestion();
  const all = await Promise.all(Array.from({ length: 20 }, () => post(app, question)));
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('an endless body is cut off early, with the id', async () => {
  const id = crypto.randomUUID();
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled += 16_384;
      controller.enqueue(new Uint8Array(16_384));
    },
  });
  const reply = await testApp().request(`/v1/mau/submissions?id=${id}`, {
    method: 'POST',
    body,
    headers: { Origin: LISTED, 'Content-Type': 'application/x-www-form-urlencoded' },
    duplex: 'half',
  } as RequestInit);
  expect(reply.status).toBe(413);
  expect(await reply.json()).toMatchObject({ code: 'too-large', final: true, id });
  expect(pulled).toBeLessThan(300_000);
});

test('a page of the collector’s own may post without being listed', async () => {
  const { status } = await post(testApp(), aQuestion(), { origin: 'http://localhost' });
  expect(status).toBe(201);
});
