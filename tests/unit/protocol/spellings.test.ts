import { expect, test } from 'vitest';
import { CODE_ALPHABET, readCode } from '#protocol/code';
import { exactly, fold } from '#protocol/fold';
import { createMatching } from '../../../widget/panel/answers/matching';
import { SPELLINGS } from '../../spellings';

test('what is looked for is the same in every spelling: old and new tones, NFC and NFD, capitals, no marks', () => {
  for (const [written, typed] of SPELLINGS)
    expect(fold(typed), JSON.stringify([written, typed])).toBe(fold(written));
});

test('words with their marks are the same in every spelling that has them', () => {
  const marked = SPELLINGS.filter(([, typed]) => /\p{M}/u.test(typed.normalize('NFD')));
  for (const [written, typed] of marked) expect(exactly(typed), typed).toBe(exactly(written));
});

test('a published answer is found in every spelling', () => {
  for (const [written, typed] of SPELLINGS) {
    const answer = { id: 'a', title: `Chợ ${written} mở cửa lúc nào?`, lang: 'vi', answeredOn: '2026-11-20' };
    const other = { ...answer, id: 'b', title: 'Lịch tiêm phòng của trạm y tế' };
    expect(
      createMatching([other, answer])(typed).map(({ id }) => id),
      typed,
    ).toEqual(['a']);
  }
});

test('no mark that Telex, VNI or VIQR can put on a symbol of a code stays on it', () => {
  const marks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b'];
  for (const symbol of CODE_ALPHABET) {
    for (const mark of marks) {
      const typed = `${symbol}${mark}`;
      expect(readCode(typed.normalize('NFC')), typed).toBe(symbol);
      expect(readCode(typed.toLowerCase().normalize('NFD')), typed).toBe(symbol);
    }
  }
});
