import { expect, test } from 'vitest';
import { consult as consultEn } from '#messages/en/consult';
import { launcher as launcherEn } from '#messages/en/launcher';
import { panel as panelEn } from '#messages/en/panel';
import { consult as consultVi } from '#messages/vi/consult';
import { launcher as launcherVi } from '#messages/vi/launcher';
import { panel as panelVi } from '#messages/vi/panel';
import type { Issue } from '#protocol/issue';
import type { Problem } from '#protocol/problem';
import { ISSUES, PROBLEMS, textsOf } from './textsOf';

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
