import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../server/app';
import { listen } from '../../server/listen';
import { openLibsql } from '../../server/store/openLibsql';
import { createMock } from '../../server-mock/mock';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { serveMock } from '../../server-mock/serveMock';
import { type EndpointUnderTest, endpointDuties } from './endpoint';

const ORIGIN = 'https://tinh-mau.example';
const running: EndpointUnderTest[] = [];
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-contract-'));
  const store = await openLibsql(join(folder, 'gop-y.db'));
  const app = createApp({
    store,
    portals: new Map([['mau', { ...MOCK_PORTAL, origins: [ORIGIN] }]]),
    widget: new Map(),
    kit: new Map(),
    desk: null,
    proxies: 0,
    key: new Uint8Array(32).fill(7),
    now: Date.now,
    randomId: () => crypto.randomUUID(),
    log: console.error,
  });
  const { port, close } = await listen(app.fetch, 0);
  running.push({ url: `http://localhost:${port}/v1/mau`, origin: ORIGIN, origins: 'listed' });

  const mock = await serveMock(createMock('well', MOCK_PORTAL), 0);
  running.push({ url: `http://localhost:${mock.port}/v1/mau`, origin: ORIGIN, origins: 'any' });

  stops.push(
    close,
    () => store.close(),
    mock.close,
    () => rm(folder, { recursive: true }),
  );
});

afterAll(async () => {
  for (const stop of stops) await stop();
});

endpointDuties('the collector', () => running[0] as EndpointUnderTest);
endpointDuties('the mock', () => running[1] as EndpointUnderTest);
