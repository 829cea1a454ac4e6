import type { Summary } from '../../../bench/embed/report/summary';

/** A widget as the design wants it. */
export const GOOD: Summary = {
  title: 'gop-y',
  view: {
    bytes: 3800,
    requests: 1,
    elsewhere: 0,
    script: 10,
    heap: 102_400,
    shift: 0,
    globals: [],
    elements: 4,
  },
  hovering: { ms: 80, bytes: 40_000, requests: 4 },
  cold: { ms: 150, bytes: 40_000, requests: 4 },
  policy: { opened: true, stopped: [] },
};

/** The floor beside it. */
export const FLOOR: Summary = {
  ...GOOD,
  title: 'static <dialog>',
  hovering: { ms: 40, bytes: 0, requests: 0 },
  cold: { ms: 50, bytes: 0, requests: 0 },
};
