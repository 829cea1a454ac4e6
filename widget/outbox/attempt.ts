import type { Entry, Patch } from '#device/entry';
import { partOf, questionOf } from '#device/photo';
import type { Outcome } from '#protocol/outcome';
import type { Receipt } from '#protocol/receipt';
import { claimFor, liveClaim } from './claim';
import type { Edges } from './edges';
import type { Lanes } from './lanes';
import { backoff, bytesOf, hasCome, isOld, patience } from './pace';
import type { Event, State } from './state';
import type { Item, Stock } from './stock';

/**
 * What nobody answered waits no longer than after so many tries, about a minute: a network comes back unannounced. Not so
 * a photo: somebody on the way may cut off each upload, and every one costs the citizen megabytes.
 */
const UNANSWERED = 6;
/** After so many the citizen is asked. */
const TOO_LARGE = 5;

/** The store did not hand over what is to be sent. */
const AWAY: Outcome = { kind: 'unknown', why: 'failed', retryAfter: null };

type Parcel = (timeout: number) => Promise<Outcome>;
type Unknown = Outcome & { readonly kind: 'unknown' };

/** What an attempt needs of the outbox that it belongs to. */
interface Around extends Pick<Edges, 'tab' | 'send' | 'sendPhoto' | 'now' | 'random'> {
  readonly stock: Stock;
  readonly lanes: Lanes;
  readonly sending: Set<string>;
  /** What the citizen wants now, whatever its turn. */
  readonly urgent: Set<string>;
  /** Claims whose tabs are gone. */
  readonly gone: ReadonlySet<string>;
  /** How often somebody wanted everything at once. */
  readonly wishes: () => number;
  readonly tell: (id: string, state: State) => Event;
  /** A ballot was delivered from memory; the device has to know its revision. */
  readonly learn: (item: Item, receipt: Receipt) => Promise<void>;
}

/** One submission's way to the endpoint: when it may go, one attempt, and what becomes of it. */
export function createAttempts(around: Around) {
  const { tab, stock, lanes, sending, urgent, gone, now, random, tell } = around;
  let claims = 0;

  /** Whether an entry may be tried, by this tab, now. */
  const mayGo = (entry: Entry): boolean =>
    entry.state.kind === 'stored' &&
    stock.hasArrived(questionOf(entry)) &&
    !isOld(entry.at, now()) &&
    (entry.claim?.by === tab || !liveClaim(entry, now(), gone)) &&
    (urgent.has(entry.id) || (hasCome(entry.next, now()) && lanes.opensTo(entry) === 0));

  /** Gives the entry back, unless another tab has taken it over meanwhile. */
  const release = (item: Item, patch: Patch) =>
    stock.edit(item, ({ claim }) => (claim && claim.by !== tab ? undefined : { ...patch, claim: null }));

  async function unknown(item: Item, tries: number, outcome: Unknown, wished: number) {
    const { entry } = item;
    const { why, retryAfter } = outcome;
    const turnAfter = (steps = tries) => now() + backoff(steps, random(), retryAfter);
    if (why === 'unreachable') {
      // Whoever wanted it at once meanwhile is not held back by an attempt from before.
      const steps = entry.kind === 'photo' ? tries : Math.min(tries, UNANSWERED);
      if (wished === around.wishes()) stock.pauses.set(entry.id, turnAfter(steps));
      return release(item, { next: 0 });
    }
    if (why === 'not-ours' || why === 'not-now') await lanes.close(entry.kind, why === 'not-now', retryAfter);
    const tooLarge = entry.tooLarge + (why === 'too-large' ? 1 : 0);
    const asks = tooLarge >= TOO_LARGE && why === 'too-large';
    return release(item, {
      next: turnAfter(),
      tooLarge,
      ...(asks ? { state: { kind: 'parked', reason: { kind: 'too-large' } } } : {}),
    });
  }

  async function finish(item: Item, tries: number, outcome: Outcome, wished: number, asked: boolean) {
    const { entry, shelf } = item;
    if (outcome.kind === 'unknown') return unknown(item, tries, outcome, wished);
    await lanes.open(entry.kind, asked);
    if (outcome.kind === 'refused') {
      const reason = { kind: 'refused', problem: outcome.problem } as const;
      return release(item, { state: { kind: 'parked', reason } });
    }
    stock.received.set(entry.id, outcome.receipt);
    // Where the store does not let go, that is tried again, and nothing is sent again.
    await shelf
      .settle(entry, outcome.receipt)
      .catch(() => release(item, { next: now() + backoff(tries, random(), null) }));
    await around.learn(item, outcome.receipt);
    return undefined;
  }

  /**
   * How to send an entry, with all that it takes at hand; `undefined`: what is to be sent is lost. Rejects when the
   * store does not hand it over.
   */
  async function pack({ entry, shelf }: Item): Promise<Parcel | undefined> {
    const { endpoint, id, kind, body } = entry;
    if (kind !== 'photo') return (timeout) => around.send(endpoint, id, body, timeout);
    const content = await shelf.contentOf(id);
    return content && ((timeout) => around.sendPhoto(endpoint, partOf(entry), content, timeout));
  }

  /** One attempt, if it is still to be made. Resolves to the entry as it is left, if it still waits. */
  async function attempt(item: Item, seen: boolean): Promise<Entry | undefined> {
    const { entry, shelf } = item;
    const { id } = entry;
    if (sending.has(id) || !mayGo(entry)) return undefined;
    sending.add(id);
    try {
      claims += 1;
      const n = claims;
      const wished = around.wishes();
      const taken = await stock.edit(item, (found) =>
        mayGo(found)
          ? { claim: claimFor(found, { by: tab, n, seen }, now()), tries: found.tries + 1 }
          : undefined,
      );
      const asked = urgent.delete(id);
      if (!taken) return undefined;
      // It is over; after the clock was set back it would seem to be over again and again.
      stock.pauses.delete(id);
      const parcel = await pack(item).catch(() => async () => AWAY);
      if (!parcel) return await release(item, { state: { kind: 'parked', reason: { kind: 'lost' } } });
      const timeout = patience(bytesOf(entry));
      // The page was frozen after its claim, or the answer to another has closed the lane meanwhile.
      const late = Number(taken.claim?.until) - now() < timeout;
      if (late || (!asked && lanes.opensTo(entry) > 0)) return await release(item, { tries: entry.tries });
      const receipt = stock.received.get(id);
      if (!receipt) tell(id, { kind: 'sending', where: shelf.kind });
      const outcome: Outcome = receipt ? { kind: 'delivered', receipt } : await parcel(timeout);
      return await finish(item, taken.tries, outcome, wished, asked);
    } finally {
      sending.delete(id);
    }
  }

  return { mayGo, attempt };
}
