import { expect, test } from 'vitest';
import { aPhoto, aQuestion, LISTED, NOW, PHOTO_PORTAL, post, postPhoto, testApp } from '../testCollector';

const BOUNDS = { posts: 60, postsInAll: 6000, wrongCodes: 60 };
const BEHIND_ONE = { kind: 'counted', count: 1 } as const;

/** A collector behind a proxy, at a time that passes when it is told to. */
function collector(options: Parameters<typeof testApp>[0] = {}) {
  let time = NOW;
  const app = testApp({ bounds: BOUNDS, proxies: BEHIND_ONE, now: () => time, ...options });
  const from = async (address: string, submission = aQuestion()) => {
    const reply = await app.request(`/v1/mau/submissions?id=${submission.id}`, {
      method: 'POST',
      body: new URLSearchParams({ submission: JSON.stringify(submission) }),
      headers: { Origin: LISTED, 'X-Forwarded-For': address },
    });
    return { status: reply.status, body: await reply.json() };
  };
  return { app, from, pass: (ms: number) => (time += ms) };
}

test('sixty people behind one address post at once, and the next is told to wait, which is never the last word', async () => {
  const { from } = collector();
  for (let n = 0; n < 60; n++) expect((await from('192.0.2.7')).status).toBe(201);
  const question = aQuestion();
  const { status, body } = await from('192.0.2.7', question);
  expect(status).toBe(429);
  expect(body).toMatchObject({ code: 'too-many-posts', final: false, id: question.id, retryAfter: 10 });
  expect((await from('192.0.2.8')).status).toBe(201);
});

test('what had to wait is taken after that time, whole', async () => {
  const { from, pass } = collector();
  for (let n = 0; n < 60; n++) await from('192.0.2.7');
  const question = aQuestion();
  const { body } = await from('192.0.2.7', question);
  pass(body.retryAfter * 1000);
  expect((await from('192.0.2.7', question)).status).toBe(201);
  expect((await from('192.0.2.7', question)).status).toBe(200);
});

test('a made-up header changes nothing where no proxy is', async () => {
  const { from } = collector({ proxies: { kind: 'counted', count: 0 } });
  for (let n = 0; n < 60; n++) await from(`192.0.2.${n}`);
  expect((await from('198.51.100.1')).status).toBe(429);
});

test('every question of sixty may have its three photos', async () => {
  const { app } = collector({ hosted: PHOTO_PORTAL });
  const photo = aPhoto();
  const question = aQuestion({ photos: [photo.named] });
  await post(app, question);
  for (let n = 0; n < 180; n++)
    expect((await postPhoto(app, { id: question.id, n: 1 }, photo.bytes)).status).toBeLessThan(202);
  const { status, body } = await postPhoto(app, { id: question.id, n: 1 }, photo.bytes);
  expect([status, body.code, body.final]).toEqual([429, 'too-many-posts', false]);
});

test('on the page without script the words come back, with what to do', async () => {
  const { app } = collector({ bounds: { ...BOUNDS, posts: 1 } });
  const send = (text: string) =>
    app.request('http://localhost/mau', {
      method: 'POST',
      body: new URLSearchParams({ id: crypto.randomUUID(), text, topic: 'duong-sa' }),
      headers: { Origin: 'http://localhost' },
    });
  expect((await send('Đèn hỏng')).status).toBe(201);
  const reply = await send('Cây đổ');
  expect(reply.status).toBe(429);
  const page = await reply.text();
  expect(page).toContain('Nhiều người đang gửi cùng lúc');
  expect(page).toContain('Cây đổ</textarea>');
});

test('a form that has to be mended is none that counts', async () => {
  const { app } = collector({ bounds: { ...BOUNDS, posts: 1 } });
  const send = (text: string) =>
    app.request('http://localhost/mau', {
      method: 'POST',
      body: new URLSearchParams({ id: crypto.randomUUID(), text, topic: 'duong-sa' }),
      headers: { Origin: 'http://localhost' },
    });
  for (let n = 0; n < 5; n++) expect((await send('')).status).toBe(422);
  expect((await send('Đèn hỏng')).status).toBe(201);
});
