import { describe, expect, test, vi } from 'vitest';
import type { AnswerIndex, AnswerSummary } from '#protocol/answers';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { Publication, Store } from '../../../../server/store/store';
import { SPELLINGS } from '../../../spellings';
import { DEED } from '../did';
import { published, question } from '../store/stores';
import { testApp } from '../testCollector';

async function holding(...all: readonly Partial<Publication>[]) {
  const store = createMemoryStore();
  for (const [n, one] of all.entries()) {
    await store.addQuestion(question({ id: `q${n}`, codeHash: `h${n}` }));
    await store.publish('mau', `q${n}`, published({ slug: `s${n}`, ...one }), DEED);
  }
  return testApp({ store });
}

async function read(app: ReturnType<typeof testApp>, path: string) {
  const reply = await app.request(`/v1/mau/${path}`);
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}

const ids = ({ answers }: AnswerIndex) => answers.map(({ id }: AnswerSummary) => id);

describe('answers.json', () => {
  test('lists titles, newest first, and no more of each', async () => {
    const app = await holding({ answeredOn: '2026-11-24' }, { answeredOn: '2026-11-25' });
    const { status, headers, body } = await read(app, 'answers.json');
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(body).toEqual({
      v: 1,
      answers: [
        { id: 's1', title: 'Đèn đường không sáng', lang: 'vi', answeredOn: '2026-11-25' },
        { id: 's0', title: 'Đèn đường không sáng', lang: 'vi', answeredOn: '2026-11-24' },
      ],
    });
  });

  test('is there before there is an answer', async () => {
    const { status, body } = await read(await holding(), 'answers.json');
    expect(status).toBe(200);
    expect(body).toEqual({ v: 1, answers: [] });
  });

  test.each([
    [500, undefined],
    [501, true],
  ])('of %d answers lists at most 500, and says whether there are more', async (count, archive) => {
    const all = Array.from({ length: count }, (_, n) => published({ slug: `s${n}` }));
    const store: Store = { ...createMemoryStore(), published: async (_portal, limit) => all.slice(0, limit) };
    const { body } = await read(testApp({ store }), 'answers.json');
    expect(body.answers).toHaveLength(500);
    expect(body.archive).toBe(archive);
  });
});

describe('an answer’s file', () => {
  test('has question, answer and agency, and leads to no submission', async () => {
    const { status, headers, body } = await read(await holding({}), 'answers/s0.json');
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('public, max-age=60');
    const { slug, ...rest } = published({ slug: 's0' });
    expect(body).toEqual({ v: 1, id: slug, ...rest });
  });

  test.each(['khong-co.json', '..%2fportal.json', 's0', 'S0.json'])('is not found as %s', async (file) => {
    expect((await read(await holding({}), `answers/${file}`)).status).toBe(404);
  });
});

describe('a search', () => {
  const three = [
    { title: 'Ổ gà trên đường Trần Phú', answeredOn: '2026-11-24' },
    { title: 'Đường dây điện thấp', answeredOn: '2026-11-25' },
    { title: 'Lịch tiêm', question: 'Tiêm ở đâu?', answeredOn: '2026-11-26' },
  ];

  test.each([
    ['đường', ['s1', 's0']],
    ['DUONG  tran', ['s0']],
    ['o-ga', ['s0']],
    ['%', []],
    ['', []],
    [' . ', []],
    ['t', []],
    ['t p', ['s0']],
  ])('for %j finds what has all its words, newest first', async (q, found) => {
    const { status, headers, body } = await read(
      await holding(...three),
      `answers?q=${encodeURIComponent(q)}`,
    );
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(ids(body)).toEqual(found);
  });

  test('finds every spelling of a word: old and new tones, NFC and NFD, capitals, no marks', async () => {
    const titles = [...new Set(SPELLINGS.map(([written]) => written))];
    const app = await holding(...titles.map((title) => ({ title })));
    for (const [written, typed] of SPELLINGS) {
      const { body } = await read(app, `answers?q=${encodeURIComponent(typed)}`);
      expect(ids(body), typed).toContain(`s${titles.indexOf(written)}`);
    }
  });

  test('without words finds nothing', async () => {
    expect((await read(await holding(...three), 'answers')).body).toEqual({ v: 1, answers: [] });
  });

  test('finds fifty at most', async () => {
    const app = await holding(...Array.from({ length: 60 }, () => ({})));
    expect(ids((await read(app, 'answers?q=den')).body)).toHaveLength(50);
  });

  test('that breaks is logged without its words', async () => {
    const log = vi.fn();
    const searchPublished = () => Promise.reject(new TypeError('tiêm'));
    const app = testApp({ store: { ...createMemoryStore(), searchPublished }, log });
    expect((await read(app, 'answers?q=ti%C3%AAm')).status).toBe(503);
    expect(log.mock.calls).toEqual([['GET /v1/:portal/answers: TypeError']]);
  });
});

test.each(['answers.json', 'answers/s0.json'])('%s is only read', async (path) => {
  const reply = await testApp().request(`/v1/mau/${path}`, { method: 'POST' });
  expect(reply.status).toBe(405);
  expect(reply.headers.get('Allow')).toBe('GET, HEAD');
});

test.each(['answers.json', 'answers/s0.json', 'answers?q=den'])(
  '%s of no portal is not found',
  async (path) => {
    expect((await testApp().request(`/v1/khac/${path}`)).status).toBe(404);
  },
);
