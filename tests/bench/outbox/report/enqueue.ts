import { median, percentile } from '../../report/statistics';
import { table } from '../../report/table';
import { BARE, GOP_Y } from '../contender';
import { COURSES, type Course, type EnqueueTimes, LEVELS } from '../measures/enqueue';
import type { Part } from './part';

const RATIO = 1.5;
/** "Flat", with room for noise. */
const GROWTH = 1.25;

export function enqueuePart(times: EnqueueTimes): Part {
  const at = (course: Course, level: number) => times.get(course)?.get(level) ?? [];
  const floor = COURSES.find(({ entrant }) => entrant === BARE) as Course;
  const ratio = (course: Course, level: number) => median(at(course, level)) / median(at(floor, level));
  const cell = (course: Course, level: number) => {
    const [p50, p95] = [median(at(course, level)), percentile(at(course, level), 0.95)];
    return `${p50.toFixed(2)} / ${p95.toFixed(2)} (${ratio(course, level).toFixed(2)})`;
  };
  const ours = COURSES.filter(({ entrant }) => entrant === GOP_Y);
  return {
    title: 'Enqueue until it is kept, network down, 1 KB: p50 / p95 in ms (p50 to bare)',
    table: table(
      ['contender', ...LEVELS.map((level) => `${level} waiting`)],
      COURSES.map((course) => [course.title, ...LEVELS.map((level) => cell(course, level))]),
    ),
    bounds: ours.flatMap((course) => [
      ...LEVELS.map((level) => ({
        what: `${course.title}: enqueue p50 to bare, ${level} waiting`,
        figure: ratio(course, level),
        limit: RATIO,
      })),
      {
        what: `${course.title}: enqueue p50 at 1000 waiting to p50 at 10`,
        figure: median(at(course, 1000)) / median(at(course, 10)),
        limit: GROWTH,
      },
    ]),
    broken: 0,
  };
}
