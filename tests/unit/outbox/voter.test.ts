import { afterEach, expect, test, vi } from 'vitest';
import { createShelf } from '#device/shelf';
import type { Ballot } from '#protocol/ballot';
import { pageOn, troubled } from './troubled';
import { BALLOT, type createWorld, delivered, deviceDatabase, ENDPOINT, entriesOf, NOTHING } from './world';

afterEach(() => {
  vi.restoreAllMocks();
});

let mintedHere = 0;
const ballots = (world: ReturnType<typeof createWorld>) =>
  world.sent.map(({ body }) => JSON.parse(body) as Ballot);
const tokensOf = (...worlds: ReturnType<typeof createWorld>[]) =>
  new Set(worlds.flatMap(ballots).map(({ credential }) => JSON.stringify(credential)));

/** Votes, and lets the ballot go. */
async function voteOn({ outbox }: ReturnType<typeof createWorld>) {
  const event = await outbox.submitBallot(BALLOT);
  await outbox.drain();
  return event;
}

test('while the device does not answer no ballot is taken: who has voted there is not known', async () => {
  const { database, leave, heal } = troubled();
  const yesterday = pageOn(database);
  await voteOn(yesterday);
  const today = pageOn(database);
  leave();
  await expect(today.outbox.submitBallot(BALLOT)).rejects.toThrow();
  await today.outbox.drain();
  expect(today.sent).toEqual([]);
  heal();
  await voteOn(today);
  expect(tokensOf(yesterday, today).size).toBe(1);
  expect(ballots(today)[0]?.revision).toBe(2);
});

test('a page that has voted from memory goes on with its credential while the device does not answer', async () => {
  const { database, fill, leave, heal } = troubled();
  const world = pageOn(database);
  fill();
  await voteOn(world);
  heal();
  leave();
  await voteOn(world);
  heal();
  await voteOn(world);
  expect(tokensOf(world).size).toBe(1);
  expect(ballots(world).map(({ revision }) => revision)).toEqual([1, 2, 3]);
});

test('a full device that can be read says who votes: memory goes on with that credential', async () => {
  const { database, fill } = troubled();
  const yesterday = pageOn(database);
  await voteOn(yesterday);
  const today = pageOn(database);
  fill();
  expect((await voteOn(today)).state).toMatchObject({ where: 'memory' });
  expect(tokensOf(yesterday, today).size).toBe(1);
  expect(ballots(today)[0]?.revision).toBe(2);
});

test('a device that was full learns who voted from memory as soon as there is room', async () => {
  const { database, fill, heal } = troubled();
  const world = pageOn(database);
  fill();
  await voteOn(world);
  expect(world.timer?.ms).toBe(10_000);
  heal();
  await world.wait();
  const tomorrow = pageOn(database);
  await voteOn(tomorrow);
  expect(tokensOf(world, tomorrow).size).toBe(1);
  expect(ballots(tomorrow)[0]?.revision).toBe(2);
});

test('the device knows the voter of a ballot that it would not take before that is sent', async () => {
  const { database } = troubled();
  const world = pageOn(database);
  vi.spyOn(database, 'change').mockImplementationOnce(() => Promise.reject(new Error('fifty wait already')));
  // It arrives, and the page dies before the answer.
  world.reply = () => new Promise(() => {});
  expect((await world.outbox.submitBallot(BALLOT)).state).toMatchObject({ where: 'memory' });
  await vi.waitFor(() => expect(world.sent).toHaveLength(1));
  const next = pageOn(database);
  await voteOn(next);
  expect(tokensOf(world, next).size).toBe(1);
  expect(ballots(next)[0]?.revision).toBe(2);
});

test('who clears a device that was full is not remembered by it afterwards', async () => {
  const { database, fill, heal } = troubled();
  const world = pageOn(database);
  fill();
  await voteOn(world);
  heal();
  await world.outbox.wipe();
  await world.outbox.drain();
  expect(await database.list('')).toEqual([]);
});

test('a shared device that was full is told nothing of who voted before', async () => {
  const { database, fill, heal } = troubled();
  let shared = false;
  const world = pageOn(database, () => shared);
  fill();
  await voteOn(world);
  shared = true;
  heal();
  await world.outbox.drain();
  expect(await database.list('')).toEqual([]);
  expect(await entriesOf(world.memory)).toEqual([]);
});

test('while the device takes nothing down, and is not full, no ballot is taken', async () => {
  const { database, jam, heal } = troubled();
  const world = pageOn(database);
  jam();
  await expect(world.outbox.submitBallot(BALLOT)).rejects.toThrow();
  await world.outbox.drain();
  expect(world.sent).toEqual([]);
  heal();
  expect((await world.outbox.submitBallot(BALLOT)).state).toMatchObject({ where: 'device' });
});

test('what the device has learned of a voter it is not told again after another tab has cleared it', async () => {
  const { database, fill, heal } = troubled();
  const world = pageOn(database);
  fill();
  await voteOn(world);
  heal();
  await world.wait();
  await pageOn(database).outbox.wipe();
  await world.outbox.drain();
  expect(await database.list('')).toEqual([]);
});

test('who voted on a shared device is not taken for who votes after them, also when the device was cleared', async () => {
  const { database, fill, heal } = troubled();
  let shared = false;
  const world = pageOn(database, () => shared);
  fill();
  await voteOn(world);
  heal();
  await world.outbox.wipe();
  shared = true;
  await voteOn(world);
  shared = false;
  await voteOn(world);
  expect(tokensOf(world).size).toBe(3);
});

test('somebody else at the device is another voter, whose ballot replaces none', async () => {
  const world = pageOn(troubled().database);
  await voteOn(world);
  await world.outbox.changeVoter(BALLOT.consultation);
  expect((await world.outbox.ballotMemory(BALLOT.consultation))?.receipt).toBeNull();
  await voteOn(world);
  await voteOn(world);
  expect(ballots(world).map(({ revision }) => revision)).toEqual([1, 3, 4]);
  const [first, second, third] = ballots(world).map(({ credential }) => credential.token);
  expect(second).not.toBe(first);
  expect(third).toBe(second);
});

test('a ballot that waits is not taken away by somebody else’s', async () => {
  const world = pageOn(troubled().database);
  world.reply = () => NOTHING;
  await voteOn(world);
  await world.outbox.changeVoter(BALLOT.consultation);
  await world.outbox.submitBallot(BALLOT);
  // Nobody has tried this one yet, so the next of the same voter takes its place.
  await world.outbox.submitBallot(BALLOT);
  const waiting = await world.outbox.waiting();
  const tokens = waiting.flatMap((it) =>
    it.kind === 'entry' ? [(JSON.parse(it.entry.body) as Ballot).credential.token] : [],
  );
  expect(new Set(tokens).size).toBe(2);
});

test('an untried ballot of one voter stays when another votes before it could go', async () => {
  const database = deviceDatabase();
  const shelf = createShelf(database, () => String(++mintedHere).padStart(32, '0'));
  const add = (id: string) => shelf.addBallot({ endpoint: ENDPOINT, id, at: 1 }, BALLOT, undefined);
  await add('b1');
  await shelf.changeVoter(ENDPOINT, BALLOT.consultation, undefined);
  expect((await add('b2')).replaced).toEqual([]);
  expect((await add('b3')).replaced).toEqual(['b2']);
  expect(await entriesOf(shelf)).toHaveLength(2);
});

test('what the endpoint says late of the earlier voter’s ballot is not told to the one who is there now', async () => {
  const world = pageOn(troubled().database);
  world.reply = () => NOTHING;
  await voteOn(world);
  await world.outbox.changeVoter(BALLOT.consultation);
  world.reply = (id) => delivered(id, 'ballot');
  await world.outbox.wake();
  const memory = await world.outbox.ballotMemory(BALLOT.consultation);
  expect(memory?.receipt).toBeNull();
  expect(memory?.credential.token).not.toBe(ballots(world)[0]?.credential.token);
});

test('who has voted from memory is changed there too', async () => {
  const { database, fill, heal } = troubled();
  const world = pageOn(database);
  fill();
  await voteOn(world);
  heal();
  await world.outbox.changeVoter(BALLOT.consultation);
  await voteOn(world);
  expect(tokensOf(world).size).toBe(2);
});

test('where nobody has voted nobody is changed', async () => {
  const world = pageOn(troubled().database);
  await world.outbox.changeVoter(BALLOT.consultation);
  expect(await world.outbox.ballotMemory(BALLOT.consultation)).toBeUndefined();
});
