import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Intervening } from '../../../../server/store/consulting';
import type { Store } from '../../../../server/store/store';
import { A_CONSULTATION } from '../consultations/aConsultation';
import { listed } from './listed';
import { ballot, connected, PHOTOS, photo, published, question } from './stores';
import { TIMES, twoStores } from './twoStores';

const AT = '2026-12-01T00:00:00.000Z';
const ANSWER = { state: 'answered', agency: 'Văn phòng', text: 'Đã dọn.' } as const;
const DEED = { by: 'lan', at: AT };
const HANDLING = { state: 'handling', answerBy: '2026-12-24' } as const;

test('of two officers who act on one question at once one does, and the other is to look again', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const id = `q${n}`;
    await one.addQuestion(question({ id, codeHash: `h${n}` }));
    const outcomes = await Promise.all([
      one.act('mau', id, ANSWER, 'lan', AT, 1),
      other.act('mau', id, HANDLING, 'hoa', AT, 1),
    ]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    const found = await one.question('mau', id, 'all');
    expect(found?.history).toHaveLength(2);
    const [open] = [await listed(one, 'open'), await listed(one, 'done')]
      .flat()
      .filter((item) => item.id === id);
    expect(open?.state).toBe(found?.history[1]?.state);
  }
});

test('whoever looks at a question while others act sees one moment of it', async () => {
  const [one, other] = await twoStores();
  await one.addQuestion(question());
  for (const n of TIMES) {
    const step = { state: 'passed', agency: `Phòng ${n}` } as const;
    const [, ...looks] = await Promise.all([
      one.act('mau', 'q1', step, 'lan', AT, n + 1),
      ...TIMES.map(() => other.question('mau', 'q1', 'all')),
    ]);
    for (const seen of looks) {
      const last = seen?.history.at(-1);
      expect(seen?.agency).toBe(last?.state === 'received' || last?.state === 'passed' ? last.agency : '');
    }
  }
});

test('of two who publish one question at once both have, and the later is what is published', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    await one.addQuestion(question({ id: `q${n}`, codeHash: `h${n}` }));
    const outcomes = await Promise.all([
      one.publish('mau', `q${n}`, published({ slug: `a${n}` }), DEED),
      other.publish('mau', `q${n}`, published({ slug: `b${n}` }), DEED),
    ]);
    expect(outcomes).toEqual(['done', 'done']);
  }
  expect(await one.published('mau', 100)).toHaveLength(TIMES.length);
});

test('a photo that comes while its question is withdrawn is not kept, and who withdraws gets no error', async () => {
  const [one, other, url] = await twoStores();
  const client = await connected(url);
  await one.addQuestion(question({ photos: PHOTOS }));
  await client.query('begin');
  // Photos have been erased when the withdrawal comes to this table.
  await client.query('lock table steps in exclusive mode');
  const withdrawn = one.withdraw('mau', 'h1', 'all', AT);
  await sleep(200);
  const added = other.addPhoto(photo()).catch((error: Error) => error.message);
  await sleep(200);
  await client.query('commit');
  expect(await withdrawn).toEqual({ erased: ['text'], at: AT });
  expect(await added).toContain('photos_fk');
  expect(await one.readPhoto('mau', 'q1', 1)).toBeUndefined();
});

test('of two who withdraw contact and all at once each is told what there was to erase', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    await one.addQuestion(
      question({
        id: `q${n}`,
        codeHash: `h${n}`,
        contact: { name: 'Mẫu', phone: '0912345678', age: 'adult' },
      }),
    );
    const outcomes = await Promise.all([
      one.withdraw('mau', `h${n}`, 'contact', AT),
      other.withdraw('mau', `h${n}`, 'all', AT),
    ]);
    expect(outcomes.flatMap((done) => done?.erased ?? []).sort()).toEqual(['contact', 'text']);
  }
});

test('of two who save one revision of a consultation at once one does', async () => {
  const [one, other] = await twoStores();
  const saved = (store: Store, title: string, seen: number) =>
    store.saveConsultation('mau', { ...A_CONSULTATION, title: { vi: title } }, 'draft', seen, DEED);
  for (const n of TIMES) {
    const outcomes = await Promise.all([saved(one, `A${n}`, n), saved(other, `B${n}`, n)]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    expect(await one.consultation('mau', A_CONSULTATION.id)).toMatchObject({ revision: n + 1 });
  }
});

test('a draft that one publishes while another removes it is either', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const definition = { ...A_CONSULTATION, id: `c${n}` };
    await one.saveConsultation('mau', definition, 'draft', 0, DEED);
    const [savedAs, removed] = await Promise.all([
      one.saveConsultation('mau', definition, 'public', 1, DEED),
      other.removeDraft('mau', definition.id, 1, DEED),
    ]);
    const left = await one.consultation('mau', definition.id);
    expect([savedAs, removed].filter((done) => done === 'done')).toHaveLength(1);
    expect(left?.state).toBe(savedAs === 'done' ? 'public' : undefined);
  }
});

test('of two who do something out of turn at once one does', async () => {
  const [one, other] = await twoStores();
  const annul: Intervening = { kind: 'annulled', reason: 'Sai mẫu.' };
  const close: Intervening = { kind: 'closed-early', reason: 'Bão.' };
  for (const n of TIMES) {
    const outcomes = await Promise.all([
      one.intervene('mau', `c${n}`, annul, 'lan', AT, 0),
      other.intervene('mau', `c${n}`, close, 'hoa', AT, 0),
    ]);
    expect(outcomes.filter((done) => done === 'done')).toHaveLength(1);
    expect((await one.interventions('mau')).get(`c${n}`)).toHaveLength(1);
  }
});

test('something done out of turn waits for the ballots that were checked before, and none is stored after it', async () => {
  const [one, other, url] = await twoStores();
  const client = await connected(url);
  await client.query('begin');
  // The ballot has been checked when it comes to this table.
  await client.query('lock table ballot_receipts in exclusive mode');
  const stored = one.addBallot(ballot());
  await sleep(200);
  const deed: Intervening = { kind: 'closed-early', reason: 'Bão.' };
  const then = other
    .intervene('mau', 'cho-dem', deed, 'lan', AT, 0)
    .then(() => other.arrivals('mau', 'cho-dem'));
  await sleep(200);
  await client.query('commit');
  await stored;
  expect(await then).toBe(await other.arrivals('mau', 'cho-dem'));
  expect(await one.addBallot(ballot({ id: 'b2', credential: 'c2' }))).toBe('late');
});

test('once a closing is sealed no ballot is stored any more that was received before', async () => {
  const [one, other] = await twoStores();
  for (const n of [0, 5, 10, 19]) {
    const consultation = `c${n}`;
    const coming = TIMES.map((voter) =>
      one.addBallot(ballot({ id: `b${n}-${voter}`, consultation, credential: `c${voter}` })),
    );
    await Promise.race([coming[n], sleep(n)]);
    await other.seal('mau', consultation, AT);
    const then = await other.arrivals('mau', consultation);
    const statuses = await Promise.all(coming);
    expect(await other.arrivals('mau', consultation)).toBe(then);
    expect(statuses.filter((status) => status === 'counted')).toHaveLength(then);
  }
});

test('of a voter’s ballots at two collectors the words of the greatest are kept, and no other’s', async () => {
  const [one, other] = await twoStores();
  await Promise.all(
    TIMES.map((n) =>
      (n % 2 ? one : other).addBallot(
        ballot({
          id: `b${n}`,
          revision: ((n * 7) % 20) + 1,
          words: [{ item: 'gio', words: `Lời ${((n * 7) % 20) + 1}`, slug: `s${n}` }],
        }),
      ),
    ),
  );
  const kept = await one.wordsOf('mau', 'cho-dem', 'new', 100);
  expect(kept.map(({ words }) => words)).toEqual(['Lời 20']);
});

test('of two counts that are published at once one is', async () => {
  const [one, other] = await twoStores();
  const pair = { shown: null, next: null };
  for (const seen of TIMES) {
    const outcomes = await Promise.all([
      one.saveSnapshots('mau', 'cho-dem', pair, seen),
      other.saveSnapshots('mau', 'cho-dem', pair, seen),
    ]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
  }
});

test('of all who bring one ticket to two collectors at once one is let in', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const until = '2026-12-01T00:15:00.000Z';
    const spent = await Promise.all(
      [one, other, one, other].map((store) => store.spendTicket(`t${n}`, until, AT)),
    );
    expect(spent.filter((how) => how === 'spent')).toHaveLength(1);
  }
});

test('what two collectors settle at once both have alike', async () => {
  const [one, other] = await twoStores();
  const settled = await Promise.all([one.settle('key', 'a'), other.settle('key', 'b')]);
  expect(settled[0]).toBe(settled[1]);
});
