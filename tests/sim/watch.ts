import type { Entry } from '#device/entry';
import type { Event, State } from '#outbox/state';
import type { Outcome } from '#protocol/outcome';
import { isPhotoName, submissionOf } from '#protocol/photo';
import type { Submission } from '#protocol/submission';
import { type Disk, isEntryKey } from './disk';
import { type Endpoint, RETRY_AFTER } from './endpoint';
import { textOf } from './photos';
import { ENDPOINT, type Tab } from './tab';
import type { Mortal, World } from './world';

/** An invariant that does not hold, by its number in the design. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

const WEEK = 7 * 86_400_000;

type Kind = Submission['kind'] | 'photo';

const kindOf = (id: string, body: string): Kind =>
  isPhotoName(id) ? 'photo' : (JSON.parse(body) as Submission).kind;

interface Flight {
  readonly tab: Tab;
  readonly began: number;
  readonly timeout: number;
}

/** Sees everything that happens, and says when it may not. Knows what the code under test does not: all tabs, and the endpoint. */
export function createWatch(world: World, disk: Disk, endpoint: Endpoint) {
  const owners = new Map<Mortal, Tab>();
  const saved = new Map<string, Kind>();
  const released = new Set<string>();
  const lost = new Set<string>();
  /** Photos of which their own tab has said something. */
  const spoken = new Set<string>();
  const payloads = new Map<string, string>();
  const flights = new Map<string, Flight>();
  const putOff = new Map<string, { until: number; undisturbed: number }>();
  /** When the citizen, the network or a new visit wanted something at once, … */
  const wishes: number[] = [];
  /** … and when each tab sent each thing. */
  const sendings = new Map<string, number[]>();
  /** How often the citizen pressed: that goes before any pause, and its good answer ends one. */
  let presses = 0;
  /** How often each tab is clearing the device just now. */
  const wiping = new Map<Tab, number>();
  const secrets: string[] = [];
  const problems: string[] = [];
  /** Grows with every clock jump, storage fault and eviction: what was promised before may not hold after. */
  let disturbances = 0;

  /** Nobody has cleared the device, nor said that others use it: all ballots are one person's. */
  let oneVoter = true;

  const fail = (invariant: string, what: string) => void problems.push(`${invariant}: ${what}`);
  /**
   * Where a store forgets without a word, ballots given at once may stand for each other: all but the last are void
   * anyway. That each is read back is a unit test's.
   */
  const mayBeVoid = (id: string) => saved.get(id) === 'ballot' && disk.met.includes('forgets');
  /** Of a photo also its bytes. */
  const onDisk = (id: string) =>
    Array.from(disk.records).some(([key, value]) => isEntryKey(key) && (value as Entry).id === id) &&
    (!isPhotoName(id) || lost.has(id) || disk.records.has(`b:${id}`));
  /** A question that was let go of lets go of its photos. */
  const isReleased = (id: string) => released.has(id) || released.has(submissionOf(id));

  disk.onChange = (owner, put, remove) => {
    const tab = owners.get(owner);
    if (!tab) return;
    for (const key of [...put, ...remove].filter(isEntryKey)) {
      const before = disk.records.get(key) as Entry | undefined;
      if (!before) continue;
      const wipes = (wiping.get(tab) ?? 0) > 0;
      if (tab.version === 1 && Number(before.v) > 1 && !wipes)
        fail('I9', `code of version 1 changed ${key}, of version ${before.v}`);
      if (!remove.includes(key) || put.includes(key)) continue;
      if (wipes) released.add(before.id);
      const replaced = before.kind === 'ballot' && before.tries === 0 && put.some((other) => other !== key);
      if (replaced) released.add(before.id);
      // What was never called saved may be taken back: memory has it.
      else if (saved.has(before.id) && !endpoint.acknowledged.has(before.id) && !isReleased(before.id))
        fail('I3', `${before.id} was deleted without an acknowledgement or the citizen’s wish`);
    }
  };

  return {
    problems,
    opened(tab: Tab, owner: Mortal) {
      owners.set(owner, tab);
      if (tab.shared) oneVoter = false;
    },
    disturbed() {
      disturbances += 1;
    },
    /** The citizen let go of one, or of all. */
    released: (id: string) => void released.add(id),
    /** The citizen clears the device, as long as it takes. */
    wipes(tab: Tab, now: boolean) {
      wiping.set(tab, (wiping.get(tab) ?? 0) + (now ? 1 : -1));
      disturbances += 1;
      oneVoter = false;
    },
    /** The browser clears it. */
    evicted() {
      oneVoter = false;
      for (const [key, value] of disk.records) if (isEntryKey(key)) released.add((value as Entry).id);
    },
    /** The bytes of a photo are gone; its record is not. */
    lost: (name: string) => void lost.add(name),
    secret: (text: string) => void secrets.push(text),

    told(tab: Tab, { id, state }: Event) {
      if (state.kind === 'delivered' && !endpoint.acknowledged.has(id))
        fail('I7', `${id} was called received before its acknowledgement arrived`);
      if (state.kind === 'parked' && state.reason.kind === 'refused' && !endpoint.refused.has(id))
        fail('I7', `${id} was called refused, and the endpoint never said so`);
      if (state.kind === 'discarded' && saved.has(id) && !isReleased(id) && onDisk(id) && !mayBeVoid(id))
        fail('I7', `${id} was called gone while it is there`);
      // What its own tab says of it first: what is seen later of a copy that was taken back is no promise.
      if (!isPhotoName(id) || !tab.ids.includes(submissionOf(id)) || spoken.has(id)) return;
      spoken.add(id);
      if (saved.has(submissionOf(id)) && state.kind === 'stored' && state.tries === 0)
        this.submitted(id, state, 'photo');
    },
    submitted(id: string, state: State, kind: Kind) {
      if (state.kind !== 'stored' || state.where !== 'device') return;
      saved.set(id, kind);
    },

    sends(tab: Tab, to: string, id: string, body: string, timeout: number) {
      if (to !== ENDPOINT || id === 'id-foreign')
        fail('I4', `${id} was sent from a page of another endpoint`);
      const kept = Array.from(disk.records.values()).find((value) => (value as Entry).id === id) as
        | Entry
        | undefined;
      // What the store did not take down the page may still know: that the citizen said yes.
      const alone = disk.met.length === 0;
      if (alone && kept && world.wall() - kept.at > WEEK)
        fail('I7', `${id} is older than a week and nobody was asked`);
      const first = payloads.get(id);
      if (first !== undefined && first !== body) fail('I4', `${id} was sent with other bytes than before`);
      payloads.set(id, body);
      const flight = flights.get(id);
      const now = world.monotonic;
      if (flight && !flight.tab.dead && disturbances === 0 && now < flight.began + flight.timeout)
        fail('I5', `${id} was sent by ${tab.name} while ${flight.tab.name} was at it`);
      flights.set(id, { tab, began: now, timeout });
      const kind = kindOf(id, body);
      if (kind === 'photo' && !endpoint.acknowledged.has(submissionOf(id)))
        fail('I7', `${id} was sent before its text had arrived`);
      const off = putOff.get(`${tab.name} ${kind}`);
      // A pause that the store forgets without a word, or that is cleared with everything, is not the outbox's fault.
      const told = !disk.met.includes('forgets') && Array.from(wiping.values()).every((count) => count === 0);
      if (told && presses === 0 && off && now < off.until && off.undisturbed === disturbances)
        fail('I11', `${id} was sent although the endpoint had asked to wait`);
      const recent = (times: readonly number[]) => times.filter((time) => now - time < 500);
      const sent = [...recent(sendings.get(`${tab.name} ${id}`) ?? []), now];
      sendings.set(`${tab.name} ${id}`, sent);
      // A store that took it and said no leaves it twice; and a wish sends each twice, if one is under way just then.
      if (sent.length > 2 + 4 * recent(wishes).length)
        fail('I11', `${id} was sent ${sent.length} times within half a second`);
    },
    answered(tab: Tab, id: string, outcome: Outcome) {
      if (flights.get(id)?.tab === tab) flights.delete(id);
      const kind = kindOf(id, payloads.get(id) ?? '');
      if (outcome.kind === 'unknown' && outcome.retryAfter === RETRY_AFTER)
        putOff.set(`${tab.name} ${kind}`, {
          until: world.monotonic + RETRY_AFTER * 1000,
          undisturbed: disturbances,
        });
    },
    /** The citizen, the network or a new visit wants it now. */
    wish(id?: string) {
      wishes.push(world.monotonic);
      if (id) presses += 1;
    },

    /** What must hold at every moment. */
    check() {
      for (const id of saved.keys()) {
        if (!endpoint.rows.has(id) && !isReleased(id) && !onDisk(id) && !mayBeVoid(id))
          fail('I1', `${id} was called saved, and is neither on the device nor at the endpoint`);
      }
      if (endpoint.conflicts > 0) fail('I4', 'the endpoint got one id with two contents');
      const readable = (value: unknown) => (value instanceof ArrayBuffer ? textOf(value) : value);
      const text = secrets.length > 0 ? JSON.stringify(Array.from(disk.records.values(), readable)) : '';
      for (const secret of secrets) if (text.includes(secret)) fail('I10', `${secret} is on a shared device`);
      const [first] = problems;
      if (first) throw new Violation(first);
    },
    /** Full at two moments, a device cannot keep the credential of a ballot that it would not take. */
    isOneVoter: () =>
      oneVoter && !disk.met.includes('forgets') && disk.met.filter((it) => it === 'refused').length < 2,
    saved,
    isReleased,
    onDisk,
  };
}

export type Watch = ReturnType<typeof createWatch>;
