import fc from 'fast-check';
import { type Entry, untried } from '#device/entry';
import type { Ballot } from '#protocol/ballot';
import { isPhotoName, type PhotoPart, photoNames } from '#protocol/photo';
import type { Question } from '#protocol/question';
import { createDisk, type Fault, isEntryKey } from './disk';
import { ANSWERS, type Answer, createEndpoint } from './endpoint';
import { createLocks } from './locks';
import { photo } from './photos';
import { openTab, type Tab, type TabKind } from './tab';
import { createWatch, Violation } from './watch';
import { createWorld } from './world';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Far more happens at one moment than a few dozen entries can explain. */
const RESTLESS = 20_000;

/** What happens to a citizen with some tabs open. `tab` and `nth` are taken modulo what there is. */
type Step =
  | { readonly do: 'ask' | 'show' | 'vote' | 'wake' | 'crash' | 'wipe' | 'next'; readonly tab: number }
  | { readonly do: 'retry' | 'discard'; readonly tab: number; readonly nth: number }
  | { readonly do: 'open'; readonly kind: TabKind }
  | { readonly do: 'time' | 'clock' | 'away'; readonly ms: number }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'evict' }
  | { readonly do: 'lose'; readonly nth: number }
  | { readonly do: 'go'; readonly picks: readonly number[] };

export interface Schedule {
  readonly seed: number;
  readonly first: TabKind;
  readonly answers: readonly Answer[];
  readonly steps: readonly Step[];
  /** What one entry at the end always meets, so that it must not hold up the others. */
  readonly poison: Answer;
}

const kind: fc.Arbitrary<TabKind> = fc.record({
  version: fc.constantFrom(1, 1, 2),
  locks: fc.boolean(),
  shared: fc.constantFrom(false, false, false, true),
});
const tab = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('ask', 'show', 'vote'), tab }) },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('go'),
      picks: fc.array(fc.nat(7), { maxLength: 40, size: 'max' }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('time'), ms: fc.constantFrom(600, 5_000, 45_000, 200_000) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash'), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open'), kind }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wake'), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('retry', 'discard'), tab, nth: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock'),
      ms: fc.constantFrom(-HOUR, -600_000, 600_000, HOUR, 8 * DAY, -8 * DAY),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('fault'),
          fault: fc.constantFrom('refused', 'lost-connection', 'forgets'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('away'), ms: fc.constantFrom(4_000, 40_000, 400_000) }),
      },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('evict') }),
      fc.record({ do: fc.constant('wipe'), tab }),
      fc.record({ do: fc.constant('next'), tab }),
      fc.record({ do: fc.constant('lose'), nth: fc.nat(5) }),
    ),
  },
) as fc.Arbitrary<Step>;

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.integer(),
  first: kind,
  answers: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('ok' as const) },
      { weight: 5, arbitrary: fc.constantFrom(...ANSWERS) },
    ),
    {
      maxLength: 30,
      size: 'max',
    },
  ),
  steps: fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }),
  poison: fc.constantFrom(
    'hang',
    'error',
    'error-echoed',
    'lost-before',
    'not-final',
    'proxy-413',
    'html-200',
  ),
});

const FOREIGN = 'id-foreign';
const foreign = untried(`e:0000000000:${FOREIGN}`, 'question', {
  endpoint: 'https://khac.example.vn/v1/mau',
  id: FOREIGN,
  body: JSON.stringify({
    v: 1,
    id: FOREIGN,
    kind: 'question',
    intent: 'ask',
    text: 'khác',
    topic: null,
    lang: 'vi',
  }),
  at: Number.MAX_SAFE_INTEGER,
});

/** What a run came to, for the tally. */
export interface Ran {
  readonly steps: number;
  readonly posts: number;
  readonly crashes: number;
}

/** Plays one schedule to its end. Rejects with a Violation when something does not hold. */
export async function play({ seed, first, answers, steps, poison }: Schedule): Promise<Ran> {
  const world = createWorld(seed);
  const disk = createDisk(world);
  const endpoint = createEndpoint(world);
  const watch = createWatch(world, disk, endpoint);
  const around = { world, disk, endpoint, locks: createLocks(world), watch };
  endpoint.answers.push(...answers);
  let opened = 0;
  let crashes = 0;
  let happened = 0;
  const tabs: Tab[] = [];
  const open = (how: TabKind) => {
    watch.wish();
    const it = openTab(around, how, `t${++opened}`);
    tabs.push(it);
    return it;
  };
  const some = (nth: number) => tabs[nth % tabs.length] as Tab;
  const go = async (pick: number) => {
    const did = await world.step(pick);
    happened += 1;
    watch.check();
    return did;
  };
  // Somebody else's, from a page of the same origin with another endpoint.
  disk.records.set(`e:0000000000:${FOREIGN}`, foreign);
  open(first);

  const act = async (now: Step) => {
    switch (now.do) {
      case 'ask':
      case 'show':
      case 'vote':
        submit(some(now.tab), now.do, ++happened);
        break;
      case 'wake':
        watch.wish();
        void some(now.tab).outbox.wake();
        break;
      case 'next':
        some(now.tab).outbox.newPerson();
        break;
      case 'crash': {
        const it = some(now.tab);
        it.dead = true;
        crashes += 1;
        tabs.splice(tabs.indexOf(it), 1);
        if (tabs.length === 0) open(it);
        break;
      }
      case 'open':
        if (tabs.length < 4) open(now.kind);
        break;
      case 'retry':
      case 'discard': {
        const it = some(now.tab);
        const id = it.ids[now.nth % Math.max(it.ids.length, 1)];
        if (!id) break;
        if (now.do === 'retry') {
          watch.wish(id);
          void it.outbox.retry(id).catch(() => {});
        } else {
          watch.released(id);
          void it.outbox.discard(id).catch(() => {});
        }
        break;
      }
      case 'wipe':
        watch.disturbed();
        clear(some(now.tab));
        break;
      case 'time':
        world.pass(now.ms);
        break;
      case 'clock':
        watch.disturbed();
        // Whatever waits may seem due.
        watch.wish();
        world.skew += now.ms;
        break;
      case 'fault':
        watch.disturbed();
        disk.faults.push(now.fault);
        break;
      case 'away':
        watch.disturbed();
        disk.awayUntil = world.monotonic + now.ms;
        break;
      case 'evict':
        watch.disturbed();
        watch.evicted();
        disk.evict();
        break;
      case 'lose': {
        // A disk cleaner deletes the file of one photo; its record stays.
        const contents = Array.from(disk.records.keys()).filter((key) => key.startsWith('b:'));
        const key = contents[now.nth % Math.max(contents.length, 1)];
        if (!key) break;
        // A text whose photo cannot be read back is kept anew without it, maybe while the first is on its way.
        watch.disturbed();
        disk.records.delete(key);
        watch.lost(key.slice(2));
        break;
      }
      case 'go':
        for (const pick of now.picks) await go(pick);
    }
  };

  function clear(it: Tab): void {
    watch.wipes(it, true);
    const done = () => watch.wipes(it, false);
    it.outbox.wipe().then(done, done);
  }

  function submit(it: Tab, what: 'ask' | 'show' | 'vote', nth: number): void {
    const text = `lời ${nth}.`;
    const photos = what === 'show' ? [`ảnh ${nth} 1.`, `ảnh ${nth} 2.`] : [];
    if (it.shared) for (const secret of [text, ...photos]) watch.secret(secret);
    const event =
      what !== 'vote'
        ? it.outbox.submitQuestion({ intent: 'ask', text, topic: null, lang: 'vi' }, photos.map(photo))
        : it.outbox.submitBallot({
            consultation: 'dang-mo',
            draft: '1',
            answers: [{ item: 'gio', kind: 'single', choice: text }],
          });
    void event.then(
      ({ id, state }) => {
        it.ids.push(id, ...photoNames(id, photos.length));
        watch.submitted(id, state, what === 'vote' ? 'ballot' : 'question');
      },
      () => {},
    );
  }

  for (const now of steps) {
    await act(now);
    watch.check();
  }
  await end();
  return { steps: happened, posts: endpoint.rows.size, crashes };

  /** Everybody leaves, the network is good, somebody comes back: now all that waits must go, but for the poisoned. */
  async function end() {
    const live = tabs.splice(0);
    for (const it of live) it.dead = true;
    disk.faults.length = 0;
    disk.awayUntil = 0;
    endpoint.answers.length = 0;
    const waiting = () =>
      Array.from(disk.records).flatMap(([key, value]) =>
        isEntryKey(key) && !key.endsWith(FOREIGN) ? [value as Entry] : [],
      );
    const poisoned = waiting().find(({ state }) => state.kind === 'stored');
    if (poisoned && waiting().length > 1) endpoint.poison.set(poisoned.id, poison);
    watch.wish();
    const last = open({ version: 2, locks: true, shared: false });
    // After a clock was set back a lane and then an entry may each wait for an hour, the largest delay that anybody
    // writes; after them come a claim's end and some turns.
    const until = world.monotonic + 2 * HOUR + 30 * 60_000;
    const left = () => {
      const all = waiting();
      // What goes after a text that does not go waits with it.
      const first = new Set(all.map(({ id }) => id));
      return all.filter(
        ({ id, kind, body, state }) =>
          state.kind === 'stored' &&
          !endpoint.poison.has(id) &&
          !(kind === 'photo' && first.has((JSON.parse(body) as PhotoPart).id)),
      );
    };
    /** Until nothing happens any more before time passes: an outbox that is never at rest would burn a phone's battery. */
    const rest = async () => {
      for (let n = 0; await go(0); n++)
        if (n > RESTLESS) throw new Violation('I11: the outbox never comes to rest');
    };
    while (world.monotonic < until) {
      await rest();
      for (const { id, at } of left()) {
        if (world.wall() - at <= 7 * DAY) continue;
        // After a week the citizen is asked, and says yes.
        watch.wish(id);
        void last.outbox.retry(id);
      }
      await rest();
      if (left().length === 0) break;
      const next = world.nextTimer();
      if (next === undefined) break;
      world.pass(Math.max(next - world.monotonic, 1));
    }
    const [late] = left();
    if (late) {
      const which = poisoned && endpoint.poison.size > 0 ? 'I6/I8' : 'I6';
      throw new Violation(`${which}: ${late.id} was not sent within the longest wait`);
    }
    judgeRows();
  }

  /** What the endpoint holds in the end. */
  function judgeRows() {
    const rows = Array.from(endpoint.rows).flatMap(([id, body]) =>
      isPhotoName(id) ? [] : [JSON.parse(body) as Question | Ballot],
    );
    const texts = rows.flatMap((row) => ('text' in row ? [row.text] : []));
    if (new Set(texts).size < texts.length) throw new Violation('I2: a question counts twice');
    const voters = rows.flatMap((row) =>
      row.kind === 'ballot' && row.credential.kind === 'device' ? [row.credential.token] : [],
    );
    if (watch.isOneVoter() && new Set(voters).size > 1) throw new Violation('I2: one device votes twice');
    for (const [id, what] of watch.saved) {
      if (what !== 'ballot' && !watch.isReleased(id) && !endpoint.rows.has(id) && !watch.onDisk(id))
        throw new Violation(`I1: ${id} was called saved and never arrived`);
    }
  }
}
