import { expect, test } from 'vitest';
import { consult as consultEn } from '#messages/en/consult';
import { launcher as launcherEn } from '#messages/en/launcher';
import { panel as panelEn } from '#messages/en/panel';
import { consult as consultVi } from '#messages/vi/consult';
import { launcher as launcherVi } from '#messages/vi/launcher';
import { panel as panelVi } from '#messages/vi/panel';
import type { Issue } from '#protocol/issue';
import type { Problem } from '#protocol/problem';

const ISSUES = [
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
const PROBLEMS = [
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
function textsOf(messages: object, path = ''): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] => {
    const here = `${path}${name}`;
    if (typeof value === 'object') return textsOf(value, `${here}.`);
    if (typeof value === 'string') return [[here, value]];
    return samplesOf(here).map((sample, nth) => [`${here}(${nth})`, String(value(...sample))]);
  });
}

const SETS = [
  ['launcher', launcherVi, launcherEn],
  ['panel', panelVi, panelEn],
  ['consult', consultVi, consultEn],
] as const;

test.for(SETS)('%s: English has the keys of Vietnamese and no other', ([, vi, en]) => {
  expect(textsOf(en).map(([path]) => path)).toEqual(textsOf(vi).map(([path]) => path));
});

test.for(SETS)('%s: no text is empty or holds something that is not a word', ([, ...languages]) => {
  for (const [path, text] of languages.flatMap((messages) => textsOf(messages))) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/undefined|null|NaN|Invalid Date|\[object/);
  }
});

test.for(SETS)('%s: Vietnamese neither begs nor blames', ([, vi]) => {
  for (const [path, text] of textsOf(vi)) expect(text, path).not.toMatch(/vui lòng|xin lỗi|không hợp lệ/i);
});

test.for(SETS)('%s: every text is in NFC', ([, ...languages]) => {
  for (const [path, text] of languages.flatMap((messages) => textsOf(messages))) {
    expect(text, path).toBe(text.normalize('NFC'));
  }
});

test.for(SETS)('%s: English texts have no Vietnamese letters but for names', ([, , en]) => {
  for (const [path, text] of textsOf(en)) {
    expect(text.replace(/sở xây dựng/gi, ''), path).not.toMatch(/[ăâđêôơưạảấầậắặẹẻếềệịỉọỏốồộớờợụủứừựỳỵ]/i);
  }
});

test.for([panelVi, panelEn])('each problem that a citizen may meet has words of its own ($lang)', (panel) => {
  const said = PROBLEMS.map((code) => panel.problem({ code } as Problem));
  expect(new Set(said).size).toBe(PROBLEMS.length);
});

test.for([panelVi, panelEn])('each mistake that a citizen can mend has words of its own ($lang)', (panel) => {
  const said = ISSUES.map((code) => panel.issue({ code, pointer: '/', over: 1, max: 2000 } as Issue));
  expect(new Set(said).size).toBe(ISSUES.length);
});
