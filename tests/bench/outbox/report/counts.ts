import { table } from '../../report/table';
import { GOP_Y } from '../contender';
import type { Counts } from '../measures/faults';
import type { Part } from './part';

export function countsPart(title: string, counts: Counts): Part {
  const ours = counts.get(GOP_Y);
  const broken = (ours?.lost ?? 0) + (ours?.doubled ?? 0);
  return {
    title,
    table: table(
      ['contender', 'kept', 'lost', 'doubled', 'still held', 'posts', 'known again by id'],
      Array.from(counts, ([entrant, { kept, lost, doubled, held, posts, deduped }]) => [
        entrant.title,
        ...[kept, lost, doubled, held, posts, deduped].map(String),
      ]),
    ),
    bounds: [{ what: `${title}: lost or doubled by gop-y`, figure: broken, limit: 0 }],
    broken,
  };
}
