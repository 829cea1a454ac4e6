import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reword } from '#messages/reword';
import { panel } from '#messages/vi/panel';
import type { Texts } from '#protocol/messages';

const OWN = {
  title: 'Hỏi đáp',
  home: { ask: 'Hỏi', hint: (agency: string) => `${agency} trả lời` },
  left: (n: number) => (n === 0 ? 'Hết' : `Còn ${n}`),
  at: (when: string) => `Lúc ${when}`,
  kept: (isKept: boolean) => (isKept ? 'Đã giữ' : 'Không giữ'),
  issue: (issue: { code: string; over?: number }) => issue.code,
  by: (agency: string, day: string | null) => `${agency} ${day}`,
};
const kept: string[] = [];
const keep = (text: string) => void kept.push(text);
const said = (texts: Texts) => reword(OWN, texts, 'en', keep);

test('a word that is there takes the place of the own, one that is not leaves it', () => {
  expect(said({ title: 'Questions', home: { ask: 'Ask' } })).toMatchObject({
    title: 'Questions',
    home: { ask: 'Ask' },
  });
  expect(said({ home: { ask: 'Ask' } }).title).toBe('Hỏi đáp');
  expect(said({ home: { ask: 'Ask' } }).home.hint('Sở Y tế')).toBe('Sở Y tế trả lời');
});

test('a value goes to its place, a number as the language writes it', () => {
  expect(said({ home: { hint: '{0} answers' } }).home.hint('Sở Y tế')).toBe('Sở Y tế answers');
  expect(said({ left: '{0} left' }).left(1234)).toBe('1,234 left');
});

test('a day and a moment are written out in Vietnam’s time', () => {
  expect(said({ at: 'on {0}' }).at('2026-12-07')).toBe('on 7\u00a0Dec\u00a02026');
  expect(said({ at: 'at {0}' }).at('2026-12-06T18:30:00Z')).toBe('at 01:30 7\u00a0Dec\u00a02026');
});

test('what differs by a value has a text for each, and one for all others', () => {
  const words = said({ left: { 0: 'none', '*': '{0} left' }, kept: { true: 'kept', false: 'not kept' } });
  expect([words.left(0), words.left(2), words.kept(true), words.kept(false)]).toEqual([
    'none',
    '2 left',
    'kept',
    'not kept',
  ]);
});

test('a value that every object has a name for is a value like others', () => {
  expect(said({ home: { hint: { '*': '{0} answers' } } }).home.hint('constructor')).toBe(
    'constructor answers',
  );
});

test('an issue is found by its code, with what it names', () => {
  const words = said({ issue: { 'text-too-long': 'remove {over}' } });
  expect(words.issue({ code: 'text-too-long', over: 5 })).toBe('remove 5');
  expect(words.issue({ code: 'text-empty' })).toBe('text-empty');
});

test('where a value is missing the own words stand, not half a sentence', () => {
  const words = said({ by: '{0} answers by {1}' });
  expect(words.by('Sở Y tế', '2026-12-07')).toBe('Sở Y tế answers by 7\u00a0Dec\u00a02026');
  expect(words.by('Sở Y tế', null)).toBe('Sở Y tế null');
});

test.for([
  [{ title: { a: 'b' } }, 'Hỏi đáp'],
  ['all', 'Hỏi đáp'],
  [{ constructor: 'x', toString: 'y' }, 'Hỏi đáp'],
] as const)('what has another form than the own is passed over: %j', ([texts, title]) => {
  expect(said(texts as Texts).title).toBe(title);
});

test('a text is text: markup in it stays what it is, and a place in a value is no place', () => {
  expect(said({ title: '<b>{0}</b>' }).title).toBe('<b>{0}</b>');
  expect(said({ home: { hint: '{0} answers' } }).home.hint('{0}{1}')).toBe('{0}{1} answers');
});

test('the demo’s French has only names that the panel has, and says what there is to say there', () => {
  const { panel: texts } = JSON.parse(readFileSync('demo/portals/ha-may/messages/fr.json', 'utf8'));
  const namesIn = (own: object, given: object, at: string): string[] =>
    Object.entries(given).flatMap(([name, text]) => {
      const words = (own as Record<string, unknown>)[name];
      if (words === undefined) return [`${at}${name}`];
      return typeof words === 'object' ? namesIn(words as object, text, `${at}${name}.`) : [];
    });
  expect(namesIn(panel, texts, '')).toEqual([]);
  const words = reword(panel, texts, 'fr', keep);
  expect(words.home.consultHint(3)).toBe('3 consultations en cours');
  expect(words.receipt.answers('Sở Y tế', '2026-12-07')).toBe(
    'Sở Y tế répond au plus tard le 7\u00a0déc.\u00a02026.',
  );
  expect(words.issue({ pointer: '/text', code: 'text-too-long', over: 2, max: 10 })).toBe(
    'Retirez 2 caractères : 10 au plus',
  );
});

test('what stays the release’s own is told of: at once what is a text, and what takes values when it is said', () => {
  kept.length = 0;
  const words = said({ home: { hint: '{0} answers' }, left: { 0: 'none' } });
  expect(kept).toEqual(['Hỏi đáp', 'Hỏi']);
  expect([words.left(0), words.home.hint('Sở Y tế'), words.left(2)]).toEqual([
    'none',
    'Sở Y tế answers',
    'Còn 2',
  ]);
  expect(kept).toEqual(['Hỏi đáp', 'Hỏi', 'Còn 2']);
});

test('the panel’s own words can be given one by one', () => {
  const words = reword(panel, { lang: 'km', receipt: { answers: '{0} · {1}' } }, 'km', keep);
  expect(words.lang).toBe('km');
  expect(words.receipt.answers('Sở Y tế', null)).toBe(panel.receipt.answers('Sở Y tế', null));
  expect(words.receipt.copy).toBe(panel.receipt.copy);
});
