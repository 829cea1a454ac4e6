import { median } from '../../report/statistics';
import { table } from '../../report/table';
import { ENTRANTS, type Entrant, GOP_Y, WORKBOX } from '../contender';
import { type Drain, type Drains, LINKS, WAITING } from '../measures/drain';
import type { Part } from './part';

const LIMIT = 0.4;
const FAR = '150 ms';

export function drainPart(drains: Drains): Part {
  const of = (link: string, entrant: Entrant) => drains.get(link)?.get(entrant) ?? [];
  return {
    title: `Drain of ${WAITING} waiting: ms from its beginning to the last commit, median of the rounds`,
    table: table(
      ['contender', ...LINKS.map(({ title }) => title)],
      ENTRANTS.map((entrant) => [entrant.title, ...LINKS.map(({ title }) => told(of(title, entrant)))]),
    ),
    bounds: [
      {
        what: `drain of ${WAITING} over ${FAR}, gop-y to Workbox`,
        figure: median(times(of(FAR, GOP_Y))) / median(times(of(FAR, WORKBOX))),
        limit: LIMIT,
      },
    ],
    broken: 0,
  };
}

const times = (drains: readonly Drain[]) =>
  drains.map((drain) => (drain.kind === 'done' ? drain.ms : Number.POSITIVE_INFINITY));

function told(drains: readonly Drain[]): string {
  const left = drains
    .map((drain) => (drain.kind === 'stopped' ? drain.left : 0))
    .filter((count) => count > 0);
  return left.length > 0 ? `stopped with ${left.join(', ')} left` : median(times(drains)).toFixed(0);
}
