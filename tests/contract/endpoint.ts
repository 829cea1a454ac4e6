import { describe, expect, test } from 'vitest';
import { readReply } from '#protocol/outcome';
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

/** The duties of every gop-y endpoint, whoever wrote it. Only `POST submissions` is required, so only that is asked for. */
export function endpointDuties(name: string, endpoint: () => EndpointUnderTest): void {
  const aQuestion = (text = 'Đèn đường hỏng'): Question => {
    const id = crypto.randomUUID();
    return { v: 1, id, kind: 'question', intent: 'ask', text, topic: null, lang: 'vi' };
  };

  async function post(id: string, submission: string, origin: string | null = endpoint().origin) {
    const body = new FormData();
    body.set('submission', submission);
    const request = new Request(`${endpoint().url}/submissions?id=${id}`, { method: 'POST', body });
    for (const [header] of request.headers) expect(SIMPLE_HEADERS).toContain(header);
    if (origin !== null) request.headers.set('Origin', origin);
    const reply = await fetch(request);
    const text = await reply.text();
    const contentType = reply.headers.get('Content-Type') ?? '';
    const outcome = readReply(id, { status: reply.status, contentType, body: text });
    return { status: reply.status, headers: reply.headers, body: JSON.parse(text), outcome };
  }
  const send = (question: Question) => post(question.id, JSON.stringify(question));
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
}
