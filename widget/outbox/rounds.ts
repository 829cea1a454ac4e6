import type { Claim, Entry } from '#device/entry';
import { questionOf } from '#device/photo';
import type { Edges } from './edges';
import type { Lanes } from './lanes';
import { hasCome, isOld } from './pace';
import type { Shelves } from './shelves';
import type { Event, State } from './state';
import { mayBe, type Stock } from './stock';
import type { Voter } from './voter';

/** How soon to look again at what another tab has in hand, while somebody here may be looking at it. */
const OTHER_TAB = 2000;
const SOONEST = 500;
/** How soon to look again at a store that did not answer: a visit may last no longer than a minute. */
const STORE_AWAY = 10_000;

interface Around extends Pick<Edges, 'device' | 'now' | 'later' | 'hint'> {
  readonly stock: Stock;
  readonly lanes: Lanes;
  readonly shelves: Shelves;
  readonly voter: Voter;
  /** Told of, and come to no end yet. */
  readonly watched: ReadonlySet<string>;
  /** The claim of another tab. */
  readonly elsewhere: (entry: Entry) => Claim | undefined;
  readonly stateOf: (id: string) => Promise<State | undefined>;
  readonly tell: (id: string, state: State) => Event;
  readonly drain: () => Promise<void>;
}

/** What comes after a drain: who is told of what others did, and when the next one is. */
export function createRounds(around: Around) {
  const { device, now, later, hint, stock, lanes, shelves, voter, watched, elsewhere, stateOf, tell, drain } =
    around;
  let cancel = () => {};
  /** When the next look is, ms since 1970. */
  let looksAt = 0;
  let stopped = false;

  /** What another tab has brought to its end is told here too. Rejects where a store does not answer. */
  async function tellEnded(): Promise<void> {
    // Before the look: what is submitted meanwhile is not in it.
    const ids = [...watched];
    const left = await stock.records();
    for (const id of ids) {
      if (!left.some((kept) => mayBe(kept, id))) tell(id, (await stateOf(id)) ?? { kind: 'discarded' });
    }
  }

  /** When an entry is worth looking at again, ms from now. */
  function delayOf(entry: Entry): number {
    const claim = elsewhere(entry);
    if (claim) return watched.has(entry.id) ? OTHER_TAB : claim.until - now();
    const turn = hasCome(entry.next, now()) ? 0 : entry.next;
    return Math.max(turn, lanes.opensTo(entry)) - now();
  }

  /** Looks again after so many ms. */
  function lookIn(ms: number): void {
    cancel();
    looksAt = now() + ms;
    if (!stopped && ms < Infinity) cancel = later(() => void drain(), ms);
  }

  /** Takes the hint away where nothing is left on the device. Rejects where it does not answer. */
  async function clearHint(): Promise<void> {
    // From memory nothing can be concluded: the device's own store may hold words and only not have opened.
    if (device.kind === 'memory' || (await device.count()) > 0) return;
    hint.clear();
    if ((await device.count()) > 0) hint.set();
  }

  /** When to look again, and whether anything is left to look for. Never rejects. */
  async function next(): Promise<void> {
    let soonest = Infinity;
    const leftBehind = shelves.left();
    try {
      const left = await stock.items();
      const waits = left.filter(
        ({ entry }) =>
          entry.state.kind === 'stored' && !isOld(entry.at, now()) && stock.hasArrived(questionOf(entry)),
      );
      for (const shelf of leftBehind.shelves) {
        if (!waits.some((item) => item.shelf === shelf)) leftBehind.letGo(shelf);
      }
      soonest = Math.max(Math.min(...waits.map(({ entry }) => delayOf(entry))), SOONEST);
      lookIn(soonest);
      // Also when nothing seems to wait: a store that does not answer just now may hold what nobody else knows of.
      if (watched.size > 0 || waits.length === 0) await tellEnded();
      await voter.teach();
      await clearHint();
    } catch {
      // The store failed to answer. What it holds is untouched, and looked at again; what memory holds keeps its turn.
      if (soonest > STORE_AWAY) lookIn(STORE_AWAY);
    }
  }

  return {
    next,
    /** As `next`, after what was sent without a look at the rest, which has its turns already. */
    afterOne: () => clearHint().catch(() => {}),
    tellEnded,
    /** Others may be under way for minutes: what has just been tried has its own turn. */
    soon(entry: Entry) {
      const ms = Math.max(delayOf(entry), SOONEST);
      const comes = looksAt > now() && looksAt <= now() + ms;
      if (entry.state.kind === 'stored' && !comes) lookIn(ms);
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
