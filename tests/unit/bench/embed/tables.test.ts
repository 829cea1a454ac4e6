import { expect, test } from 'vitest';
import { openTable } from '../../../bench/embed/report/openTable';
import type { Summary } from '../../../bench/embed/report/summary';
import { viewTable } from '../../../bench/embed/report/viewTable';
import { FLOOR, GOOD } from './summaries';

const cellsOf = (line: string | undefined) => line?.split('|').map((cell) => cell.trim());
const lastRow = (table: string) => cellsOf(table.split('\n').at(-1));

test('a page view is told in bytes, ms and KiB, and globals by their names', () => {
  const widget: Summary = { ...GOOD, view: { ...GOOD.view, script: 9.96, globals: ['A', 'B'] } };
  const told = ['gop-y', '3800', '1', '0', '10.0', '100', '0.000', 'A B', '4'];
  expect(lastRow(viewTable([FLOOR, widget]))).toEqual(['', ...told, '']);
});

test('every time stands beside how often it holds the time of the floor', () => {
  const told = ['gop-y', '40000', '4', '80 ms (2.0)', '150 ms (3.0)', 'opens, 0 violations'];
  expect(lastRow(openTable([FLOOR, GOOD], FLOOR))).toEqual(['', ...told, '']);
});

test('what does not open is said to, and has no time', () => {
  const shut: Summary = {
    ...GOOD,
    cold: { ...GOOD.cold, ms: Number.POSITIVE_INFINITY },
    policy: { opened: false, stopped: ['style-src-elem', 'require-trusted-types-for'] },
  };
  expect(lastRow(openTable([FLOOR, shut], FLOOR))?.slice(5, 7)).toEqual([
    'does not open',
    'does not open, 2 violations',
  ]);
});
