import { expect, test } from 'vitest';
import { NOW } from '../../testCollector';
import { deskWorld, OWN, postForm, questionPath, signIn, stored } from '../testDesk';

const ANSWER = { form: 'answered', text: 'Đã sửa <xong>', seen: '1.' };

async function waiting(options = {}) {
  const world = deskWorld(options);
  const id = await stored(world);
  const steps = async () => (await world.store.question('mau', id, 'all'))?.history.length;
  return { world, id, path: questionPath(id), steps, desk: await signIn(world) };
}

test('a form of the session’s own page is taken', async () => {
  const { world, path, desk, steps } = await waiting();
  const { token, cookie } = desk;
  expect((await postForm(world.app, path, { ...ANSWER, token }, { Cookie: cookie })).status).toBe(303);
  expect(await steps()).toBe(2);
});

test.each(['null', 'https://khac.example', 'http://localhost:1', 'http://localhost.khac.example', ''])(
  'a form from a page of origin %j is not, though the cookie came with it',
  async (Origin) => {
    const { world, path, desk, steps } = await waiting();
    const { token, cookie } = desk;
    const { status, page } = await postForm(
      world.app,
      path,
      { ...ANSWER, token },
      { Cookie: cookie, Origin },
    );
    expect(status).toBe(403);
    expect(page).not.toContain('Đã sửa');
    expect(await steps()).toBe(1);
  },
);

test('a post that names no origin is not', async () => {
  const { world, path, desk, steps } = await waiting();
  const body = new URLSearchParams({ ...ANSWER, token: desk.token });
  const reply = await world.app.request(`${OWN}${path}`, {
    method: 'POST',
    body,
    headers: { Cookie: desk.cookie },
  });
  expect(reply.status).toBe(403);
  expect(await steps()).toBe(1);
});

test('a sign-in form from another page is not, so that nobody is signed in as somebody else', async () => {
  const { world } = await waiting();
  const fields = { officer: 'lan', password: 'mat-khau-cua-lan' };
  const { status, headers } = await postForm(world.app, '/desk/sign-in', fields, {
    Origin: 'https://khac.example',
  });
  expect(status).toBe(403);
  expect(headers.has('Set-Cookie')).toBe(false);
});

test('without the token, or with another session’s, nothing is done, and what was typed is shown to be copied', async () => {
  const { world, path, desk, steps } = await waiting();
  const other = await signIn(world);
  expect(other.token).not.toBe(desk.token);
  for (const token of ['', other.token, `${desk.token}0`]) {
    const { status, page } = await postForm(world.app, path, { ...ANSWER, token }, { Cookie: desk.cookie });
    expect(status).toBe(403);
    expect(page).toContain('Đã sửa &lt;xong&gt;</textarea>');
  }
  expect(await steps()).toBe(1);
});

test('an answer that took longer than the session is not lost', async () => {
  let time = NOW;
  const { world, path, desk, steps } = await waiting({ now: () => time });
  const { token, cookie } = desk;
  time += 9 * 3_600_000;
  const { status, page } = await postForm(world.app, path, { ...ANSWER, token }, { Cookie: cookie });
  expect(status).toBe(401);
  expect(page).toContain('Phiên làm việc đã hết');
  expect(page).toContain('Đã sửa &lt;xong&gt;</textarea>');
  expect(await steps()).toBe(1);
});

test('nobody is signed out from another page', async () => {
  const { world, desk } = await waiting();
  const { status, headers } = await postForm(world.app, '/desk/sign-out', {}, { Cookie: desk.cookie });
  expect(status).toBe(403);
  expect(headers.has('Set-Cookie')).toBe(false);
});

test('a form of a megabyte is refused', async () => {
  const { desk, path } = await waiting();
  const { status, page } = await desk.post(path, { ...ANSWER, text: 'a'.repeat(1_000_000) });
  expect(status).toBe(413);
  expect(page).toContain('quá dài');
});
