import { expect, test } from 'vitest';
import type { BallotMistake } from '../../../../../server/plain/consultations/ballotMistake';
import { summaryOf } from '../../../../../server/plain/consultations/summaryOf';
import { consultWords } from '../../../../../server/plain/consultations/words';
import { A_PLAIN_CONSULTATION } from './aPlainConsultation';

const told = (mistake: BallotMistake) =>
  summaryOf(new Map([['mot', mistake]]), A_PLAIN_CONSULTATION, consultWords('vi')).map(({ text }) => text);

test('what is wrong with one item is told with its place, what is wrong with the whole ballot without, whatever the words', () => {
  expect(told({ about: 'item', control: 'a.mot', text: 'Sai' })).toEqual(['Câu\u00a01: Sai']);
  expect(told({ about: 'ballot', control: 'a.mot', text: 'Sai' })).toEqual(['Sai']);
});
