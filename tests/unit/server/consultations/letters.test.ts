import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '#protocol/draftText';
import { isSlug } from '#protocol/ids';
import { isNormal } from '#protocol/text';
import { cut } from '../../../../server/consultations/cut';
import { doubtsOf } from '../../../../server/consultations/doubts';

/** Letters, digits and marks in their order, in small letters. */
const lettersOf = (text: string) =>
  (
    text
      .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]/gu) ?? []
  )
    .join('')
    .toLowerCase();

/** A part as the paste had it: of a clause's and a point's label only the number stood there. */
const wordsOf = ({ label, heading, text }: Part) => [label.replace(/^(Khoản|Điểm) /, ''), heading, text];

const number = fc.integer({ min: 1, max: 12 });
const spaces = fc.constantFrom('', ' ', '  ', '\t', '\u00a0');
const beginnings = fc.oneof(
  { weight: 4, arbitrary: number.map((n) => `${n}.`) },
  { weight: 4, arbitrary: fc.constantFrom(...'abcdđeg').map((letter) => `${letter})`) },
  number.map((n) => `Điều ${n}`),
  number.map((n) => `ĐIỀU ${n}.`),
  number.map((n) => `Điều ${n}a:`),
  fc.constantFrom(
    'Chương I',
    'CHƯƠNG II',
    'Chương 4.',
    'Mục 1',
    'Mục 2 –',
    'Nơi nhận:',
    'TM. A',
    'PHỤ LỤC',
    '',
  ),
);
const words = fc.oneof(
  fc.constantFrom(
    '',
    'chợ họp',
    'Chợ họp;',
    'CHỢ',
    'theo khoản',
    'tại',
    '“Chợ',
    'chợ”',
    '"chợ',
    'chợ"',
    '- chợ.',
    'chợ:',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('a', 'Đ', '\u0301', '\u200b', '\u00ad', '\ufeff', '\ud800', '.', ' '),
    maxLength: 6,
  }),
);
const line = fc.tuple(spaces, beginnings, spaces, words).map((pieces) => pieces.join(''));
const pasted = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\v', '\u2028')), { maxLength: 40 })
  .map((lines) => `Điều 1. Chợ\n${lines.flat().join('')}`);
/** Numbers that mostly go on, so that most of what comes is cut. */
const orderly = fc
  .array(fc.tuple(fc.constantFrom('article', 'clause', 'point', 'text'), line), {
    minLength: 1,
    maxLength: 40,
  })
  .map((lines) => {
    let [article, clause, point] = [1, 0, 0];
    return lines
      .map(([kind, words]) => {
        if (kind === 'article') {
          [article, clause, point] = [article + 1, 0, 0];
          return `Điều ${article}. ${words}`;
        }
        if (kind === 'clause') {
          [clause, point] = [clause + 1, 0];
          return `${clause}. ${words}`;
        }
        if (kind === 'point') return `${'abcdđeghiklmnopqrstuvxy'[point++] ?? '-'}) ${words}`;
        return words.replace(/^\s*(Điều|ĐIỀU|Chương|CHƯƠNG|Mục)/, 'chợ');
      })
      .join('\n');
  })
  .map((lines) => `Chợ\nĐiều 1. Chợ\n${lines}`);

test('whatever is pasted, no letter is lost, none is added, and none changes its place', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.oneof(orderly, pasted), (text) => {
      const result = cut(text, '1');
      if (result.kind !== 'cut') return;
      count += 1;
      const { preamble, parts, closing } = result;
      expect(lettersOf([preamble, ...parts.flatMap(wordsOf), closing].join('\n'))).toBe(
        lettersOf(text.replace(/\p{Cs}/gu, '\ufffd')),
      );
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(300);
});

test('whatever is pasted, ids are ids, each is there once, and all texts are in normal form', () => {
  fc.assert(
    fc.property(fc.oneof(orderly, pasted, fc.string({ unit: 'binary' })), (text) => {
      const result = cut(text, '1');
      if (result.kind !== 'cut') return;
      const ids = result.parts.map(({ id }) => id);
      expect(ids.filter((id) => !isSlug(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const texts = [
        result.preamble,
        result.closing,
        ...result.parts.flatMap((part) => [part.heading, part.text]),
      ];
      expect(texts.filter((one) => !isNormal(one))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('whatever is pasted, a doubt is about a part that is there, or about the whole', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.oneof(orderly, pasted), (text) => {
      const result = cut(text, '1');
      if (result.kind !== 'cut') return;
      const labels = new Set(['', ...result.parts.map(({ label }) => label)]);
      for (const { within } of doubtsOf(result)) {
        count += 1;
        expect(labels).toContain(/^(?:\S+ \S+)?/.exec(within)?.[0]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(300);
});
