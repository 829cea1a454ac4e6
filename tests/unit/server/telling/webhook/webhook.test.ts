import { expect, test } from 'vitest';
import { emptyMemory } from '../../../../../server/store/memory/memory';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import type { Act, Store } from '../../../../../server/store/store';
import { createReporter } from '../../../../../server/telling/reporter';
import { tellAll } from '../../../../../server/telling/tellAll';
import { signedHeaders } from '../../../../../server/telling/webhook/signature';
import { webhookTeller } from '../../../../../server/telling/webhook/webhookTeller';
import { KEY, keyText, OTHER_KEY, startReceiver } from '../../../../receiver/startReceiver';
import { afterwards, CONSENT, CONTACT, PHOTOS, photo, question } from '../../store/stores';
import { listener, type Reply } from './listener';

const DAY = 86_400_000;
const ANSWERED: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa đèn.' };

/** A collector whose clock goes on an hour with each look at what waits, so that every wait is over. */
function collectorThatTells(url: string, keys: readonly Uint8Array[] = [KEY], patience = 7 * DAY) {
  const store = createMemoryStore(emptyMemory(), ['webhook']);
  // What was received just now may be told.
  let time = Date.now() + 1_000;
  const log: string[] = [];
  const now = () => time;
  const teller = webhookTeller(
    { url, keys, mayBePrivate: false },
    { store, desk: 'https://gopy.mau.example/desk', now: Date.now },
  );
  const edges = { store, now, random: () => 0, patience, report: createReporter((line) => log.push(line)) };
  return {
    store,
    log,
    async tell(hours = 1) {
      for (let n = 0; n < hours; n++) {
        await tellAll(teller, edges, () => false);
        time += 3_600_000;
      }
    },
  };
}

const at = () => new Date().toISOString();
const asked = (id: string) => question({ id, codeHash: id, receivedAt: at(), photos: PHOTOS });
const act = (store: Store, id: string, it: Act, seen = 1) => store.act('mau', id, it, 'lan', at(), seen);

test('the receiver of the document takes each once and in order, though every second reply is lost', async () => {
  const receiver = await startReceiver();
  afterwards(receiver.stop);
  const between = await listener(async ({ headers, body }, before): Promise<Reply> => {
    const passed = Object.entries(headers).filter(([name]) => name.startsWith('webhook-'));
    const reply = await fetch(receiver.url, {
      method: 'POST',
      body,
      headers: Object.fromEntries(passed) as Record<string, string>,
    });
    return before % 2 === 0 ? 'none' : { status: reply.status };
  });
  afterwards(between.close);
  const { store, tell } = collectorThatTells(between.url);
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
  for (const id of ids) {
    await store.addQuestion(asked(id));
    await act(store, id, ANSWERED);
  }
  await tell(8);
  expect(await store.tellingCounts()).toEqual([]);
  expect(between.came.length).toBeGreaterThan(receiver.taken.length);
  for (const id of ids) {
    const told = receiver.taken.filter((one) => one.id === id);
    expect(told.map(({ event }) => event)).toEqual(['received', 'answered']);
  }
});

test('the receiver of the document refuses what is forged, changed or old, and takes what either of two keys signed', async () => {
  const receiver = await startReceiver();
  afterwards(receiver.stop);
  const body = '{"event":"received"}';
  const post = async (headers: Readonly<Record<string, string>>, sent = body) =>
    (await fetch(receiver.url, { method: 'POST', body: sent, headers })).status;
  expect(await post(signedHeaders([OTHER_KEY], 'msg_1', Date.now(), body))).toBe(401);
  expect(await post(signedHeaders([KEY], 'msg_1', Date.now(), body), `${body} `)).toBe(401);
  expect(await post(signedHeaders([KEY], 'msg_1', Date.now() - 600_000, body))).toBe(401);
  expect(await post({ ...signedHeaders([KEY], 'msg_1', Date.now(), body), 'webhook-id': 'msg_2' })).toBe(401);
  expect(await post(signedHeaders([OTHER_KEY, KEY], 'msg_1', Date.now(), body))).toBe(204);
  expect(keyText(KEY)).toMatch(/^whsec_/);
});

test('what is told has the citizen’s words and never the contact details or the officer', async () => {
  const system = await listener(() => ({ status: 204 }));
  afterwards(system.close);
  const { store, tell } = collectorThatTells(system.url);
  await store.addQuestion({ ...asked('q1'), contact: CONTACT, consent: CONSENT, answerBy: '2026-12-07' });
  await store.addPhoto(photo());
  await act(store, 'q1', { state: 'passed', agency: 'Sở Y tế' });
  await act(store, 'q1', { state: 'handling', answerBy: '2026-12-09' }, 2);
  await act(store, 'q1', ANSWERED, 3);
  await store.withdraw('mau', 'q1', 'contact', at());
  await tell();
  await store.withdraw('mau', 'q1', 'all', at());
  await tell();
  const desk = 'https://gopy.mau.example/desk/questions/q1';
  expect(system.came.map(({ body }) => JSON.parse(body))).toMatchObject([
    {
      ...{ v: 1, event: 'received', portal: 'mau', id: 'q1', n: 1, desk },
      question: { text: 'Đèn hỏng', intent: 'ask', lang: 'vi', contact: false, photos: 2 },
    },
    { event: 'photo', photo: 1, type: 'image/jpeg', desk },
    { event: 'passed', agency: 'Sở Y tế' },
    { event: 'handling', answerBy: '2026-12-09' },
    { event: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa đèn.' },
    { event: 'erased', left: { text: true, contact: false, photos: 1 } },
    { v: 1, event: 'withdrawn', portal: 'mau', id: 'q1', n: 7 },
  ]);
  const all = system.came.map(({ body }) => body).join();
  for (const secret of ['Nguyễn', '0912345678', '"lan"']) expect(all).not.toContain(secret);
});

test('a reception that is told late has agency, day and contact as they are by then, and what made them so follows', async () => {
  const system = await listener(() => ({ status: 204 }));
  afterwards(system.close);
  const { store, tell } = collectorThatTells(system.url);
  await store.addQuestion({ ...asked('q1'), contact: CONTACT, consent: CONSENT, answerBy: '2026-12-07' });
  await act(store, 'q1', { state: 'passed', agency: 'Sở Y tế' });
  await act(store, 'q1', { state: 'handling', answerBy: '2026-12-09' }, 2);
  await store.withdraw('mau', 'q1', 'contact', at());
  await tell();
  expect(system.came.map(({ body }) => JSON.parse(body))).toMatchObject([
    { event: 'received', question: { agency: 'Sở Y tế', answerBy: '2026-12-09', contact: false } },
    { event: 'passed', agency: 'Sở Y tế' },
    { event: 'handling', answerBy: '2026-12-09' },
    { event: 'erased', left: { contact: false } },
  ]);
});

test('that there are contact details is told without them', async () => {
  const system = await listener(() => ({ status: 204 }));
  afterwards(system.close);
  const { store, tell } = collectorThatTells(system.url);
  await store.addQuestion({ ...asked('q1'), contact: CONTACT, consent: CONSENT });
  await tell();
  expect(JSON.parse(system.came[0]?.body ?? '')).toMatchObject({ question: { contact: true } });
  expect(system.came[0]?.body).not.toContain('0912345678');
});

test('of words that are erased while the system is down none is ever sent', async () => {
  let isDown = true;
  const system = await listener(() => ({ status: isDown ? 503 : 204 }));
  afterwards(system.close);
  const { store, tell } = collectorThatTells(system.url);
  await store.addQuestion(asked('q1'));
  await tell();
  await store.withdraw('mau', 'q1', 'all', new Date(Date.now() + DAY).toISOString());
  isDown = false;
  await tell(30);
  expect(system.came.slice(1).map(({ body }) => JSON.parse(body).event)).toEqual(['withdrawn']);
});

test.each<[string, Reply]>([
  ['a redirect', { status: 302, headers: { Location: 'http://localhost:1/' } }],
  ['a refusal', { status: 400 }],
  ['a failure', { status: 500 }],
  ['a connection that ends', 'none'],
])('%s is no taking: it is tried again by the same id, with the time of that try', async (_what, reply) => {
  const system = await listener((_came, before) => (before === 0 ? reply : { status: 204 }));
  afterwards(system.close);
  const { store, tell } = collectorThatTells(system.url);
  await store.addQuestion(asked('q1'));
  await tell(2);
  const [first, second] = system.came;
  expect(system.came).toHaveLength(2);
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(first?.headers['webhook-id']).toMatch(/^msg_[\w-]{36}$/);
});

test('what cannot be told for so many days is given up, counted, and named in the log by its kind alone', async () => {
  const system = await listener(() => ({ status: 500 }));
  afterwards(system.close);
  const { store, log, tell } = collectorThatTells(system.url, [KEY], DAY);
  await store.addQuestion(asked('q1'));
  await tell(24);
  expect(await store.tellingCounts()).toMatchObject([{ event: 'received', waiting: 1, dead: 0 }]);
  await tell(4);
  expect(await store.tellingCounts()).toEqual([
    { channel: 'webhook', event: 'received', waiting: 0, dead: 1 },
  ]);
  expect(log).toEqual([
    'telling: webhook fails (500), tried again',
    'telling: webhook received given up (500)',
  ]);
});

test('that something was erased or taken back is told however long the system was down, though what came before was given up', async () => {
  let isDown = true;
  const system = await listener(() => ({ status: isDown ? 503 : 204 }));
  afterwards(system.close);
  const { store, log, tell } = collectorThatTells(system.url, [KEY], DAY);
  await store.addQuestion({ ...asked('q1'), contact: CONTACT, consent: CONSENT });
  await store.addQuestion(asked('q2'));
  await tell();
  await store.withdraw('mau', 'q1', 'contact', at());
  await store.withdraw('mau', 'q2', 'all', new Date(Date.now() + DAY).toISOString());
  await tell(24 * 4);
  await act(store, 'q1', ANSWERED);
  expect((await store.tellingCounts()).map(({ event, waiting, dead }) => [event, waiting, dead])).toEqual([
    ['answered', 1, 0],
    ['erased', 1, 0],
    ['received', 0, 1],
    ['withdrawn', 1, 0],
  ]);
  isDown = false;
  const before = system.came.length;
  await tell();
  const told = system.came.slice(before).map(({ body }) => JSON.parse(body));
  expect(told.map(({ id, event }) => `${id} ${event}`).sort()).toEqual([
    'q1 answered',
    'q1 erased',
    'q2 withdrawn',
  ]);
  expect(log.filter((line) => line.includes('given up'))).toEqual([
    'telling: webhook received given up (503)',
  ]);
});
