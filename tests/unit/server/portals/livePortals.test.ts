import { expect, test } from 'vitest';
import type { Portal } from '#protocol/portal';
import { createLivePortals } from '../../../../server/portals/livePortals';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { EditedTopic } from '../../../../server/store/portalEditing';
import type { Store } from '../../../../server/store/store';
import { aQuestion, NOW, post, testApp, WHOLE_PORTAL } from '../testCollector';

const LAN = { by: 'Trần Thị Lan', at: '2026-11-24T02:30:00.000Z' };
const [ROADS] = WHOLE_PORTAL.portal.topics;
if (!ROADS) throw new Error('the mock has no topic');

async function edited(store: Store, topics: readonly EditedTopic[], seen = 0) {
  expect(await store.savePortalEdits('mau', { topics, communes: null }, seen, LAN)).toBe('done');
}
const hidden: EditedTopic = { topic: ROADS, hidden: true, wasTaken: true };
const renamed: EditedTopic = {
  topic: { ...ROADS, label: { vi: 'Cầu đường' } },
  hidden: false,
  wasTaken: true,
};

const topicsOf = async (app: ReturnType<typeof testApp>) =>
  ((await (await app.request('/v1/mau/portal.json')).json()) as Portal).topics;

test('every collector over the database follows an edit within some seconds, and asks no more often than that', async () => {
  let time = NOW;
  const store = createMemoryStore();
  let asked = 0;
  const portalRevisions = () => {
    asked += 1;
    return store.portalRevisions();
  };
  const counting = { ...store, portalRevisions };
  const app = testApp({ hosted: WHOLE_PORTAL, store: counting, now: () => time });
  expect(await topicsOf(app)).toEqual(WHOLE_PORTAL.portal.topics);
  await edited(store, [renamed]);
  time += 1999;
  expect((await topicsOf(app))[0]?.label.vi).toBe(ROADS.label.vi);
  expect(asked).toBe(1);
  time += 1;
  expect((await topicsOf(app))[0]?.label.vi).toBe('Cầu đường');
  await Promise.all(Array.from({ length: 20 }, () => topicsOf(app)));
  expect(asked).toBe(2);
});

test('a collector that starts later has what was edited before; other topics stay the file’s', async () => {
  const store = createMemoryStore();
  await edited(store, [renamed]);
  const topics = await topicsOf(testApp({ hosted: WHOLE_PORTAL, store }));
  expect(topics).toEqual([renamed.topic, ...WHOLE_PORTAL.portal.topics.slice(1)]);
});

test('a database that does not answer leaves the portal as it was, and says so in the log', async () => {
  let time = NOW;
  const store = createMemoryStore();
  await edited(store, [renamed]);
  let isBroken = false;
  const log: string[] = [];
  const portalRevisions = async () => {
    if (isBroken) throw new TypeError('no');
    return store.portalRevisions();
  };
  const app = testApp({
    hosted: WHOLE_PORTAL,
    store: { ...store, portalRevisions },
    now: () => time,
    log: (line) => log.push(line),
  });
  await topicsOf(app);
  isBroken = true;
  time += 5000;
  expect((await topicsOf(app))[0]?.label.vi).toBe('Cầu đường');
  expect(log).toEqual(['portals: TypeError']);
});

test('whether it is alive it says without a database', async () => {
  const never = () => new Promise<never>(() => undefined);
  const app = testApp({ store: { ...createMemoryStore(), portalRevisions: never } });
  expect((await app.request('/healthz')).status).toBe(200);
});

test('a hidden topic is offered no more, and what is sent under it goes where it went before', async () => {
  const store = createMemoryStore();
  await edited(store, [hidden]);
  const app = testApp({ hosted: WHOLE_PORTAL, store });
  expect((await topicsOf(app)).map(({ id }) => id)).not.toContain(ROADS.id);
  const promised = async (to: ReturnType<typeof testApp>) => {
    const { status, body } = await post(to, aQuestion({ topic: ROADS.id }));
    expect(status).toBe(201);
    const { id: _, code, now, ...rest } = body as unknown as Readonly<Record<string, unknown>>;
    return rest;
  };
  expect(await promised(app)).toEqual(await promised(testApp({ hosted: WHOLE_PORTAL })));
});

test('a topic that is handed off from now on takes what was written before; one that never was taken takes nothing', async () => {
  const store = createMemoryStore();
  const elsewhere = { text: { vi: 'Gửi qua Cổng Dịch vụ công.' } };
  await edited(store, [
    { topic: { ...ROADS, elsewhere }, hidden: false, wasTaken: true },
    { topic: { id: 'moi', label: { vi: 'Mới' }, elsewhere }, hidden: false, wasTaken: false },
  ]);
  const app = testApp({ hosted: WHOLE_PORTAL, store });
  expect((await topicsOf(app)).find(({ id }) => id === ROADS.id)).toMatchObject({ elsewhere });
  expect((await post(app, aQuestion({ topic: ROADS.id }))).status).toBe(201);
  expect((await post(app, aQuestion({ topic: 'moi' }))).body.errors).toMatchObject([
    { code: 'topic-elsewhere' },
  ]);
});

test('communes follow too: a hidden one is not in the list, and is still known by its name', async () => {
  const store = createMemoryStore();
  const list = [
    { commune: { id: 'xa-moi', name: 'Xã Mới', formerly: ['Xã Cũ'] }, hidden: false },
    { commune: { id: 'may-trang', name: 'Phường Mây Trắng' }, hidden: true },
  ];
  const communes = { list, checkedOn: '2026-11-24' };
  await store.savePortalEdits('mau', { topics: [], communes }, 0, LAN);
  const app = testApp({ hosted: WHOLE_PORTAL, store });
  expect(await (await app.request('/v1/mau/communes.json')).json()).toEqual({
    v: 1,
    communes: [list[0]?.commune],
    checkedOn: '2026-11-24',
  });
  expect((await post(app, aQuestion({ commune: 'may-trang' }))).status).toBe(201);
});

test('a look that a later one overtook does not bring back what was before', async () => {
  const store = createMemoryStore();
  await edited(store, [hidden]);
  const before = store.portalEdits('mau');
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const answers = [answered.then(() => before)];
  const portalEdits = (id: string) => answers.shift() ?? store.portalEdits(id);
  const files = new Map([['mau', WHOLE_PORTAL]]);
  const live = createLivePortals({ files, store: { ...store, portalEdits }, now: () => NOW, log: () => {} });
  const overtaken = live.refresh();
  await edited(store, [renamed], 1);
  await live.refresh();
  answer();
  await overtaken;
  expect(live.portals.get('mau')?.portal.topics[0]?.label.vi).toBe('Cầu đường');
});
