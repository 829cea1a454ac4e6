import { expect, test } from 'vitest';
import { createEndpoint } from '../../../demo/static/createEndpoint';
import type { Deed, Kept } from '../../../demo/static/kept';
import { loadPortals } from '../../../server/portals/loadPortals';
import { aQuestion } from '../server/testCollector';

const BASE = 'https://gopy.hamay.example/v1/ha-may';
const START = Date.parse('2026-11-26T09:00:00+07:00');

/** What a browser would keep, seen from outside. */
function keptInMemory() {
  const deeds: Deed[] = [];
  let begun: number | undefined;
  const kept: Kept = {
    begun: async () => begun,
    begin: async (at) => {
      begun = at;
    },
    deedsAfter: async (count) => deeds.slice(count),
    addDeed: async (count, deed) => {
      expect(count, 'no deed takes the place of another').toBe(deeds.length);
      deeds.push(deed);
    },
    arrivals: async () => [],
    addArrival: async () => {},
    trouble: async () => 'none',
    setTrouble: async () => {},
  };
  return { kept, deeds };
}

/** Pages of one browser: each has a store of its own, and all have one lock. */
async function browserPages() {
  const { kept, deeds } = keptInMemory();
  const hosted = (await loadPortals('demo/portals', [])).get('ha-may');
  if (!hosted) throw new Error('the demo has no portal');
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  let time = START;
  const now = () => {
    time += 1000;
    return time;
  };
  const load = () => createEndpoint({ hosted: { ...hosted, origins: 'any' }, kept, now, inTurn });
  return { load, deeds };
}
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof browserPages>>['load']>>;

const send = (page: Page, submission: { readonly id: string }) => {
  const body = new URLSearchParams({ submission: JSON.stringify(submission) });
  return page.handle(new Request(`${BASE}/submissions?id=${submission.id}`, { method: 'POST', body }));
};
const lookUp = async (page: Page, code: string) => {
  const body = new URLSearchParams({ code });
  const reply = await page.handle(new Request(`${BASE}/lookup`, { method: 'POST', body }));
  return (await reply.json()).results[0];
};
const read = async (page: Page, file: string) => (await page.handle(new Request(`${BASE}/${file}`))).json();

const question = aQuestion({ topic: null });

test('a page that is loaded later knows what was sent before, under the same code and time', async () => {
  const { load } = await browserPages();
  const first = await load();
  const reply = await send(first, question);
  expect(reply.status).toBe(201);
  const { code, receivedAt } = await reply.json();
  const later = await load();
  expect(await lookUp(later, code)).toMatchObject({ status: 'found', receivedAt, text: question.text });
  expect((await send(later, question)).status).toBe(200);
});

test('two pages that stand open together see each other’s deeds, and a repetition is kept once', async () => {
  const { load, deeds } = await browserPages();
  const [one, two] = [await load(), await load()];
  const replies = await Promise.all([send(one, question), send(two, question), send(one, question)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(deeds).toHaveLength(1);
  const codes = await Promise.all(replies.map(async (reply) => (await reply.json()).code));
  expect(new Set(codes).size).toBe(1);
});

test('what was refused is not kept', async () => {
  const { load, deeds } = await browserPages();
  const page = await load();
  expect((await send(page, { ...question, text: '' } as typeof question)).status).toBe(422);
  await read(page, 'portal.json');
  expect(deeds).toEqual([]);
});

test('what was taken back is gone at the next load too', async () => {
  const { load } = await browserPages();
  const page = await load();
  const { code } = await (await send(page, question)).json();
  const body = new URLSearchParams({ code, scope: 'all' });
  await page.handle(new Request(`${BASE}/withdraw`, { method: 'POST', body }));
  expect(await lookUp(await load(), code)).toMatchObject({ status: 'withdrawn' });
});

test('an answer by one press goes to the newest question, is there at the next load, and then nothing waits', async () => {
  const { load } = await browserPages();
  const page = await load();
  expect(await page.answerNewest('Có.')).toBe('nothing-waits');
  await send(page, question);
  const newer = aQuestion({
    id: '0b7e9f5e-52a1-4c11-9d38-5f8a27c3e6d1',
    topic: null,
    text: 'Câu hỏi mới hơn?',
  });
  const { code } = await (await send(page, newer)).json();
  expect(await page.answerNewest('Có.')).toBe('answered');
  const later = await load();
  expect((await lookUp(later, code)).history.at(-1)).toMatchObject({ state: 'answered', text: 'Có.' });
  expect(await later.answerNewest('Không.')).toBe('answered');
  expect(await page.answerNewest('Không.')).toBe('nothing-waits');
});

test('a demo that begins has a past', async () => {
  const { load } = await browserPages();
  const page = await load();
  expect((await read(page, 'answers.json')).answers).toHaveLength(60);
  expect((await read(page, 'consultations.json')).consultations).toHaveLength(6);
});
