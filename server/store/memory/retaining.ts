import type { Due, Erasure, Retaining } from '../retaining';
import { erase } from './erase';
import { key, type Memory, type QuestionRow, questionsOf } from './memory';
import type { Tell } from './telling';

/** What is erased, and when. */
export function retaining(memory: Memory, tell: Tell): Retaining {
  const closed = (portal: string, due: Due) =>
    questionsOf(memory, portal)
      .filter(({ it }) => (it.consent?.notice ?? null) === due.notice)
      .filter((row) => since(row, due) !== null);
  const isDue = (due: Due) => (row: QuestionRow) => (since(row, due) ?? '~') <= due.until;
  return {
    async eraseDue(portal, due, limit, at) {
      const rows = closed(portal, due)
        .filter(isDue(due))
        .sort((one, other) => ((since(one, due) ?? '') < (since(other, due) ?? '') ? -1 : 1))
        .slice(0, limit);
      for (const row of rows) erase(memory, tell, row, { part: due.part, cause: 'retention', at });
      return rows.length;
    },
    async countDue(portal, due) {
      const all = closed(portal, due);
      return { due: all.filter(isDue(due)).length, closed: all.length };
    },
    async erasures(limit, after) {
      return [...memory.erasures.values()]
        .filter((one) => !after || placeOf(one) > placeOf(after))
        .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
        .slice(0, limit);
    },
    async notices(portal) {
      const mine = key(portal, '');
      const all = [...memory.notices].filter(([name]) => name.startsWith(mine));
      return new Map(all.map(([name, text]) => [name.slice(mine.length), text]));
    },
    async lastSweep(portal) {
      return memory.sweeps.get(portal);
    },
    async saveSweep(portal, sweep) {
      memory.sweeps.set(portal, sweep);
    },
    async sweepAlone(work) {
      await work();
      return 'done';
    },
  };
}

const since = (row: QuestionRow, { part }: Due): string | null =>
  part === 'personal' ? row.personalClosedAt : row.closedAt;

const placeOf = ({ at, portal, id, part }: Erasure): string => key(at, portal, id, part);
