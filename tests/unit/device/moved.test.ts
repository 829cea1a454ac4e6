import { expect, test } from 'vitest';
import type { BallotMemory } from '#device/ballotMemory';
import type { Entry } from '#device/entry';
import { createMemoryDatabase } from '#device/memory';
import { moveTo } from '#device/moved';
import { createShelf } from '#device/shelf';
import type { Receipt } from '#protocol/receipt';
import { BALLOT, receiptFor } from '../outbox/world';

const FORMER = 'https://cu.example.vn/v1/mau';
const ENDPOINT = 'https://moi.example.vn/v1/mau';

const NOW = 1_764_000_000_000;

function device() {
  const database = createMemoryDatabase();
  let minted = 0;
  const shelf = createShelf(database, () => `token-${++minted}`);
  return { database, shelf, move: () => moveTo(database, FORMER, ENDPOINT) };
}

const question = (endpoint: string, id: string) => ({ endpoint, id, body: JSON.stringify({ id }), at: NOW });
const photo = { type: 'image/jpeg', content: new ArrayBuffer(8), bytes: 8, sha256: 'a'.repeat(64) } as const;

test('a question that waits, with its photo, goes to the new address, its words untouched', async () => {
  const { shelf, move } = device();
  const entry = await shelf.addQuestion(question(FORMER, 'q1'), [photo]);
  await move();
  const held = (await shelf.held()).map(([key, record]) => [key, record as typeof entry] as const);
  expect(held.map(([, { endpoint }]) => endpoint)).toEqual([ENDPOINT, ENDPOINT]);
  expect(held[0]).toEqual([entry.key, { ...entry, endpoint: ENDPOINT }]);
  expect(await shelf.contentOf('q1.1')).toEqual(photo.content);
});

test('what waits for another address stays with it, also for one that only begins like the former', async () => {
  const { shelf, move } = device();
  await shelf.addQuestion(question('https://khac.example.vn/v1/mau', 'q1'));
  await shelf.addQuestion(question(`${FORMER}-hai`, 'q2'));
  await shelf.addBallot({ endpoint: `${FORMER}-hai`, id: 'b1', at: NOW }, BALLOT, undefined);
  const before = await shelf.held();
  await move();
  expect(await shelf.held()).toEqual(before);
  expect(await shelf.memoryOf(`${FORMER}-hai`, BALLOT.consultation)).toBeDefined();
});

test('receipts are found under the new address alone', async () => {
  const { shelf, move } = device();
  const entry = await shelf.addQuestion(question(FORMER, 'q1'));
  await shelf.settle(entry, receiptFor('q1', 'question') as Receipt);
  await move();
  expect((await shelf.receipts(ENDPOINT)).map(({ id }) => id)).toEqual(['q1']);
  expect(await shelf.receipts(FORMER)).toEqual([]);
});

test('the voter stays the same one: the waiting ballot goes, the next one follows it', async () => {
  const { shelf, move } = device();
  const { entry } = await shelf.addBallot({ endpoint: FORMER, id: 'b1', at: NOW }, BALLOT, undefined);
  await shelf.edit(entry, () => ({ tries: 1 }));
  const before = (await shelf.memoryOf(FORMER, BALLOT.consultation)) as BallotMemory;
  await move();
  expect(await shelf.memoryOf(ENDPOINT, BALLOT.consultation)).toEqual(before);
  expect(await shelf.memoryOf(FORMER, BALLOT.consultation)).toBeUndefined();
  const next = await shelf.addBallot({ endpoint: ENDPOINT, id: 'b2', at: NOW }, BALLOT, undefined);
  const bodies = (await shelf.held()).map(([, record]) => JSON.parse((record as typeof entry).body));
  expect(bodies.map(({ revision, credential }) => [revision, credential.token])).toEqual([
    [1, before.credential.token],
    [2, before.credential.token],
  ]);
  expect(next.replaced).toEqual([]);
  await shelf.settle(next.entry, receiptFor('b2', 'ballot'));
  expect((await shelf.held()).map(([key]) => key)).toEqual([entry.key.replace(FORMER, ENDPOINT)]);
});

test('a ballot that has moved is settled where it stands now', async () => {
  const { shelf, move } = device();
  await shelf.addBallot({ endpoint: FORMER, id: 'b1', at: NOW }, BALLOT, undefined);
  await move();
  const [[, moved] = []] = await shelf.held();
  await shelf.settle(moved as Entry, receiptFor('b1', 'ballot'));
  expect(await shelf.held()).toEqual([]);
  expect((await shelf.memoryOf(ENDPOINT, BALLOT.consultation))?.receipt).toMatchObject({ id: 'b1' });
});

test('who has voted at both addresses keeps both apart', async () => {
  const { shelf, move } = device();
  await shelf.addBallot({ endpoint: FORMER, id: 'b1', at: NOW }, BALLOT, undefined);
  await shelf.addBallot({ endpoint: ENDPOINT, id: 'b2', at: NOW }, BALLOT, undefined);
  const before = await shelf.held();
  await move();
  expect(await shelf.held()).toEqual(before);
  expect(await shelf.memoryOf(FORMER, BALLOT.consultation)).toBeDefined();
});

test('a draft goes along', async () => {
  const { database, move } = device();
  await database.change(
    [],
    () => ({ put: [[`d:${FORMER} cho`, { v: 1, at: NOW }]], result: undefined }),
    'relaxed',
  );
  await move();
  expect(await database.list('d:')).toEqual([[`d:${ENDPOINT} cho`, { v: 1, at: NOW }]]);
});

test('a draft that was kept for the new address is not overwritten by the former’s', async () => {
  const { database, move } = device();
  const put = [
    [`d:${FORMER}`, { v: 1, at: NOW, text: 'cũ' }],
    [`d:${ENDPOINT}`, { v: 1, at: NOW + 1, text: 'mới' }],
  ] as const;
  await database.change([], () => ({ put, result: undefined }), 'relaxed');
  await move();
  expect(await database.find(`d:${ENDPOINT}`)).toMatchObject({ text: 'mới' });
});

test('an address with signs of its own is taken as it is', async () => {
  const database = createMemoryDatabase();
  const shelf = createShelf(database, () => 'token');
  await shelf.addBallot({ endpoint: FORMER, id: 'b1', at: NOW }, BALLOT, undefined);
  const odd = 'https://moi.example.vn/v1/$&';
  await moveTo(database, FORMER, odd);
  expect(await shelf.memoryOf(odd, BALLOT.consultation)).toBeDefined();
});

test('what newer code has kept stays as it is', async () => {
  const { database, move } = device();
  const newer = { v: 2, endpoint: FORMER, id: 'q1' };
  await database.change(
    [],
    () => ({
      put: [
        ['e:0000000001:q1', newer],
        [`v:${FORMER} cho:0000000001`, newer],
      ],
      result: undefined,
    }),
    'relaxed',
  );
  await move();
  expect(await database.list('')).toEqual([
    ['e:0000000001:q1', newer],
    [`v:${FORMER} cho:0000000001`, newer],
  ]);
});

test('moving twice is as good as once', async () => {
  const { database, shelf, move } = device();
  await shelf.addQuestion(question(FORMER, 'q1'));
  await shelf.addBallot({ endpoint: FORMER, id: 'b1', at: NOW }, BALLOT, undefined);
  await move();
  const once = await database.list('');
  await move();
  expect(await database.list('')).toEqual(once);
});
