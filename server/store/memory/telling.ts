import { shelfOf } from '../standing';
import { type Channel, firstTry, listenersOf, type Telling, type Tellings } from '../telling';
import { key, type Memory, questionsOf, type TellingRow } from './memory';

/** Has whoever listens told of what happened to a question. */
export type Tell = (
  happened: Pick<Telling, 'portal' | 'event' | 'part' | 'at'> & { readonly id: string },
) => void;

export function teller(memory: Memory, channels: readonly Channel[]): Tell {
  return ({ portal, id: question, event, part, at }) => {
    const listening = listenersOf(channels, event);
    if (listening.length === 0) return;
    const last = memory.told.get(key(portal, question));
    const n = event === 'received' ? 1 : (last ?? 1) + 1;
    memory.told.set(key(portal, question), n);
    for (const channel of listening) {
      const id = crypto.randomUUID();
      const it = { id, channel, portal, question, n, event, part, at, tries: 0, claim: '' };
      memory.tellings.set(id, { it, next: firstTry(channel, at), leasedUntil: '', isDead: false });
    }
  };
}

/** Takes back what waits to be told of a question, but for what is being told at this moment. */
export function tellNoMore({ tellings }: Memory, portal: string, question: string, at: string): void {
  for (const [id, { it, leasedUntil }] of tellings)
    if (it.portal === portal && it.question === question && leasedUntil <= at) tellings.delete(id);
}

export function tellings(memory: Memory, tell: Tell): Tellings {
  const rows = memory.tellings;
  const settle = (claimed: Parameters<Tellings['tellingsDead']>[0], change: Partial<TellingRow>) => {
    for (const { id, claim } of claimed) {
      const row = rows.get(id);
      if (row?.it.claim === claim)
        rows.set(id, { ...row, ...change, leasedUntil: '', it: { ...row.it, claim: '' } });
    }
  };
  return {
    async claimTellings(channel, { at, until, limit }) {
      const living = [...rows.values()].filter(({ it, isDead }) => it.channel === channel && !isDead);
      const isFirst = ({ it }: TellingRow) =>
        !living.some((other) => isOfSame(it, other.it) && other.it.n < it.n);
      return living
        .filter(({ next, leasedUntil }) => next <= at && leasedUntil <= at)
        .filter((row) => channel === 'officers' || isFirst(row))
        .sort((one, other) => (one.next < other.next ? -1 : 1))
        .slice(0, limit)
        .map((row) => {
          const it = { ...row.it, tries: row.it.tries + 1, claim: crypto.randomUUID() };
          rows.set(it.id, { ...row, it, leasedUntil: until });
          return it;
        });
    },
    async tellingsDone(ids) {
      for (const id of ids) rows.delete(id);
    },
    tellingsFailed: async (claimed, next) => settle(claimed, { next }),
    tellingsDead: async (claimed) => settle(claimed, { isDead: true }),
    async tellDue(portal, upTo, at) {
      const due = questionsOf(memory, portal).filter(({ it, standing: { state, answerBy } }) => {
        const told = memory.dueTold.get(key(portal, it.id));
        return shelfOf(state) === 'open' && answerBy !== null && answerBy <= upTo && told !== answerBy;
      });
      for (const { it, standing } of due) {
        memory.dueTold.set(key(portal, it.id), standing.answerBy ?? '');
        tell({ portal, id: it.id, event: 'due', part: 0, at });
      }
      return due.length;
    },
    async tellingCounts() {
      const kinds = new Map<string, Pick<Telling, 'channel' | 'event'>>();
      for (const { it } of rows.values()) kinds.set(key(it.channel, it.event), it);
      return [...kinds]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { channel, event }]) => {
          const all = [...rows.values()].filter(({ it }) => it.channel === channel && it.event === event);
          const dead = all.filter(({ isDead }) => isDead).length;
          return { channel, event, waiting: all.length - dead, dead };
        });
    },
  };
}

const isOfSame = (one: Telling, other: Telling) =>
  one.portal === other.portal && one.question === other.question;
