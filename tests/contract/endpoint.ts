import { createHash } from 'node:crypto';
import { describe, expect, type TestContext, test } from 'vitest';
import type { Contact } from '#protocol/contact';
import type { Followed } from '#protocol/follow';
import { readReply } from '#protocol/outcome';
import type { Photo } from '#protocol/photo';
import type { Feature, Portal } from '#protocol/portal';
import { neededPurposes, type Privacy } from '#protocol/privacy';
import type { Question } from '#protocol/question';

/** An endpoint under test, running and reachable. */
export interface EndpointUnderTest {
  /** The value of `data-endpoint`, no slash at the end. */
  readonly url: string;
  /** Origin of a page that may post. */
  readonly origin: string;
  /** `listed`: it must refuse other pages. `any`: it cannot tell, as inside a service worker. */
  readonly origins: 'listed' | 'any';
}

const SIMPLE_HEADERS = ['accept', 'accept-language', 'content-language', 'content-type'];

/**
 * The duties of every gop-y endpoint, whoever wrote it. Only `POST submissions` is required, so only that is asked for;
 * the duties over photos, look-up and withdrawal are skipped where portal.json does not list them.
 */
export function endpointDuties(name: string, endpoint: () => EndpointUnderTest): void {
  const aQuestion = (text = 'Đèn đường hỏng'): Question => {
    const id = crypto.randomUUID();
    return { v: 1, id, kind: 'question', intent: 'ask', text, topic: null, lang: 'vi' };
  };

  async function postForm(path: string, field: string, value: string | Blob, origin: string | null) {
    const body = new FormData();
    body.set(field, value);
    const request = new Request(`${endpoint().url}/${path}`, { method: 'POST', body });
    for (const [header] of request.headers) expect(SIMPLE_HEADERS).toContain(header);
    if (origin !== null) request.headers.set('Origin', origin);
    const reply = await fetch(request);
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, text, body: JSON.parse(text) };
  }
  async function post(id: string, submission: string, origin: string | null = endpoint().origin) {
    const reply = await postForm(`submissions?id=${id}`, 'submission', submission, origin);
    const { status, headers, text } = reply;
    const contentType = headers.get('Content-Type') ?? '';
    return { ...reply, outcome: readReply(id, { status, contentType, body: text }) };
  }
  const send = (question: Question) => post(question.id, JSON.stringify(question));
  const sendPhoto = (id: string, n: number, bytes: Uint8Array<ArrayBuffer>, origin = endpoint().origin) =>
    postForm(`photos?id=${id}&n=${n}`, 'photo', new Blob([bytes], { type: 'image/jpeg' }), origin);
  const receiptOf = ({ now: _now, ...receipt }: Record<string, unknown>) => receipt;

  describe(`duties of an endpoint: ${name}`, () => {
    test('it acknowledges a question with the same id and a code', async () => {
      const { status, outcome } = await send(aQuestion());
      expect(status).toBe(201);
      expect(outcome.kind).toBe('delivered');
    });

    test('it takes a form in percent encoding as well', async () => {
      const question = aQuestion();
      const reply = await fetch(`${endpoint().url}/submissions?id=${question.id}`, {
        method: 'POST',
        body: new URLSearchParams({ submission: JSON.stringify(question) }),
        headers: { Origin: endpoint().origin },
      });
      expect(reply.status).toBe(201);
    });

    test('it answers a repetition with 200 and the same receipt', async () => {
      const question = aQuestion();
      const first = await send(question);
      const second = await send(question);
      expect(second.status).toBe(200);
      expect(receiptOf(second.body)).toEqual(receiptOf(first.body));
    });

    test('it takes one of ten repetitions at once, and gives all of them the same receipt', async () => {
      const question = aQuestion();
      const all = await Promise.all(Array.from({ length: 10 }, () => send(question)));
      expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(new Set(all.map(({ body }) => JSON.stringify(receiptOf(body)))).size).toBe(1);
    });

    test('it gives different questions different codes', async () => {
      const [one, other] = [await send(aQuestion()), await send(aQuestion())];
      expect(one.body.code).not.toBe(other.body.code);
    });

    test('it refuses other bytes under an id for good, and keeps the first', async () => {
      const question = aQuestion();
      const first = await send(question);
      const other = await send({ ...question, text: 'Khác' });
      expect(other.status).toBe(409);
      expect(other.outcome).toMatchObject({ kind: 'refused', problem: { code: 'id-reused' } });
      expect(receiptOf((await send(question)).body)).toEqual(receiptOf(first.body));
    });

    test('it refuses, for good and with the id, what no endpoint may take', async () => {
      const question = aQuestion();
      const unknown = await post(question.id, JSON.stringify({ ...question, phone: '0912 345 678' }));
      expect(unknown.outcome).toMatchObject({ kind: 'refused', problem: { code: 'invalid' } });
      const nothing = await post(question.id, 'không phải JSON');
      expect(nothing.outcome).toMatchObject({ kind: 'refused', problem: { code: 'malformed' } });
      const mismatch = await post(crypto.randomUUID(), JSON.stringify(question));
      expect(mismatch.outcome).toMatchObject({ kind: 'refused', problem: { code: 'id-mismatch' } });
      expect((await send(question)).status).toBe(201);
    });

    test('it refuses more than 65,536 bytes, and says so', async () => {
      const { status, outcome } = await post(crypto.randomUUID(), 'x'.repeat(65_537));
      expect(status).toBe(413);
      expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'too-large' } });
    });

    test('it lets any page read every reply, and lets nobody keep it', async () => {
      const question = aQuestion();
      for (const { headers } of [await send(question), await send({ ...question, text: 'Khác' })]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Cache-Control')).toContain('no-store');
        expect(headers.has('Set-Cookie')).toBe(false);
      }
    });

    test('it tells the time', async () => {
      expect((await send(aQuestion())).body.now).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/);
    });

    test('it refuses a page that is not listed, readably and not for good', async () => {
      const question = aQuestion();
      const { status, headers, body, outcome } = await post(
        question.id,
        JSON.stringify(question),
        'https://khac.example',
      );
      if (endpoint().origins === 'any') {
        expect(status).toBe(201);
        return;
      }
      expect(status).toBe(403);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(body).toMatchObject({ code: 'origin-not-listed', id: question.id, final: false });
      expect(outcome.kind).toBe('unknown');
    });
  });

  /** Bytes that are built as a JPEG is, no two alike: a scan and its end. An endpoint may look for hidden words in it. */
  const aJpeg = (length = 5000): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(length);
    const drawn = crypto.getRandomValues(new Uint8Array(16)).map((byte) => byte & 0x7f);
    bytes.set([0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, ...drawn]);
    bytes.set([0xff, 0xd9], length - 2);
    return bytes;
  };
  const nameOf = (bytes: Uint8Array): Photo => ({
    type: 'image/jpeg',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const withPhotos = (...photos: readonly Uint8Array[]): Question => ({
    ...aQuestion(),
    photos: photos.map(nameOf),
    ...consentTo(portal?.privacy, undefined, photos.length),
  });
  /** The id of a question that the endpoint has, and that names these photos. */
  async function sentWith(...photos: readonly Uint8Array[]): Promise<string> {
    const question = withPhotos(...photos);
    expect((await send(question)).status).toBe(201);
    return question.id;
  }
  /** What portal.json says; `undefined`: there is none. */
  let portal: Portal | undefined;
  const dutyOf = (feature: Feature) => (sentence: string, hold: () => Promise<void>) =>
    test(sentence, async ({ skip }: TestContext) => {
      const reply = await fetch(`${endpoint().url}/portal.json`);
      portal = reply.ok ? await reply.json() : undefined;
      if (!portal?.accepts.includes(feature)) skip(`portal.json does not list ${feature}`);
      await hold();
    });
  const duty = dutyOf('photos');

  describe(`duties of an endpoint that takes photos: ${name}`, () => {
    duty('it acknowledges a question with photos before they have come', async () => {
      const { status, outcome } = await send(withPhotos(aJpeg(), aJpeg(), aJpeg()));
      expect(status).toBe(201);
      expect(outcome.kind).toBe('delivered');
    });

    duty(
      'it acknowledges each photo with the question’s id and the photo’s place, in any order',
      async () => {
        const photos = [aJpeg(), aJpeg(), aJpeg()];
        const id = await sentWith(...photos);
        for (const n of [2, 3, 1]) {
          const { status, body } = await sendPhoto(id, n, photos[n - 1] as Uint8Array<ArrayBuffer>);
          expect(status).toBe(201);
          expect(body).toMatchObject({ v: 1, kind: 'photo', id, n });
          for (const time of [body.receivedAt, body.now]) expect(Date.parse(time)).not.toBeNaN();
        }
      },
    );

    duty('it takes a photo of 2,097,152 bytes', async () => {
      const photo = aJpeg(2_097_152);
      expect((await sendPhoto(await sentWith(photo), 1, photo)).status).toBe(201);
    });

    duty('it answers a repeated photo with 200 and the same receipt', async () => {
      const photo = aJpeg();
      const id = await sentWith(photo);
      const first = await sendPhoto(id, 1, photo);
      const second = await sendPhoto(id, 1, photo);
      expect(second.status).toBe(200);
      expect(receiptOf(second.body)).toEqual(receiptOf(first.body));
    });

    duty('it takes one of ten repetitions of a photo at once, and gives all the same receipt', async () => {
      const photo = aJpeg();
      const id = await sentWith(photo);
      const all = await Promise.all(Array.from({ length: 10 }, () => sendPhoto(id, 1, photo)));
      expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(new Set(all.map(({ body }) => JSON.stringify(receiptOf(body)))).size).toBe(1);
    });

    duty(
      'it refuses a photo whose question has not come, not for good, and takes it afterwards',
      async () => {
        const photo = aJpeg();
        const question = withPhotos(photo);
        const early = await sendPhoto(question.id, 1, photo);
        expect(early.status).toBe(404);
        expect(early.body).toMatchObject({ code: 'question-unknown', id: question.id, final: false });
        await send(question);
        expect((await sendPhoto(question.id, 1, photo)).status).toBe(201);
      },
    );

    duty('it refuses, for good and with the id, bytes that the question does not name', async () => {
      const photo = aJpeg();
      const id = await sentWith(photo);
      for (const [n, bytes] of [
        [1, aJpeg()],
        [2, photo],
      ] as const) {
        const { status, body } = await sendPhoto(id, n, bytes);
        expect(status).toBe(422);
        expect(body).toMatchObject({ code: 'photo-unknown', id, final: true });
      }
      expect((await sendPhoto(id, 1, photo)).status).toBe(201);
    });

    duty('it refuses what is no picture of its type, though the question names its very bytes', async () => {
      const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
      const { status, body } = await sendPhoto(await sentWith(page), 1, page);
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'photo-unknown', final: true });
    });

    duty('it refuses a question that names no photo, four, one twice or one too large', async () => {
      const photo = aJpeg();
      const tooLarge = { ...nameOf(photo), bytes: 2_097_153 };
      for (const question of [
        withPhotos(),
        withPhotos(aJpeg(), aJpeg(), aJpeg(), aJpeg()),
        withPhotos(photo, photo),
        { ...aQuestion(), photos: [tooLarge] },
      ]) {
        expect((await send(question)).outcome).toMatchObject({
          kind: 'refused',
          problem: { code: 'invalid' },
        });
      }
    });

    duty('it refuses a photo of more than 2,097,152 bytes, and says so', async () => {
      const id = await sentWith(aJpeg());
      for (const length of [2_097_153, 4_000_000]) {
        const { status, body } = await sendPhoto(id, 1, aJpeg(length));
        expect(status).toBe(413);
        expect(body).toMatchObject({ code: 'too-large', id, final: true });
      }
    });

    duty('it lets any page read every reply about a photo, and lets nobody keep it', async () => {
      const photo = aJpeg();
      const id = await sentWith(photo);
      for (const { headers } of [await sendPhoto(id, 1, photo), await sendPhoto(id, 2, photo)]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Cache-Control')).toContain('no-store');
        expect(headers.has('Set-Cookie')).toBe(false);
      }
    });

    duty('it refuses a photo from a page that is not listed, readably and not for good', async () => {
      const photo = aJpeg();
      const id = await sentWith(photo);
      const { status, headers, body } = await sendPhoto(id, 1, photo, 'https://khac.example');
      if (endpoint().origins === 'any') {
        expect(status).toBe(201);
        return;
      }
      expect(status).toBe(403);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(body).toMatchObject({ code: 'origin-not-listed', id, final: false });
    });
  });

  const ofLookup = dutyOf('lookup');
  const ofWithdrawal = dutyOf('withdraw');
  async function postCodes(
    path: 'lookup' | 'withdraw',
    fields: readonly (readonly [string, string])[],
    origin = endpoint().origin,
  ) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const reply = await fetch(`${endpoint().url}/${path}`, {
      method: 'POST',
      body,
      headers: { Origin: origin },
    });
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, text, body: JSON.parse(text) };
  }
  const lookUp = async (...codes: readonly string[]): Promise<readonly Followed[]> =>
    (
      await postCodes(
        'lookup',
        codes.map((code) => ['code', code] as const),
      )
    ).body.results;
  const withdraw = (code: string, scope: string) =>
    postCodes('withdraw', [
      ['code', code],
      ['scope', scope],
    ]);
  /** A question that the endpoint has, with contact details where it asks for them, and its code. */
  async function asked(text = 'Bao giờ sửa đường?') {
    const contact = contactFor(portal?.privacy);
    const consent = consentTo(portal?.privacy, contact, 0);
    const question: Question = { ...aQuestion(text), ...(contact && { contact }), ...consent };
    const { status, body } = await send(question);
    expect(status).toBe(201);
    return { question, code: String(body.code) };
  }

  describe(`duties of an endpoint that tells what becomes of a question: ${name}`, () => {
    ofLookup('it tells, under the code of the receipt, what was asked and where it stands', async () => {
      const { code, question } = await asked('Bao giờ sửa đường làng?');
      const [found] = await lookUp(code);
      expect(found).toMatchObject({ code, status: 'found', text: question.text, intent: 'ask' });
      const { history } = found as Extract<Followed, { status: 'found' }>;
      expect(history[0]).toMatchObject({ state: 'received' });
      expect(Date.parse(history[0]?.at ?? '')).not.toBeNaN();
    });

    ofLookup(
      'it answers for several codes in their order, and says of one that is none that it is unknown',
      async () => {
        const [one, other] = [await asked('Câu thứ nhất'), await asked('Câu thứ hai')];
        const results = await lookUp(other.code, 'KHONG-CO-MA-NAY', one.code);
        expect(results.map(({ status }) => status)).toEqual(['found', 'unknown', 'found']);
        expect(results).toMatchObject([{ text: 'Câu thứ hai' }, {}, { text: 'Câu thứ nhất' }]);
      },
    );

    ofLookup('it never tells contact details, to whomever has the code', async () => {
      const { code, question } = await asked();
      const { text } = await postCodes('lookup', [['code', code]]);
      for (const detail of Object.values(question.contact ?? {})) {
        if (detail !== 'adult') expect(text).not.toContain(detail);
      }
    });

    ofLookup(
      'it lets any page read the reply, lets nobody keep it, and refuses pages that are not listed',
      async () => {
        const { code } = await asked();
        const { headers } = await postCodes('lookup', [['code', code]]);
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Cache-Control')).toContain('no-store');
        if (endpoint().origins === 'any') return;
        const refused = await postCodes('lookup', [['code', code]], 'https://khac.example');
        expect(refused.status).toBe(403);
        expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(refused.text).not.toContain('Bao giờ');
      },
    );

    ofLookup('it refuses a form without a code, and one with more than fifty', async () => {
      expect((await postCodes('lookup', [])).status).toBe(400);
      const many = Array.from({ length: 51 }, () => ['code', 'X'] as const);
      expect((await postCodes('lookup', many)).status).toBe(400);
    });
  });

  describe(`duties of an endpoint that takes back: ${name}`, () => {
    ofWithdrawal(
      'it erases contact details alone, and tells a repetition that nothing was left',
      async () => {
        const { code, question } = await asked();
        const first = await withdraw(code, 'contact');
        expect(first.body).toMatchObject({
          v: 1,
          scope: 'contact',
          erased: question.contact ? ['contact'] : [],
        });
        expect((await withdraw(code, 'contact')).body).toMatchObject({ erased: [] });
        expect(await lookUp(code)).toMatchObject([{ status: 'found', contact: false }]);
      },
    );

    ofWithdrawal(
      'it erases all, says so under the code for ever after, and gives a repetition the same time',
      async () => {
        const { code } = await asked('Câu sẽ xoá hết');
        const first = await withdraw(code, 'all');
        expect(first.body.erased).toContain('text');
        expect(await lookUp(code)).toMatchObject([{ status: 'withdrawn', at: first.body.at }]);
        const second = await withdraw(code, 'all');
        expect(second.status).toBe(200);
        expect(second.body).toMatchObject({ erased: [], at: first.body.at });
      },
    );

    ofWithdrawal('it never takes a question again that was erased, however late it comes', async () => {
      const { code, question } = await asked();
      await withdraw(code, 'all');
      expect((await send(question)).outcome).toMatchObject({
        kind: 'refused',
        problem: { code: 'withdrawn', final: true },
      });
    });

    ofWithdrawal('it refuses a code that is none, another scope, and pages that are not listed', async () => {
      expect((await withdraw('KHONG-CO-MA-NAY', 'all')).body).toMatchObject({ code: 'code-unknown' });
      const { code } = await asked();
      expect((await withdraw(code, 'everything')).status).toBe(400);
      if (endpoint().origins === 'any') return;
      const fields = [['code', code] as const, ['scope', 'all'] as const];
      expect((await postCodes('withdraw', fields, 'https://khac.example')).status).toBe(403);
      expect(await lookUp(code)).toMatchObject([{ status: 'found' }]);
    });
  });
}

/** As much as the notice asks for. */
function contactFor(privacy: Privacy | undefined): Contact | undefined {
  if (!privacy) return undefined;
  const all = { name: 'Lê Thị Kiểm Thử', phone: '0987123654', email: 'kiem.thu@vidu.vn' };
  const given = Object.fromEntries(privacy.fields.map((field) => [field, all[field]]));
  return { ...given, ...(privacy.minors && { age: 'adult' }) };
}

/** What has to be agreed to before something personal is sent; nothing where the portal has no notice. */
function consentTo(
  privacy: Privacy | undefined,
  contact: Contact | undefined,
  photos: number,
): Pick<Question, 'consent'> {
  const purposes = neededPurposes(privacy, contact, photos).map(({ id }) => id);
  if (!privacy || purposes.length === 0) return {};
  return { consent: { notice: privacy.hash, purposes, at: new Date().toISOString(), lang: 'vi' } };
}
