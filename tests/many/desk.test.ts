import { beforeAll, expect, test } from 'vitest';
import { newDeed } from '../chaos/collector/deed';
import { post } from '../chaos/collector/post';
import { PASSWORD, realPostgres, twoCollectors } from './collectors';

let origins: readonly [string, string];
beforeAll(async () => {
  const [one, other] = await twoCollectors(await realPostgres());
  origins = [one.origin, other.origin];
});

/** Signs in. @returns the cookie of the session */
async function signIn(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/desk/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ officer: 'lan', password: PASSWORD }),
  });
  expect(reply.status).toBe(303);
  return (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

test('a session that was begun at one collector is good at the other, and shows what came to the first', async () => {
  const deed = newDeed(['ha-may'], () => 0);
  expect((await post(origins[0], deed)).kind).toBe('acknowledged');
  const cookie = await signIn(origins[0]);
  const page = await fetch(`${origins[1]}/desk`, { headers: { cookie }, redirect: 'manual' });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(deed.id);
});

test('without it nobody is let in by either', async () => {
  for (const origin of origins) {
    const page = await fetch(`${origin}/desk`, { redirect: 'manual' });
    expect(page.headers.get('Location')).toBe('/desk/sign-in');
  }
});
