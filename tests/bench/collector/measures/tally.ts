import { randomUUID } from 'node:crypto';
import { tally } from '../../../../server/consultations/tally';
import type { Store } from '../../../../server/store/store';
import { median, percentile } from '../../report/statistics';
import { CONSULTATION, PORTAL } from '../world/rows';

const AT_ONCE = 50;
const ROUNDS = 3;
/** Long enough for a percentile, in ms. */
const ALONE = 5000;

/** In ms. */
export interface TallyTimes {
  /** A whole count, while questions come in. */
  readonly tally: number;
  /** 99 of 100 questions are stored within it, while nothing is counted … */
  readonly alone: number;
  /** … and while a count is under way. */
  readonly beside: number;
}

const ASKED = {
  id: CONSULTATION,
  draft: '1',
  items: [
    {
      ...{ id: 'gio', kind: 'single', title: { vi: 'Giờ mở cửa' } },
      choices: [
        { id: 'som', label: { vi: 'Sớm' } },
        { id: 'muon', label: { vi: 'Muộn' } },
      ],
    },
  ],
} as unknown as Parameters<typeof tally>[0];

/** In one process, as it is in a collector. */
export async function measureTally(store: Store, ballots: number): Promise<TallyTimes> {
  const [tallies, alone, beside]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const wait = new Promise((resolve) => setTimeout(resolve, ALONE));
    alone.push(await p99While(store, wait));
    const began = performance.now();
    const counting = tally(ASKED, store.counted(PORTAL, CONSULTATION, ballots)).then(() => {
      tallies.push(performance.now() - began);
    });
    beside.push(await p99While(store, counting));
  }
  return { tally: median(tallies), alone: median(alone), beside: median(beside) };
}

/** Of questions that fifty citizens send, one behind the other, until something is over. */
async function p99While(store: Store, work: Promise<unknown>): Promise<number> {
  const times: number[] = [];
  let isOver = false;
  const citizen = async () => {
    while (!isOver) {
      const began = performance.now();
      await store.addQuestion(newQuestion());
      times.push(performance.now() - began);
    }
  };
  const sending = Promise.all(Array.from({ length: AT_ONCE }, citizen));
  await work;
  isOver = true;
  await sending;
  return percentile(times, 0.99);
}

function newQuestion() {
  const id = randomUUID();
  return {
    ...{ portal: PORTAL, id, fingerprint: '', receivedAt: new Date().toISOString(), intent: 'ask' as const },
    ...{ text: 'Bao giờ thì đoạn đường này được sửa?', topic: 't1', lang: 'vi', commune: null, page: null },
    ...{ contact: null, consent: null, photos: [], agency: 'UBND', answerBy: '2026-12-20' },
    ...{ codeHash: id, codeCounter: 0, flags: [], sketch: [] },
  };
}
