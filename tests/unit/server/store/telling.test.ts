import { expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Act, Store } from '../../../../server/store/store';
import type { Channel, Telling } from '../../../../server/store/telling';
import {
  afterwards,
  ballot,
  CONSENT,
  CONTACT,
  describeStores,
  libsqlFile,
  PHOTOS,
  photo,
  question,
} from './stores';
import { twoStores } from './twoStores';

const ALL: readonly Channel[] = ['webhook', 'citizen', 'officers'];
const DAY = '2026-12-01';
const AT = `${DAY}T00:00:00.000Z`;
const UNTIL = `${DAY}T00:01:00.000Z`;
const LATER = `${DAY}T00:02:00.000Z`;
const ANSWERED: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };

const claim = (store: Store, channel: Channel, at = AT, until = UNTIL) =>
  store.claimTellings(channel, { at, until, limit: 100 });
const act = (store: Store, it: Act, seen = 1, id = 'q1') => store.act('mau', id, it, 'lan', AT, seen);
const eventsOf = (tellings: readonly Telling[]) => tellings.map(({ event }) => event);

/** What a channel is told of, in order, each once the one before is done. */
async function allOf(store: Store, channel: Channel): Promise<readonly Telling[]> {
  const told: Telling[] = [];
  for (;;) {
    const claimed = await claim(store, channel);
    if (claimed.length === 0) return told;
    told.push(...claimed);
    await store.tellingsDone(claimed.map(({ id }) => id));
  }
}

describeStores((opened) => {
  test('a webhook is told of all that happens to a question, in its order', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS, contact: CONTACT, consent: CONSENT }));
    await store.addPhoto(photo());
    await act(store, { state: 'passed', agency: 'Sở Y tế' });
    await act(store, ANSWERED, 2);
    await store.withdraw('mau', 'h1', 'contact', AT);
    expect((await allOf(store, 'webhook')).map(({ event, part, n }) => [n, event, part])).toEqual([
      [1, 'received', 1],
      [2, 'photo', 1],
      [3, 'passed', 2],
      [4, 'answered', 3],
      [5, 'erased', 0],
    ]);
  });

  test('citizens are told of reception and reply, officers of what is new to them', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await act(store, { state: 'passed', agency: 'Sở Y tế' });
    await act(store, { state: 'handling', answerBy: '2026-12-09' }, 2);
    await act(store, ANSWERED, 3);
    expect(eventsOf(await allOf(store, 'citizen'))).toEqual(['received', 'answered']);
    expect(eventsOf(await claim(store, 'officers'))).toEqual(['received', 'passed']);
  });

  test('what is repeated, refused or came too late is not told of', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    expect(await store.addQuestion(question())).toBe('id-taken');
    expect(await store.addQuestion(question({ id: 'q2' }))).toBe('code-taken');
    await store.addPhoto(photo());
    await store.addPhoto(photo());
    expect(await act(store, ANSWERED, 2)).toBe('changed');
    await store.withdraw('mau', 'h1', 'contact', AT);
    expect(eventsOf(await allOf(store, 'webhook'))).toEqual(['received', 'photo']);
  });

  test('of a ballot nobody is told', async () => {
    const store = await opened();
    await store.addBallot(ballot({ words: [{ item: 'gio', words: 'Nên mở muộn', slug: 's1' }] }));
    expect(await store.tellingCounts()).toEqual([]);
  });

  test('one that somebody has in hand is nobody else’s until the time is over', async () => {
    const store = await opened();
    await store.addQuestion(question());
    const [mine] = await claim(store, 'webhook');
    expect(await claim(store, 'webhook')).toEqual([]);
    const [theirs] = await claim(store, 'webhook', UNTIL, LATER);
    expect(theirs).toMatchObject({ id: mine?.id, tries: 2 });
    // Mine was given up for dead: what I say of it now holds no more.
    await store.tellingsFailed([mine as Telling], AT);
    expect(await claim(store, 'webhook', UNTIL, LATER)).toEqual([]);
  });

  test('nothing is told of a question before what came before it; other questions do not wait', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await act(store, ANSWERED);
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
    const claimed = await claim(store, 'webhook');
    expect(claimed.map((one) => [one.question, one.event]).sort()).toEqual([
      ['q1', 'received'],
      ['q2', 'received'],
    ]);
    await store.tellingsFailed(claimed, UNTIL);
    expect(await claim(store, 'webhook')).toEqual([]);
    expect(eventsOf(await claim(store, 'webhook', UNTIL, LATER))).toEqual(['received', 'received']);
  });

  test('what was given up is counted by kind, is not tried again and holds up nothing', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await act(store, ANSWERED);
    await store.tellingsDead(await claim(store, 'webhook'), AT);
    expect(eventsOf(await claim(store, 'webhook', LATER, LATER))).toEqual(['answered']);
    const counts = await store.tellingCounts();
    expect(counts.filter(({ channel }) => channel === 'webhook')).toEqual([
      { channel: 'webhook', event: 'answered', waiting: 1, dead: 0 },
      { channel: 'webhook', event: 'received', waiting: 0, dead: 1 },
    ]);
  });

  test('of what is withdrawn nothing more is told but that', async () => {
    const store = await opened();
    await store.addQuestion(question({ contact: CONTACT, consent: CONSENT }));
    await act(store, ANSWERED);
    await store.withdraw('mau', 'h1', 'all', AT);
    expect(eventsOf(await allOf(store, 'webhook'))).toEqual(['withdrawn']);
    expect(await allOf(store, 'citizen')).toEqual([]);
    expect(await claim(store, 'officers', LATER, LATER)).toEqual([]);
  });

  test('what is erased once more in a restored database is told, also of a question that it lost, and once', async () => {
    const store = await opened();
    await store.addQuestion(question({ contact: CONTACT, consent: CONSENT }));
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
    const noted = { portal: 'mau', cause: 'request', at: AT } as const;
    const erasures = [
      { ...noted, id: 'q1', codeHash: 'h1', part: 'contact' },
      { ...noted, id: 'q2', codeHash: 'h2', part: 'all' },
      { ...noted, id: 'q3', codeHash: 'h3', part: 'all' },
      { ...noted, id: 'q4', codeHash: 'h4', part: 'all', cause: 'retention' },
    ] as const;
    for (let restart = 0; restart < 2; restart++) await store.replay(erasures);
    const told = (await allOf(store, 'webhook')).map((one) => `${one.question} ${one.event} ${one.n}`);
    expect(told.sort()).toEqual([
      'q1 erased 2',
      'q1 received 1',
      'q2 withdrawn 2',
      'q3 withdrawn 2',
      'q4 erased 2',
    ]);
  });

  test('that it is withdrawn is told behind what is being told at that moment', async () => {
    const store = await opened();
    await store.addQuestion(question());
    const inHand = await claim(store, 'webhook');
    await store.withdraw('mau', 'h1', 'all', AT);
    expect(await claim(store, 'webhook')).toEqual([]);
    await store.tellingsDone(inHand.map(({ id }) => id));
    expect(eventsOf(await claim(store, 'webhook'))).toEqual(['withdrawn']);
  });

  test('officers are told once for each day promised that an open question is due', async () => {
    const store = await opened();
    await store.addQuestion(question({ answerBy: DAY }));
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2', answerBy: '2026-12-02' }));
    await store.addQuestion(question({ id: 'q3', codeHash: 'h3', answerBy: DAY }));
    await store.addQuestion(question({ id: 'q4', codeHash: 'h4', answerBy: null }));
    await act(store, ANSWERED, 1, 'q3');
    expect(await store.tellDue('mau', DAY, AT)).toBe(1);
    expect(await store.tellDue('mau', DAY, AT)).toBe(0);
    expect(await store.tellDue('khac', DAY, AT)).toBe(0);
    await act(store, { state: 'handling', answerBy: '2026-12-02' });
    expect(await store.tellDue('mau', '2026-12-02', AT)).toBe(2);
    const due = (await claim(store, 'officers')).filter(({ event }) => event === 'due');
    expect(due.map((one) => one.question).sort()).toEqual(['q1', 'q1', 'q2']);
  });

  test('what happens within an hour lies with the officers at its end', async () => {
    const store = await opened();
    await store.addQuestion(question({ receivedAt: `${DAY}T00:30:00.000Z` }));
    expect(await claim(store, 'officers', `${DAY}T00:59:59.999Z`, LATER)).toEqual([]);
    expect(await claim(store, 'officers', `${DAY}T01:00:00.000Z`, `${DAY}T01:01:00.000Z`)).toHaveLength(1);
  });
}, ALL);

describeStores((opened) => {
  test('while nobody listens nothing is written for anybody', async () => {
    const store = await opened();
    await store.addQuestion(question({ answerBy: DAY }));
    await act(store, ANSWERED);
    await store.tellDue('mau', DAY, AT);
    await store.withdraw('mau', 'h1', 'all', AT);
    expect(await store.tellingCounts()).toEqual([]);
  });
});

test('two collectors over one PostgreSQL take each in hand once', async () => {
  const [one, other] = await twoStores(ALL);
  const ids = Array.from({ length: 100 }, (_, n) => `q${n}`);
  await Promise.all(
    ids.map((id, n) => (n % 2 ? one : other).addQuestion(question({ id, codeHash: id, answerBy: DAY }))),
  );
  const claimed = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? one : other).claimTellings('webhook', { at: AT, until: UNTIL, limit: 5 }),
    ),
  );
  const rest = await one.claimTellings('webhook', { at: AT, until: UNTIL, limit: 100 });
  const taken = [...claimed.flat(), ...rest].map((telling) => telling.question);
  expect(taken.sort()).toEqual([...ids].sort());
  const due = await Promise.all([one.tellDue('mau', DAY, AT), other.tellDue('mau', DAY, AT)]);
  expect(due[0] + due[1]).toBe(ids.length);
});

test('two collectors over one file take each in hand once', async () => {
  const file = await libsqlFile();
  const [one, other] = [await openLibsql(file, ALL), await openLibsql(file, ALL)];
  for (const store of [one, other]) afterwards(() => store.close());
  await one.addQuestion(question({ answerBy: DAY }));
  expect(await claim(other, 'webhook')).toHaveLength(1);
  expect(await claim(one, 'webhook')).toEqual([]);
  expect(await other.tellDue('mau', DAY, AT)).toBe(1);
  expect(await one.tellDue('mau', DAY, AT)).toBe(0);
});
