import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY, keyText, type Receiver, startReceiver } from '../receiver/startReceiver';
import { type Collector, startIn } from './processes';

const ORIGIN = 'https://hamay.example';
const KILLS = 4;
const QUESTIONS = 40;

let receiver: Receiver;
let data: string;
const running: (Collector | undefined)[] = [];
beforeAll(async () => {
  receiver = await startReceiver();
  data = await mkdtemp(join(tmpdir(), 'gop-y-telling-'));
});
afterAll(async () => {
  for (const collector of running) await collector?.kill();
  await receiver.stop();
  await rm(data, { recursive: true });
});

/** One of several over the same file. */
const start = () =>
  startIn('.', 'server/dist/collector.js', {
    GOPY_PORT: '0',
    GOPY_DATA: data,
    GOPY_PORTALS: 'demo/portals',
    GOPY_ORIGINS: ORIGIN,
    GOPY_WEBHOOK: receiver.url,
    GOPY_WEBHOOK_KEY: keyText(KEY),
  });

/** Sends until it is acknowledged, as the outbox of the widget does, to whichever is there. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<{ code: string }> {
  for (;;) {
    for (const collector of running) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const url = `${collector?.origin}/v1/ha-may/${path}`;
      const reply = await fetch(url, { method: 'POST', body, headers: { Origin: ORIGIN } }).catch(() => null);
      if (reply?.ok) return (await reply.json()) as { code: string };
    }
    await sleep(50);
  }
}

async function ask(id: string): Promise<string> {
  const question = { v: 1, id, kind: 'question', intent: 'ask', text: 'Đèn hỏng', topic: null, lang: 'vi' };
  return (await send(`submissions?id=${id}`, { submission: JSON.stringify(question) })).code;
}

test('while two collectors are killed again and again, the agency’s system has each question once and in order', async () => {
  running.push(await start(), await start());
  const ids = Array.from({ length: QUESTIONS }, () => crypto.randomUUID());
  const withdrawn: string[] = [];
  const killing = (async () => {
    for (let n = 0; n < KILLS; n++) {
      await sleep(400);
      await running[n % 2]?.kill();
      running[n % 2] = await start();
    }
  })();
  for (const [n, id] of ids.entries()) {
    const code = await ask(id);
    if (n % 5 > 0) continue;
    await send('withdraw', { code, scope: 'all' });
    withdrawn.push(id);
  }
  await killing;
  // Who was killed with something in hand has it for half a minute.
  const eventsOf = (id: string) => receiver.taken.filter((one) => one.id === id).map(({ event }) => event);
  const isTold = (id: string) => eventsOf(id).includes(withdrawn.includes(id) ? 'withdrawn' : 'received');
  await expect.poll(() => ids.filter((id) => !isTold(id)), { timeout: 60_000 }).toEqual([]);
  for (const id of ids) {
    const events = eventsOf(id);
    if (withdrawn.includes(id)) expect([['withdrawn'], ['received', 'withdrawn']]).toContainEqual(events);
    else expect(events).toEqual(['received']);
  }
}, 120_000);
