import type { ScreenStory } from '../story';

const CONSULTING = /^ballot/;

/** The first screen. */
export const HOME: readonly ScreenStory[] = [
  { name: 'home/three-open', show: (stage) => stage.open() },
  {
    name: 'home/one-open',
    show: (stage) =>
      stage.open({
        change: (hosted) => ({
          ...hosted,
          consultations: hosted.consultations.filter(({ id }) => id === 'cho-dem-ben-song'),
        }),
      }),
  },
  {
    name: 'home/none-open',
    show: (stage) => stage.open({ change: (hosted) => ({ ...hosted, consultations: [] }) }),
  },
  {
    name: 'home/no-consultations',
    show: (stage) =>
      stage.open({
        change: (hosted) => ({
          ...hosted,
          portal: {
            ...hosted.portal,
            accepts: hosted.portal.accepts.filter((feature) => !CONSULTING.test(feature)),
          },
        }),
      }),
  },
];
