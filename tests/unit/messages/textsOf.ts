import type { Issue } from '#protocol/issue';
import type { Problem } from '#protocol/problem';

export const ISSUES = [
  'text-empty',
  'text-too-long',
  'topic-not-chosen',
  'topic-elsewhere',
  'phone-malformed',
  'email-malformed',
  'age-not-chosen',
  'consent-missing',
  'choice-missing',
  // Of those that no citizen can mend.
  'item-unknown',
] as const;
export const PROBLEMS = [
  'consultation-closed',
  'draft-changed',
  'not-accepted',
  'withdrawn',
  'too-large',
  'invalid',
] as const;
const WHEN = '2026-11-24T09:30:00+07:00';

const NUMBERS = [[0], [1], [3]];
/** What is not told by the last part of its path. */
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'home.counts': [
    [{ answered: 1, promised: 0, onTime: 0 }],
    [{ answered: 2, promised: 1, onTime: 1 }],
    [{ answered: 12_345, promised: 12_000, onTime: 11_999 }],
  ],
  'ask.call': [['0200 000 000']],
  'ask.communesFound': NUMBERS,
  'ask.formerly': [['Sở Xây Dựng']],
  'ask.ages.adult': [[16]],
  'ask.ages.minor': [[16]],
  'ask.notice.keeps': [['Sở Xây dựng', '12']],
  'ask.notice.contact': [['0200 000 000']],
  'photos.hint': [[3]],
  'photos.attached': [[1]],
  'photos.remove': [[1]],
  'photos.failed': [['kind'], ['heic'], ['size']],
  'photos.tooMany': [[3]],
  'photos.with': NUMBERS,
  'answers.found': NUMBERS,
  'answers.by': [['Sở Xây dựng', WHEN]],
  'follow.oddSymbol': [['O', 2]],
  'follow.limited': [[1], [15]],
  'follow.received': [['Sở Xây dựng']],
  'follow.passed': [['Sở Xây dựng']],
  'follow.answered': [['Sở Xây dựng']],
  found: NUMBERS,
  left: [[30_000], [3_600_000], [86_400_000], [432_000_000]],
  howMuch: [
    [1, 0],
    [0, 1],
    [3, 60],
  ],
  hasAnswers: NUMBERS,
  answered: [[1, 6]],
  newVersion: [
    [WHEN, 0, []],
    [WHEN, 1, ['Sở Xây dựng']],
    [WHEN, 2, []],
  ],
  question: [[1, 5]],
  article: [[3, 60]],
  howMany: [
    [1, 1],
    [1, 2],
    [2, 3],
    [2, 2],
  ],
  unanswered: NUMBERS,
  tooFew: NUMBERS,
  tooMany: NUMBERS,
  tooLong: [[1], [3000]],
  noResults: [[undefined], ['2027-01-15']],
  'counted.device': NUMBERS,
  'answeredBy.device': [
    [1, true],
    [2, false],
  ],
  votes: [
    [10, 20],
    [1204, 1204],
  ],
  earlier: NUMBERS,
  laterHere: NUMBERS,
  'later.open': NUMBERS,
  'later.closed': NUMBERS,
  wordsShown: NUMBERS,
  nobodyOn: NUMBERS,
  gone: NUMBERS,
  recount: [['0b6f1f5c']],
  'withdraw.done': [
    [[], WHEN],
    [['contact'], WHEN],
    [['contact', 'text', 'photos', 'answer', 'publication'], WHEN],
  ],
};

/** Enough calls of each kind of message to see all it can say. */
function samplesOf(path: string): readonly (readonly unknown[])[] {
  const own = SAMPLES[path];
  if (own) return own;
  const name = path.split('.').pop() ?? '';
  if (name === 'issue')
    return ISSUES.map((code) => [{ code, pointer: '/text', over: 1, max: 2000 } as Issue]);
  if (name === 'problem') {
    return [undefined, WHEN].flatMap((at) => PROBLEMS.map((code) => [{ code, at } as Problem]));
  }
  if (/askHint|answers|removeAsk|removeTried/.test(name))
    return [
      ['Sở Xây dựng', null],
      ['Sở Xây dựng', '2026-12-07'],
    ];
  if (name === 'sentHint')
    return [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [2, 3, 4],
    ];
  if (/left|over|consultHint/.test(name)) return [[0], [1], [2000]];
  // Of photos.
  if (/^(sending|received|one)$/.test(name)) return [[2, 3]];
  if (/^(waiting|unsaved|parked)$/.test(name)) return [[1], [3]];
  return [[WHEN]];
}

/** Every text with the path to it. */
export function textsOf(messages: object, path = ''): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] => {
    const here = `${path}${name}`;
    if (typeof value === 'object') return textsOf(value, `${here}.`);
    if (typeof value === 'string') return [[here, value]];
    return samplesOf(here).map((sample, nth) => [`${here}(${nth})`, String(value(...sample))]);
  });
}
