import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { deskWorld, OWN, questionPath, signIn, stored } from './testDesk';

async function replies() {
  const world = deskWorld();
  const path = questionPath(await stored(world));
  const desk = await signIn(world);
  const broken = deskWorld({
    store: { ...createMemoryStore(), search: () => Promise.reject(new Error('disk')) },
  });
  return {
    'the inbox': await desk.get('/desk'),
    'a question': await desk.get(path),
    'the sign-in page': await desk.get('/desk/sign-in'),
    'the stylesheet': await desk.get('/desk/desk.css'),
    'a page that is not there': await desk.get('/desk/khong-co'),
    'a refused form': await desk.post(path, { form: 'answered', text: '' }),
    'a form without a session': await (await signIn(world, 'khong-co')).post(path, { form: 'answered' }),
    'a breakdown': await (await signIn(broken)).get('/desk'),
  };
}

test('no other page may read, frame or cache any reply of the desk', async () => {
  for (const [what, { headers }] of Object.entries(await replies())) {
    expect(headers.has('Access-Control-Allow-Origin'), what).toBe(false);
    expect(headers.get('X-Content-Type-Options'), what).toBe('nosniff');
    expect(headers.get('Referrer-Policy'), what).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy'), what).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy'), what).toBe('same-origin');
    const cached = what === 'the stylesheet' ? 'public, max-age=300' : 'no-store';
    expect(headers.get('Cache-Control'), what).toBe(cached);
    expect(headers.get('Content-Security-Policy'), what).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  }
});

test('no page has a script, a style of its own or a handler', async () => {
  for (const [what, { page }] of Object.entries(await replies())) {
    expect(page, what).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
  }
});

test('what everybody may read stays readable everywhere', async () => {
  const { app } = deskWorld();
  for (const path of ['/v1/mau/portal.json', '/healthz', '/mau']) {
    expect((await app.request(`${OWN}${path}`)).headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
});

test('a breakdown says so, and its line in the log has nothing of the officer or the citizen', async () => {
  const lines: string[] = [];
  const store = { ...createMemoryStore(), question: () => Promise.reject(new TypeError('Đèn hỏng')) };
  const desk = await signIn(deskWorld({ store, log: (line) => lines.push(line) }));
  const id = crypto.randomUUID();
  const { status, page } = await desk.post(questionPath(id), {
    form: 'answered',
    text: 'Chữ của Lan',
    seen: '1.',
  });
  expect(status).toBe(503);
  expect(page).toContain('Hệ thống đang gặp trục trặc');
  expect(page).toContain('Chữ của Lan</textarea>');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^POST \S+: TypeError$/);
  expect(lines[0]).not.toContain(id);
});
