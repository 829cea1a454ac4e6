import type { Database } from '#device/database';
import { isEntry } from '#device/entry';
import { createMemoryDatabase } from '#device/memory';
import { createShelf, type Shelf } from '#device/shelf';
import type { Edges } from '#outbox/edges';
import { createOutbox, type QuestionInput } from '#outbox/outbox';
import type { Event } from '#outbox/state';
import type { BallotDraft } from '#protocol/ballot';
import type { Outcome } from '#protocol/outcome';
import { photoName } from '#protocol/photo';
import type { Problem } from '#protocol/problem';
import type { Receipt } from '#protocol/receipt';

export const ENDPOINT = 'https://gopy.example.vn/v1/mau';
export const NOTHING: Outcome = { kind: 'unknown', why: 'unreachable', retryAfter: null };
export const QUESTION: QuestionInput = { intent: 'ask', text: 'Đèn hỏng', topic: null, lang: 'vi' };
export const BALLOT: BallotDraft = {
  consultation: 'dang-mo',
  draft: '1',
  answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
};

/** A Map that says it is the device's. */
export const deviceDatabase = (): Database => ({ ...createMemoryDatabase(), kind: 'device' });

/** @param id a submission's, or the name of a photo */
export function receiptFor(id: string, kind: 'question' | 'ballot'): Receipt {
  const receivedAt = '2026-11-24T09:30:00+07:00';
  const [question = '', n] = id.split('.');
  if (n) return { v: 1, kind: 'photo', id: question, n: Number(n), receivedAt };
  return kind === 'question'
    ? { v: 1, kind, id, code: '7K3M9PT2H6VB4XRC', receivedAt, agency: 'Sở Xây dựng', answerBy: null }
    : { v: 1, kind, id, revision: 1, status: 'counted', receivedAt, closesAt: receivedAt };
}

export const delivered = (id: string, kind: 'question' | 'ballot' = 'question'): Outcome => ({
  kind: 'delivered',
  receipt: receiptFor(id, kind),
});

export function refused(id: string): Outcome {
  const problem: Problem = {
    type: 'urn:gop-y:problem:invalid',
    title: 'Invalid',
    status: 422,
    code: 'invalid',
    id,
    final: true,
    now: '2026-11-24T09:30:00+07:00',
  };
  return { kind: 'refused', problem };
}

/** Tokens of all worlds: two never mint the same. */
let minted = 0;

type Send = (id: string, body: string) => Outcome | Promise<Outcome>;

/** An outbox with everything around it in the test's hand: clock, chance, network, other tabs, timer, hint. */
export function createWorld(edges: Partial<Edges> = {}, database = deviceDatabase()) {
  const tokens = () => String(++minted).padStart(32, '0');
  const device: Shelf = edges.device ?? createShelf(database, tokens);
  const world = {
    now: 1_700_000_000_000,
    reply: ((id) => delivered(id)) as Send,
    sent: [] as { endpoint: string; id: string; body: string }[],
    photos: [] as { id: string; content: ArrayBuffer }[],
    timer: undefined as { work: () => void; ms: number } | undefined,
    log: [] as string[],
    /** The page's, of the person who is there now. */
    memory: undefined as unknown as Shelf,
  };
  const outbox = createOutbox({
    endpoint: ENDPOINT,
    tab: 'tab',
    device,
    memory() {
      world.memory = createShelf(createMemoryDatabase(), tokens);
      return world.memory;
    },
    isShared: () => false,
    async send(endpoint, id, body) {
      world.log.push('send');
      world.sent.push({ endpoint, id, body });
      return world.reply(id, body);
    },
    async sendPhoto(_, part, content) {
      world.log.push('send');
      const id = photoName(part);
      world.photos.push({ id, content });
      return world.reply(id, '');
    },
    now: () => world.now,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    presence: { during: (work) => work(false), isGone: async () => false },
    later(work, ms) {
      const timer = { work, ms };
      world.timer = timer;
      return () => {
        if (world.timer === timer) world.timer = undefined;
      };
    },
    hint: { set: () => world.log.push('hint'), clear: () => world.log.push('no hint') },
    ...edges,
  });
  /** Lets the time of the next attempt come. */
  const wait = async () => {
    const { timer } = world;
    world.timer = undefined;
    world.now += timer?.ms ?? 0;
    timer?.work();
    await outbox.drain();
  };
  return Object.assign(world, { outbox, device, database, wait });
}

/** Two tabs over one device, and what the first of them is told. */
export function hereAndThere() {
  const database = deviceDatabase();
  const here = createWorld({ tab: 'here' }, database);
  const there = createWorld({ tab: 'there' }, database);
  const events: Event[] = [];
  here.outbox.subscribe((event) => events.push(event));
  return { here, there, events };
}

/** What of a shelf this code understands, oldest first. */
export const entriesOf = async (shelf: Shelf) =>
  (await shelf.held()).map(([, record]) => record).filter(isEntry);
