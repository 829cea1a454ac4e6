import type { Figure } from '../metrics/metrics';
import type { Tellings } from '../store/telling';

/** How much waits to be told, and how much was given up, by kind. */
export const tellingFigure = (store: Pick<Tellings, 'tellingCounts'>): Figure => ({
  name: 'gopy_tellings',
  help: 'What is to be told to others: waiting, or dead, that is given up',
  labels: ['channel', 'event', 'state'],
  async read() {
    const counts = await store.tellingCounts();
    return counts.flatMap(({ channel, event, waiting, dead }) => [
      { labels: { channel, event, state: 'waiting' }, value: waiting },
      { labels: { channel, event, state: 'dead' }, value: dead },
    ]);
  },
});
