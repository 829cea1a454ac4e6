import type { Deed } from './deed';
import type { Reply } from './post';

/** All that was sent, and what the collector said of it. */
export interface Ledger {
  readonly deeds: readonly Deed[];
  add(deed: Deed): void;
  hear(deed: Deed, reply: Reply): void;
  /** Ids that have a receipt by now. */
  acknowledged(): ReadonlySet<string>;
  /** What no collector may ever say, each in words. */
  readonly untrue: readonly string[];
  /** How many posts had no answer that counts. */
  readonly unknown: number;
}

export function createLedger(): Ledger {
  const deeds: Deed[] = [];
  const receipts = new Map<string, string>();
  const untrue: string[] = [];
  let unknown = 0;
  return {
    deeds,
    untrue,
    get unknown() {
      return unknown;
    },
    add: (deed) => void deeds.push(deed),
    acknowledged: () => new Set(receipts.keys()),
    hear({ id }, reply) {
      if (reply.kind === 'unknown') unknown++;
      if (reply.kind === 'refused') untrue.push(`${id} was refused for ever: ${reply.why}`);
      if (reply.kind !== 'acknowledged') return;
      const before = receipts.get(id) ?? reply.receipt;
      receipts.set(id, before);
      if (before !== reply.receipt) untrue.push(`${id} has two receipts: ${before} and ${reply.receipt}`);
    },
  };
}
