import { afterEach, expect, test, vi } from 'vitest';
import type { Privacy } from '#protocol/privacy';
import type { HostedPortal } from '../../../../server/hostedPortal';
import { createRequestLog } from '../../../../server/requests/requestLog';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { Store } from '../../../../server/store/store';
import { A_CONSULTATION } from '../consultations/aConsultation';
import { deskWorld, OWN } from '../desk/testDesk';
import { NOW, WHOLE_PORTAL } from '../testCollector';
import { type Ask, CANARY, walkEveryPath } from './everyPath';

const HOSTED: HostedPortal = {
  ...WHOLE_PORTAL,
  portal: { ...WHOLE_PORTAL.portal, accepts: [...WHOLE_PORTAL.portal.accepts, 'ballot.text'] },
  consultations: [A_CONSULTATION],
};

afterEach(() => vi.restoreAllMocks());

/** Walks through a collector over this store. @returns what it wrote, anywhere, and what it replied when it broke down */
async function heard(store: Store) {
  const lines: string[] = [];
  const hear = (line: unknown) => {
    lines.push(String(line));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(hear);
  for (const way of ['log', 'error', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void hear(words.map(String).join(' ')));
  const { app } = deskWorld({
    store,
    hosted: HOSTED,
    log: hear,
    requests: [
      createRequestLog({
        write: hear,
        proxies: { kind: 'counted', count: 1 },
        now: () => NOW,
        elapsed: () => 0,
        randomKey: () => new Uint8Array(32),
      }),
    ],
  });
  const breakdowns: string[] = [];
  const ask: Ask = async (path, init) => {
    const reply = await app.request(`${OWN}${path}`, init);
    if (reply.status === 503 && init?.method !== 'POST') breakdowns.push(await reply.clone().text());
    return reply;
  };
  const walked = await walkEveryPath(ask, HOSTED.portal.privacy as Privacy);
  vi.restoreAllMocks();
  return { ...walked, lines, breakdowns };
}

test('no word, code, id, password, search or broken body that goes through the collector stands in a line that it writes', async () => {
  const { statuses, secrets, lines } = await heard(createMemoryStore());
  expect(Object.fromEntries(statuses)).toMatchObject({
    question: 201,
    photo: 201,
    ballot: 201,
    'look-up': 200,
    'plain question': 201,
    'sign-in': 303,
    act: 303,
    publication: 303,
    withdrawal: 200,
  });
  expect(secrets.length).toBeGreaterThanOrEqual(8);
  expect(lines.length).toBeGreaterThan(statuses.size);
  for (const secret of [CANARY, ...secrets])
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
});

/** A store that fails at all but this, and says with what it was asked, as databases do. */
const failing = (store: Store, at: readonly (keyof Store)[]): Store =>
  new Proxy(store, {
    get: (whole, name) =>
      at.some((one) => one === name)
        ? Reflect.get(whole, name)
        : (...asked: readonly unknown[]) =>
            Promise.reject(
              Object.assign(
                new TypeError(`${CANARY}: ${JSON.stringify(asked)}`, { cause: new Error(CANARY) }),
                {
                  detail: CANARY,
                },
              ),
            ),
  });

test.each([
  ['everywhere', []],
  // An officer is let in, and finds the rest out of order.
  ['behind the desk’s door', ['takeTokens', 'signOuts', 'audit']],
] as const)(
  'of what is thrown in the store %s neither a line nor a reply has more than its name',
  async (_where, working) => {
    const { secrets, lines, breakdowns } = await heard(failing(createMemoryStore(), working));
    expect(lines.filter((line) => line.includes('TypeError')).length).toBeGreaterThan(5);
    const isAtDesk = lines.some((line) => /GET \/desk\/questions\/:id: TypeError/.test(line));
    expect(isAtDesk).toBe(working.length > 0);
    for (const secret of [CANARY, ...secrets])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(breakdowns.length).toBeGreaterThan(2);
    for (const breakdown of breakdowns) expect(breakdown).not.toContain(`${CANARY}:`);
  },
);
