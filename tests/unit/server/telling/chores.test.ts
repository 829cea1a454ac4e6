import { expect, test } from 'vitest';
import { NOTIFY } from '#protocol/privacy';
import { createMac } from '../../../../server/digest';
import type { HostedPortal } from '../../../../server/hostedPortal';
import { readSettings } from '../../../../server/settings';
import { emptyMemory } from '../../../../server/store/memory/memory';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { channelsOf } from '../../../../server/telling/channelsOf';
import { choresOf } from '../../../../server/telling/chores';
import { startTelling } from '../../../../server/telling/startTelling';
import { LAN } from '../desk/testDesk';
import { afterwards, CONSENT, question } from '../store/stores';
import { NOW, WHOLE_PORTAL } from '../testCollector';
import { mailServer } from './mail/mailServer';
import { listener } from './webhook/listener';

const CANARY = 'chim-hoang-yen';
const KEY = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

const LIVE = { portals: new Map([['mau', WHOLE_PORTAL]]), freshen: async () => undefined };

/** A whole collector's worth of telling, by what the environment says. */
async function telling(env: Record<string, string>) {
  const settings = readSettings(env, 'widget');
  const store = createMemoryStore(emptyMemory(), channelsOf(settings));
  const log: string[] = [];
  const portals = new Map<string, HostedPortal>();
  const chores = choresOf(settings, {
    store,
    // What an administrator changed is not there until it is looked for.
    live: { portals, freshen: async () => void portals.set('mau', WHOLE_PORTAL) },
    officers: new Map([['lan', { ...LAN, email: 'lan@mau.example' }]]),
    mac: createMac(new Uint8Array(32)),
    now: () => NOW,
    log: (line) => log.push(line),
  });
  const running = startTelling(chores, (line) => log.push(line));
  afterwards(running.stop);
  return { store, log, stop: running.stop };
}

/** Received at a full hour, so that officers' letters go at once; due tomorrow. */
const asked = {
  ...question({ text: CANARY, receivedAt: '2026-11-24T02:00:00.000Z', answerBy: '2026-11-25' }),
  contact: { name: CANARY, email: `${CANARY}@thu.example` },
  consent: { ...(CONSENT as NonNullable<typeof CONSENT>), purposes: ['answer', NOTIFY] },
};

test('what the settings name is told, letters go to citizen and officers, and one who stops is waited for', async () => {
  const system = await listener(() => ({ status: 204 }));
  afterwards(system.close);
  const { settings: mail, delivered } = await mailServer();
  const { store, log, stop } = await telling({
    GOPY_WEBHOOK: system.url,
    GOPY_WEBHOOK_KEY: KEY,
    GOPY_SMTP_URL: `smtp://${mail.host}:${mail.port}`,
    GOPY_MAIL_FROM: mail.from,
  });
  await store.addQuestion(asked);
  await expect.poll(() => [system.came.length, delivered.length], { timeout: 10_000 }).toEqual([1, 2]);
  expect(delivered.map(({ to }) => to[0]).sort()).toEqual([`${CANARY}@thu.example`, 'lan@mau.example']);
  await stop();
  await store.addQuestion({ ...asked, id: 'q2', codeHash: 'h2' });
  expect((await store.tellingCounts()).map(({ waiting }) => waiting)).toEqual([1, 1, 1]);
  expect(log).toEqual([]);
});

test('officers are told of what is due within the days that the setting gives, and not before', async () => {
  const { settings: mail } = await mailServer();
  const days = async (GOPY_MAIL_DUE: string) => {
    const env = { GOPY_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, GOPY_MAIL_FROM: mail.from, GOPY_MAIL_DUE };
    const settings = readSettings(env, 'widget');
    const store = createMemoryStore(emptyMemory(), channelsOf(settings));
    await store.addQuestion(asked);
    const edges = { store, live: LIVE, officers: new Map(), now: () => NOW };
    const mac = createMac(new Uint8Array(32));
    const due = choresOf(settings, { ...edges, mac, log: () => undefined }).find(
      ({ name }) => name === 'due',
    );
    await due?.run(() => false);
    return (await store.tellingCounts()).some(({ event }) => event === 'due');
  };
  expect(await days('0')).toBe(false);
  expect(await days('1')).toBe(true);
});

test('of what cannot be told no word, address or code of anybody comes into the log, whatever the other side says', async () => {
  const system = await listener(({ body }) => ({
    status: 500,
    headers: { 'X-Said': body.includes(CANARY) ? 'it' : '' },
  }));
  afterwards(system.close);
  const { settings: mail } = await mailServer((to) => ({ code: 451, words: `${to} ${CANARY}` }));
  const { store, log } = await telling({
    GOPY_WEBHOOK: system.url,
    GOPY_WEBHOOK_KEY: KEY,
    GOPY_SMTP_URL: `smtp://${mail.host}:${mail.port}`,
    GOPY_MAIL_FROM: mail.from,
  });
  await store.addQuestion(asked);
  await expect.poll(() => log.length, { timeout: 10_000 }).toBe(3);
  expect(log.sort()).toEqual([
    'telling: citizen fails (451), tried again',
    'telling: officers fails (451), tried again',
    'telling: webhook fails (500), tried again',
  ]);
  expect(JSON.stringify(await store.tellingCounts())).not.toContain(CANARY);
});

test('a chore that breaks is named in the log by its error alone, and is tried again', async () => {
  const log: string[] = [];
  const run = () => Promise.reject(new RangeError(CANARY));
  const running = startTelling([{ name: 'officers', pause: 1, run }], (line) => log.push(line));
  await expect.poll(() => log.length).toBeGreaterThan(1);
  await running.stop();
  expect(new Set(log)).toEqual(new Set(['telling: officers: RangeError']));
});

test('what takes longer than a collector may to stop is not waited for', async () => {
  const never = new Promise<void>(() => undefined);
  const running = startTelling([{ name: 'officers', pause: 1, run: () => never }], () => undefined, 20);
  await running.stop();
});
