import type { Event, Waiting } from '#outbox/state';
import type { Ballot } from '#protocol/ballot';

interface Arrived {
  readonly id: string;
  readonly consultation: string;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * Ballots that are received while somebody looks on. Afterwards nothing is listed of one, and a line that goes without a word
 * is taken for lost.
 * @param waiting what is listed
 */
export function createArrived(waiting: () => readonly Waiting[]) {
  let arrived: readonly Arrived[] = [];
  return {
    all: () => arrived,
    hear({ id, state }: Event): void {
      const waited = waiting().find((it) => it.kind === 'entry' && it.entry.id === id);
      if (waited?.kind !== 'entry' || state.kind !== 'delivered' || state.receipt.kind !== 'ballot') return;
      const { consultation } = JSON.parse(waited.entry.body) as Ballot;
      arrived = [...arrived, { id, consultation, at: state.receipt.receivedAt }];
    },
    forget(): void {
      arrived = [];
    },
  };
}
