import { expect, test } from 'vitest';
import { A_CONSULTATION } from '../../consultations/aConsultation';
import { aBallot, post } from '../../testCollector';
import { aDraft, aPublicOne, BASICS, CONSULTATIONS, consultingWorld, SINGLE } from './testConsultations';

const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const PAGES = ['', '/words', '/outcomes', '/preview', '/export.json'];

test('an officer of another portal finds nothing: no page, no file, no preview', async () => {
  const { desk, minh, at } = await consultingWorld();
  const paths = [await aDraft(desk, { name: 'Nháp' }), await aPublicOne(desk), `${CONSULTATIONS}/du-thao`];
  await at(CLOSED);
  for (const path of paths) {
    for (const page of PAGES) {
      const { status, page: text } = await minh.get(path + page);
      expect(status, path + page).toBe(404);
      expect(text).not.toContain(BASICS.name);
    }
  }
});

test('nor can one do anything: no edit, no deed, no decision, no outcome', async () => {
  const { app, desk, minh, store, at } = await consultingWorld();
  const draft = await aDraft(desk, { name: 'Nháp' });
  const made = await aPublicOne(desk);
  const ballot = aBallot({
    ...{ consultation: 'du-thao', draft: '2', answers: [{ item: 'loi', kind: 'text', text: 'Ồn.' }] },
  });
  await post(app, ballot);
  const before = await store.consultations('mau');
  const seenOf = async (path: string) =>
    /name="seen" value="([^"]*)"/.exec((await desk.get(path)).page)?.[1] ?? '';
  for (const path of [draft, made, `${CONSULTATIONS}/du-thao`]) {
    const seen = await seenOf(path);
    for (const fields of [
      { ...BASICS, form: 'basics' },
      SINGLE,
      { ...SINGLE, form: 'item-corrected', item: 'cau-1' },
      { form: 'published', sure: 'yes' },
      { form: 'removed' },
      { form: 'closed-early', earlyReason: 'x' },
      { form: 'annulled', annulReason: 'x' },
    ])
      expect((await minh.post(path, { ...fields, seen })).status).toBe(404);
  }
  const [waiting] = await store.wordsOf('mau', 'du-thao', 'new', 9);
  const decision = { form: 'shown', slug: waiting?.slug ?? '', shelf: 'new', after: '' };
  expect((await minh.post(`${CONSULTATIONS}/du-thao/words`, decision)).status).toBe(404);
  await at(CLOSED);
  const outcome = { form: 'outcome', item: 'loi', outcomeKind: 'accepted', outcomeText: 'x', seen: '' };
  expect((await minh.post(`${CONSULTATIONS}/du-thao/outcomes`, outcome)).status).toBe(404);
  expect(await store.consultations('mau')).toEqual(before);
  expect((await store.interventions('mau')).size).toBe(0);
  expect(await store.wordsOf('mau', 'du-thao', 'new', 9)).toHaveLength(1);
  expect(await store.outcomes('mau', 'du-thao')).toEqual([]);
});

test('words of another portal are not decided on from a page of one’s own', async () => {
  const { app, desk, minh, store } = await consultingWorld();
  await post(
    app,
    aBallot({ consultation: 'du-thao', draft: '2', answers: [{ item: 'loi', kind: 'text', text: 'Ồn.' }] }),
  );
  const [waiting] = await store.wordsOf('mau', 'du-thao', 'new', 9);
  const own = await aDraft(minh);
  await minh.post(own, SINGLE);
  await minh.post(own, { form: 'published', sure: 'yes' });
  expect((await minh.get(`${own}/words`)).status).toBe(200);
  const decision = { form: 'shown', slug: waiting?.slug ?? '', shelf: 'new', after: '' };
  await minh.post(`${own}/words`, decision);
  expect(await store.wordsOf('mau', 'du-thao', 'shown', 9)).toEqual([]);
  expect((await desk.get(own)).status).toBe(404);
});

test('who is not signed in is led to the door, and what was posted is not done', async () => {
  const { app, desk, store } = await consultingWorld();
  const path = await aDraft(desk);
  for (const page of ['', '/preview', '/words', '/export.json']) {
    const reply = await app.request(`http://gop-y.mau.example${path}${page}`);
    expect(reply.headers.get('Location')).toBe('/desk/sign-in');
  }
  const body = new URLSearchParams({ form: 'removed', seen: '1.0', token: desk.token });
  const headers = { Origin: 'http://gop-y.mau.example' };
  const reply = await app.request(`http://gop-y.mau.example${path}`, { method: 'POST', body, headers });
  expect(reply.status).toBe(401);
  const stolen = { ...headers, Cookie: desk.cookie };
  const wrong = new URLSearchParams({ form: 'removed', seen: '1.0', token: 'x' });
  const other = await app.request(`http://gop-y.mau.example${path}`, {
    method: 'POST',
    body: wrong,
    headers: stolen,
  });
  expect(other.status).toBe(403);
  expect(await store.consultations('mau')).toHaveLength(1);
});
