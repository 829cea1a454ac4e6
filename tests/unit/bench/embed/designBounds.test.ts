import { expect, test } from 'vitest';
import { designBounds } from '../../../bench/embed/report/designBounds';
import type { Summary } from '../../../bench/embed/report/summary';
import { holds } from '../../../bench/report/bound';
import { FLOOR, GOOD } from './summaries';

const broken = (widget: Summary) =>
  designBounds(widget, FLOOR, 3800)
    .filter((bound) => !holds(bound))
    .map(({ what, figure }) => [what, figure]);

test('a widget exactly at all its bounds keeps them', () => {
  expect(broken(GOOD)).toEqual([]);
});

test('each bound that is broken is named', () => {
  const { view } = GOOD;
  expect(broken({ ...GOOD, view: { ...view, bytes: 3801 } })).toEqual([
    ['bytes of a page view, brotli 11', 3801],
  ]);
  expect(broken({ ...GOOD, view: { ...view, script: 11 } })).toEqual([['ms of script in a page view', 11]]);
  expect(broken({ ...GOOD, view: { ...view, shift: 0.01 } })).toEqual([['layout shift', 0.01]]);
  expect(broken({ ...GOOD, view: { ...view, globals: ['GopY'] } })).toEqual([['globals (GopY)', 1]]);
  expect(broken({ ...GOOD, view: { ...view, heap: 204_800 } })).toEqual([['KiB of heap', 200]]);
  expect(broken({ ...GOOD, view: { ...view, elsewhere: 1 } })).toEqual([['requests to others', 1]]);
  expect(broken({ ...GOOD, hovering: { ...GOOD.hovering, ms: 100 } })).toEqual([
    ['click to form, pointer over the launcher before, to a static dialog', 2.5],
  ]);
  expect(broken({ ...GOOD, policy: { opened: true, stopped: ['style-src-attr'] } })).toEqual([
    ['violations of the strict policy', 1],
  ]);
  expect(broken({ ...GOOD, policy: { opened: false, stopped: [] } })).toEqual([
    ['forms that stay shut under it', 1],
  ]);
});

test('a press that leads nowhere breaks the bound on its time', () => {
  const shut = { ...GOOD.hovering, ms: Number.POSITIVE_INFINITY };
  expect(broken({ ...GOOD, hovering: shut })).toHaveLength(1);
});
