import { type BallotMemory, later } from '#device/ballotMemory';
import { type Claim, type Entry, isEntry } from '#device/entry';
import { type NewPhoto, partOf, questionOf } from '#device/photo';
import type { SubmissionId } from '#protocol/ids';
import type { QuestionReceipt } from '#protocol/receipt';
import { isOld } from './pace';
import type { Seen, Shelves } from './shelves';
import type { State, Waiting } from './state';
import type { Item, Kept, Stock } from './stock';

interface Around {
  readonly endpoint: string;
  readonly now: () => number;
  readonly stock: Stock;
  readonly shelves: Shelves;
  readonly sending: ReadonlySet<string>;
  /** The claim of another tab. */
  readonly elsewhere: (entry: Entry) => Claim | undefined;
}

/** What the citizen is shown of what is kept here. Nothing here changes anything. */
export function createView({ endpoint, now, stock, shelves, sending, elsewhere }: Around) {
  const stateIn = ({ entry, shelf }: Item): State => {
    const where = shelf.kind;
    const { state } = entry;
    if (sending.has(entry.id) || elsewhere(entry)) return { kind: 'sending', where };
    if (state.kind === 'parked') return { kind: 'parked', where, reason: state.reason };
    if (isOld(entry.at, now())) return { kind: 'parked', where, reason: { kind: 'old' } };
    return { kind: 'stored', where, tries: entry.tries };
  };

  async function stateOf(id: string): Promise<State | undefined> {
    const known = stock.received.get(id);
    if (known) return { kind: 'delivered', receipt: known };
    const found = (await stock.items()).find(({ entry }) => entry.id === id);
    if (found) return stateIn(found);
    const receipt = await stock.receiptOf(id);
    return receipt && { kind: 'delivered', receipt };
  }

  function waitingOf({ key, record, shelf }: Kept): Waiting {
    if (!isEntry(record)) return { kind: 'quarantined', key, record };
    if (record.endpoint !== endpoint) return { kind: 'elsewhere', entry: record };
    const entry = stock.known(record);
    return { kind: 'entry', entry, state: stateIn({ entry, shelf }) };
  }

  /** The voter's credential and last revision, wherever they are known best. */
  async function ballotMemory(consultation: string): Promise<BallotMemory | undefined> {
    const known = await Promise.all(shelves.shown().map((shelf) => shelf.memoryOf(endpoint, consultation)));
    let latest = known[0];
    for (const one of known) latest = later(latest, one);
    return latest;
  }

  return {
    stateIn,
    stateOf,
    ballotMemory,
    async waiting(seen?: Seen): Promise<readonly Waiting[]> {
      const found = (await stock.records(shelves.shown(seen))).map(waitingOf);
      const waits = found.filter((it) => it.kind !== 'entry' || !stock.received.has(it.entry.id));
      const ids = new Set(waits.map((it) => it.kind !== 'quarantined' && it.entry.id));
      return waits.filter((it) => it.kind === 'quarantined' || !ids.has(questionOf(it.entry) ?? ''));
    },
    async photosOf(id: SubmissionId): Promise<readonly NewPhoto[]> {
      const found = (await stock.records()).map(async ({ record, shelf }) => {
        if (!isEntry(record) || questionOf(record) !== id) return [];
        const { type, bytes, sha256 } = partOf(record);
        const content = await shelf.contentOf(record.id);
        return content ? [{ type, bytes, sha256, content }] : [];
      });
      return (await Promise.all(found)).flat();
    },
    receipts: async (seen?: Seen): Promise<readonly QuestionReceipt[]> =>
      (await Promise.all(shelves.shown(seen).map((shelf) => shelf.receipts(endpoint))))
        .flat()
        .sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt)),
  };
}

export type View = ReturnType<typeof createView>;
