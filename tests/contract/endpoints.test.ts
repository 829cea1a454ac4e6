import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app';
import { BARE } from '../../server/bare';
import type { HostedPortal } from '../../server/hostedPortal';
import { listen } from '../../server/listen';
import { createLivePortals } from '../../server/portals/livePortals';
import { openLibsql } from '../../server/store/openLibsql';
import { createMock } from '../../server-mock/mock';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { serveMock } from '../../server-mock/serveMock';
import { type PlainKind, startPlain } from '../plain/startPlain';
import { shapeFaults } from './check/shapes';
import { en } from './check/words/en';
import { DUTIES } from './duties/duties';
import type { DutyId } from './duties/dutyId';
import { look } from './duties/look';
import { openEndpoint } from './duties/openEndpoint';
import type { Endpoint } from './duties/wire/endpoint';

const ORIGIN = 'https://tinh-mau.example';
const HOSTED: HostedPortal = { ...MOCK_PORTAL, origins: [ORIGIN] };

/** An endpoint that is started for its duties. */
interface Running {
  readonly url: string;
  readonly origin: string;
  readonly consultation: string;
  readonly restart: (() => Promise<void>) | null;
  stop(): Promise<void>;
}

interface Subject {
  readonly name: string;
  /** What it says of itself that it does not do. */
  readonly notOffered: readonly DutyId[];
  start(): Promise<Running>;
}

/** What the endpoints of demo/endpoints leave out, to be short. */
const NOT_PLAIN = DUTIES.flatMap(({ id, needs }) =>
  needs !== null && ['photos', 'lookup', 'withdraw'].includes(needs) ? [id] : [],
);

const plain = (kind: PlainKind): Subject => ({
  name: `the plain endpoint in ${kind}`,
  notOffered: [...NOT_PLAIN, 'consent'],
  async start() {
    const data = await mkdtemp(join(tmpdir(), 'gop-y-plain-'));
    let running = await startPlain(kind, data, 0, [ORIGIN]);
    const { origin: url } = running;
    return {
      url,
      origin: ORIGIN,
      consultation: 'via-he-pho-cho',
      async restart() {
        await running.kill();
        running = await startPlain(kind, data, Number(new URL(url).port), [ORIGIN]);
      },
      async stop() {
        await running.kill();
        await rm(data, { recursive: true });
      },
    };
  },
});

const SUBJECTS: readonly Subject[] = [
  plain('php'),
  plain('node'),
  {
    name: 'the collector',
    notOffered: ['kept-across-restart', 'not-listed', 'contact-without-notice'],
    async start() {
      const folder = await mkdtemp(join(tmpdir(), 'gop-y-contract-'));
      const store = await openLibsql(join(folder, 'gop-y.db'));
      const files = new Map([['mau', HOSTED]]);
      const app = createApp({
        ...BARE,
        store,
        live: createLivePortals({ files, store, now: Date.now, log: console.error }),
        key: new Uint8Array(32).fill(7),
        now: Date.now,
        randomId: () => crypto.randomUUID(),
        log: console.error,
      });
      const { port, close } = await listen(app.fetch, 0);
      return {
        url: `http://localhost:${port}/v1/mau`,
        origin: ORIGIN,
        consultation: 'dang-mo',
        restart: null,
        async stop() {
          await close();
          store.close();
          await rm(folder, { recursive: true });
        },
      };
    },
  },
  {
    name: 'the mock',
    notOffered: ['kept-across-restart', 'not-listed', 'contact-without-notice'],
    async start() {
      const mock = await serveMock(createMock('well', HOSTED), 0);
      const url = `http://localhost:${mock.port}/v1/mau`;
      return { url, origin: ORIGIN, consultation: 'dang-mo', restart: null, stop: mock.close };
    },
  },
];

describe.each(SUBJECTS)('$name', ({ start, notOffered }) => {
  let running: Running;
  let endpoint: Endpoint;
  beforeAll(async () => {
    running = await start();
    const { url, origin, consultation, restart } = running;
    const edges = { fetch, patience: 20_000, shapeFaults, restart };
    const opened = await openEndpoint({ url, origin, consultation, edges });
    if (opened.kind === 'unseen') throw new Error(JSON.stringify(opened.why));
    endpoint = opened.endpoint;
  });
  afterAll(() => running.stop());

  test.each(DUTIES.map((duty) => ({ sentence: en.duties[duty.id], duty })))('$sentence', async ({ duty }) => {
    const kind = notOffered.includes(duty.id) ? 'not-offered' : 'held';
    expect(await look(duty, endpoint)).toEqual({ kind });
  });
});
