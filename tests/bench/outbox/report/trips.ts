import { median } from '../../report/statistics';
import { table } from '../../report/table';
import type { Part } from './part';

const LIMIT = 3;

export function tripsPart(trips: readonly number[]): Part {
  return {
    title: 'One question and one ballot over 150 ms: round trips from coming online until both are delivered',
    table: table(
      ['contender', 'median', 'each'],
      [['gop-y', median(trips).toFixed(2), trips.map((trip) => trip.toFixed(2)).join(', ')]],
    ),
    bounds: [
      {
        what: 'round trips from coming online until a question and a ballot are delivered',
        figure: median(trips),
        limit: LIMIT,
      },
    ],
    broken: 0,
  };
}
