import type { HostedPortal } from '../../hostedPortal';
import { type Grouping, linesBy } from '../statistics/groups';
import type { Statistics } from '../statistics/statistics';
import { STATISTICS } from '../statistics/words';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { EXPORT } from './words';

const GROUPINGS: readonly Grouping[] = ['topic', 'commune', 'month'];
const COLUMNS = ['received', 'answered', 'declined', 'open', 'late', 'promised', 'onTime'] as const;
const NAMES = { ...STATISTICS.column, promised: STATISTICS.promised, onTime: STATISTICS.onTime };

type Names = Pick<HostedPortal, 'portal' | 'communes' | 'former'>;

/** The tables of the page below each other. */
export function* statisticsCsv(statistics: Statistics, names: Names): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvLine([EXPORT.grouping, EXPORT.group, ...COLUMNS.map((column) => NAMES[column])]);
  for (const grouping of GROUPINGS)
    for (const { name, figures } of linesBy(grouping, statistics, names))
      yield csvLine([STATISTICS.name[grouping], name, ...COLUMNS.map((column) => String(figures[column]))]);
}

/** The same for programs, one line of a table a line. */
export function* statisticsJson(statistics: Statistics, names: Names): Generator<string, void, undefined> {
  for (const by of GROUPINGS)
    for (const { name, figures } of linesBy(by, statistics, names))
      yield `${JSON.stringify({ by, name, ...figures })}\n`;
}
