import { expect, test, vi } from 'vitest';
import type { Ballot } from '#protocol/ballot';
import type { Outcome } from '#protocol/outcome';
import type { BallotReceipt } from '#protocol/receipt';
import {
  BALLOT,
  createWorld,
  delivered,
  deviceDatabase,
  entriesOf,
  hereAndThere,
  NOTHING,
  QUESTION,
  receiptFor,
} from './world';

const unanswered = () => new Promise<never>(() => {});
const MINUTE = 60_000;

/** Two tabs of one browser over one store. */
function twoTabs(gone: (tab: string) => boolean = () => false) {
  const database = deviceDatabase();
  const tab = (name: string) =>
    createWorld(
      { tab: name, presence: { during: (work) => work(true), isGone: async (of) => gone(of) } },
      database,
    );
  return [tab('a'), tab('b')] as const;
}

/** The second tab is at what the first took in hand too long ago, and has not heard back about. */
async function takenOver() {
  const [a, b] = twoTabs();
  let end = (_: Outcome) => {};
  a.reply = () =>
    new Promise((resolve) => {
      end = resolve;
    });
  const { id } = await a.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(a.sent).toHaveLength(1));
  b.now += MINUTE;
  b.reply = unanswered;
  void b.outbox.drain();
  await vi.waitFor(() => expect(b.sent).toHaveLength(1));
  return { a, b, id, answer: (outcome: Outcome) => end(outcome) };
}

test('what one tab has in hand another neither sends nor calls waiting', async () => {
  const [a, b] = twoTabs();
  a.reply = unanswered;
  const { id } = await a.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(a.sent).toHaveLength(1));
  await b.outbox.drain();
  expect(b.sent).toEqual([]);
  expect(await b.outbox.stateOf(id)).toEqual({ kind: 'sending', where: 'device' });
});

test('a claim ends with its time, whatever became of its tab', async () => {
  const [a, b] = twoTabs();
  a.reply = unanswered;
  const { id } = await a.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(a.sent).toHaveLength(1));
  b.now += MINUTE;
  await b.outbox.drain();
  expect(b.sent.map((post) => post.id)).toEqual([id]);
});

test('a claim whose tab is gone ends at once', async () => {
  const [a, b] = twoTabs((tab) => tab === 'a');
  a.reply = unanswered;
  await a.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(a.sent).toHaveLength(1));
  await b.outbox.drain();
  expect(b.sent).toHaveLength(1);
});

test('an acknowledgement counts, also when it comes after another tab has taken over', async () => {
  const { a, b, id, answer } = await takenOver();
  answer(delivered(id));
  await a.outbox.drain();
  expect(await b.device.count()).toBe(0);
  expect(await b.outbox.receipts()).toMatchObject([{ id }]);
});

test('a failure that comes late leaves the entry with the tab that has it now', async () => {
  const { a, b, answer } = await takenOver();
  answer(NOTHING);
  await a.outbox.drain();
  expect(await entriesOf(b.device)).toMatchObject([{ claim: { by: 'b' } }]);
});

test('what hangs holds up nothing that is submitted after it', async () => {
  const world = createWorld();
  world.reply = unanswered;
  await world.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(world.sent).toHaveLength(1));
  world.reply = (id) => delivered(id);
  const { id } = await world.outbox.submitQuestion(QUESTION);
  await vi.waitFor(async () => expect(await world.outbox.stateOf(id)).toMatchObject({ kind: 'delivered' }));
});

test('four are under way at once, and no more', async () => {
  const world = createWorld();
  world.reply = unanswered;
  for (let one = 0; one < 6; one++) await world.outbox.submitQuestion(QUESTION);
  await vi.waitFor(() => expect(world.sent).toHaveLength(4));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(world.sent).toHaveLength(4);
});

test('a ballot that another tab has sent is told as received, also when a later one was sent after it', async () => {
  const { here, there, events } = hereAndThere();
  here.reply = () => NOTHING;
  const { id } = await here.outbox.submitBallot(BALLOT);
  await here.outbox.drain();
  there.reply = (sent, body) => ({
    kind: 'delivered',
    receipt: {
      ...receiptFor(sent, 'ballot'),
      revision: (JSON.parse(body) as Ballot).revision,
    } as BallotReceipt,
  });
  await there.outbox.wake();
  await there.outbox.submitBallot(BALLOT);
  await there.outbox.drain();
  await here.outbox.drain();
  expect(events.at(-1)).toMatchObject({ id, state: { kind: 'delivered', receipt: { revision: 1 } } });
});
