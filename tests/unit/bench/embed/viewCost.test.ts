import { expect, test } from 'vitest';
import { viewCost } from '../../../bench/embed/report/viewCost';
import type { PageView } from '../../../bench/embed/visits/pageView';

const NOTHING: PageView = {
  bytes: 0,
  requests: 0,
  elsewhere: 0,
  script: 2,
  heap: 1000,
  shift: 0,
  globals: ['window', 'name'],
  elements: 10,
};
const seen = (view: Partial<PageView>): PageView => ({ ...NOTHING, ...view });

test('what the page costs by itself is not counted', () => {
  const view = seen({ bytes: 3800, requests: 1, script: 9, heap: 1800, elements: 12 });
  expect(viewCost([view], [NOTHING])).toMatchObject({
    bytes: 3800,
    requests: 1,
    script: 7,
    heap: 800,
    elements: 2,
  });
});

test('one slow visit of five does not move the median', () => {
  const visits = [5, 500, 6, 7, 5].map((script) => seen({ script }));
  expect(viewCost(visits, [NOTHING]).script).toBe(4);
});

test('a shift or a global that only one visit saw counts', () => {
  const visits = [seen({}), seen({ shift: 0.1, globals: ['window', 'name', 'Survey'] }), seen({})];
  expect(viewCost(visits, [NOTHING])).toMatchObject({ shift: 0.1, globals: ['Survey'] });
});
