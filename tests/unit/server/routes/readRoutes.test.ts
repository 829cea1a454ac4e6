import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { LISTED_PORTAL, testApp, WHOLE_PORTAL } from '../testCollector';

test('portal.json has the counts once a question was answered', async () => {
  const none = { answered: 0, promised: 0, onTime: 0 };
  const some = { answered: 3, promised: 2, onTime: 1 };
  for (const [counts, shown] of [
    [none, undefined],
    [some, some],
  ] as const) {
    const app = testApp({ store: { ...createMemoryStore(), counts: async () => counts } });
    expect((await (await app.request('/v1/mau/portal.json')).json()).counts).toEqual(shown);
  }
});

test('communes.json is the list as it was written', async () => {
  const reply = await testApp({ hosted: WHOLE_PORTAL }).request('/v1/mau/communes.json');
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=60');
  expect(await reply.json()).toEqual(WHOLE_PORTAL.communes);
});

test('messages of a language are served as they were written, and those of another are not found', async () => {
  const app = testApp({ hosted: WHOLE_PORTAL });
  const reply = await app.request('/v1/mau/messages/fr.json');
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=60');
  expect(await reply.json()).toEqual(WHOLE_PORTAL.messages.get('fr'));
  for (const file of ['de.json', 'fr', '.json', 'fr.json.json'])
    expect((await app.request(`/v1/mau/messages/${file}`)).status).toBe(404);
});

test('communes.json is not found where the portal has none', async () => {
  const app = testApp({ hosted: { ...LISTED_PORTAL, communes: null } });
  expect((await app.request('/v1/mau/communes.json')).status).toBe(404);
});
