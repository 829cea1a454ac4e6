import { beforeAll, expect, test } from 'vitest';
import { type Deed, newDeed } from '../chaos/collector/deed';
import { post } from '../chaos/collector/post';
import { storedInPostgres } from '../chaos/collector/stored';
import { createRandom } from '../chaos/random';
import { tell } from '../postgres/tell';
import { realPostgres, twoCollectors } from './collectors';

let url: string;
let origins: readonly [string, string];
beforeAll(async () => {
  url = await realPostgres();
  const [one, other] = await twoCollectors(url);
  origins = [one.origin, other.origin];
});

/** To both at once. */
const toBoth = (deed: Deed) => Promise.all(origins.map((origin) => post(origin, deed)));

test('what comes to two collectors at once is there once, and both give the same receipt', async () => {
  const random = createRandom(7, 'many');
  const deeds = Array.from({ length: 60 }, () => newDeed(['ha-may', 'ha-may-hai'], random));
  const replies = await Promise.all(deeds.map(toBoth));
  for (const [one, other] of replies) {
    expect(one?.kind).toBe('acknowledged');
    expect(other).toEqual(one);
  }
  const stored = await storedInPostgres(url);
  expect(stored.map(({ id }) => id).sort()).toEqual(deeds.map(({ id }) => id).sort());
  for (const { id, portal } of deeds) expect(stored.find((one) => one.id === id)?.portal).toBe(portal);
});

test('of two different things under one id one is taken, and the other is refused for ever, by both', async () => {
  const one = newDeed(['ha-may'], () => 0);
  const other = { ...one, body: one.body.replace('"ask"', '"report"') };
  const [first, second] = await Promise.all([post(origins[0], one), post(origins[1], other)]);
  expect([first?.kind, second?.kind].sort()).toEqual(['acknowledged', 'refused']);
  const [taken, refused] = first?.kind === 'acknowledged' ? [one, other] : [other, one];
  for (const reply of await toBoth(taken)) expect(reply.kind).toBe('acknowledged');
  for (const reply of await toBoth(refused)) expect(reply).toEqual({ kind: 'refused', why: '409 id-reused' });
});

test('of a voter’s ballots at two collectors the greatest counts alone, in whatever order they come', async () => {
  const token = 'f'.repeat(32);
  const ballots = Array.from({ length: 20 }, (_, n): Deed => {
    const id = crypto.randomUUID();
    const answers = [{ item: 'hen-gio', kind: 'single', choice: n % 2 ? 'goi-dien' : 'khong-can' }];
    const known = { consultation: 'bo-phan-mot-cua', draft: '2026-10-15', revision: ((n * 7) % 20) + 1 };
    const credential = { kind: 'device', token };
    return {
      id,
      portal: 'ha-may',
      kind: 'ballot',
      body: JSON.stringify({ v: 1, id, kind: 'ballot', ...known, answers, credential }),
    };
  });
  const replies = await Promise.all(ballots.map((one, n) => post(n % 2 ? origins[0] : origins[1], one)));
  expect(new Set(replies.map(({ kind }) => kind))).toEqual(new Set(['acknowledged']));
  const ids = ballots.map(({ id }) => id);
  const counting = (await storedInPostgres(url)).filter(({ id, counts }) => ids.includes(id) && counts);
  const greatest = ballots.find(({ body }) => JSON.parse(body).revision === 20);
  expect(counting.map(({ id }) => id)).toEqual([greatest?.id]);
  const rows = await tell(
    url,
    `select a.number::int as came, (select count(distinct b.arrival) = count(*) from ballots b
    where b.portal = a.portal and b.consultation = a.consultation) as apart from arrivals a where a.portal = 'ha-may'`,
  );
  const all = (await storedInPostgres(url)).filter(
    ({ portal, text }) => portal === 'ha-may' && text === null,
  );
  expect(rows).toEqual([{ came: all.length, apart: true }]);
});
