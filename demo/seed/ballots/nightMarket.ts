import { pick } from '../random';
import type { BallotSeed } from './ballotSeed';

export const NIGHT_MARKET: BallotSeed = {
  consultation: 'cho-dem-ben-song',
  voters: 127,
  choose: (random) => [
    {
      item: 'gio-dong-cua',
      kind: 'single',
      choice: pick(random, { '22-gio': 41, '23-gio-cuoi-tuan': 52, 'khong-y-kien': 7 }),
    },
  ],
  opinions: [],
  ending: { kind: 'in-time', outcomes: [] },
};
