import { expect, test } from 'vitest';
import { LIMITS } from '#protocol/limits';
import type { Portal } from '#protocol/portal';
import { type QuestionParts, questionIssues, textIssues } from '#protocol/question';
import { readSubmission } from '#protocol/submission';
import { MOCK_PORTAL } from '../../../server-mock/mockPortal';
import { aQuestion } from '../server/testCollector';

const PORTAL: Portal = {
  ...MOCK_PORTAL.portal,
  accepts: ['question'],
  topics: [
    { id: 'duong-sa', label: { vi: 'Đường sá' } },
    { id: 'khieu-nai', label: { vi: 'Khiếu nại' }, elsewhere: { text: { vi: 'Gửi đơn' } } },
  ],
};
const { privacy: _, ...WITHOUT_NOTICE } = PORTAL;
const issuesOf = (parts: Partial<QuestionParts>, portal: Portal = WITHOUT_NOTICE) =>
  questionIssues({ text: 'Bao giờ sửa đường?', topic: 'duong-sa', ...parts }, portal).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

test('what is dealt with elsewhere is not taken, whoever asks', () => {
  expect(issuesOf({ topic: 'khieu-nai' })).toEqual(['topic-elsewhere /topic']);
  expect(issuesOf({ topic: 'da-bo' })).toEqual([]);
  expect(issuesOf({ topic: null })).toEqual([]);
});

test.each(['', ' \n', '\u200b', '\u2060\ufeff \u200d'])(
  '%j is no question: there is nothing to read',
  (text) => {
    expect(issuesOf({ text })).toEqual(['text-empty /text']);
  },
);

test.each(['?', '👍', '…'])('%s is one', (text) => expect(issuesOf({ text })).toEqual([]));

test('what the portal did not ask for is refused by its name', () => {
  const given = { commune: 'may-trang', page: 'https://hamay.example/tin' };
  expect(issuesOf(given)).toEqual(['unknown-field /commune', 'unknown-field /page']);
  expect(issuesOf(given, { ...WITHOUT_NOTICE, accepts: ['question', 'commune', 'page'] })).toEqual([]);
});

test.for([
  [undefined, LIMITS.text],
  [20, 20],
  [LIMITS.text, LIMITS.text],
  [LIMITS.text + 1000, LIMITS.text],
] as const)(
  'a portal that limits its texts to %s takes %s letters: it can ask for less, never for more',
  ([text, max]) => {
    const portal = { ...WITHOUT_NOTICE, limits: text === undefined ? {} : { text } };
    expect(textIssues({ text: 'ữ'.repeat(max) }, portal)).toEqual([]);
    expect(textIssues({ text: 'ữ'.repeat(max + 2) }, portal)).toEqual([
      { code: 'text-too-long', pointer: '/text', over: 2, max },
    ]);
  },
);

const shapeOf = (parts: object) => {
  const read = readSubmission(aQuestion(parts));
  return read.ok ? [] : read.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};

test.for([
  ['https://hamay.example/tin?utm=1', false],
  ['https://hamay.example/tin#muc', false],
  ['https://lan:mat-khau@hamay.example/', false],
  ['javascript:alert(1)', false],
  ['https://hamay.example/tin tuc', false],
  [`https://hamay.example/${'a'.repeat(2000)}`, false],
  ['https://hamay.example/tin-t%E1%BB%A9c', true],
  ['http://localhost:8080/', true],
] as const)('the page %s is taken: %s', ([page, right]) => {
  expect(shapeOf({ page })).toEqual(right ? [] : ['malformed /page']);
});

test.for([
  [{ contact: {} }, 'malformed /contact'],
  [{ contact: { age: 'adult' } }, 'malformed /contact'],
  [{ contact: { phone: '' } }, 'malformed /contact/phone'],
  [{ contact: { phone: '0912345678', cccd: '001' } }, 'unknown-field /contact/cccd'],
  [{ contact: { name: ' Lan ' } }, 'malformed /contact/name'],
  [{ commune: 'Mây Trắng' }, 'malformed /commune'],
] as const)('%j is not taken: %s', ([parts, issue]) => {
  expect(shapeOf(parts)).toEqual([issue]);
});

const CONSENT = { notice: 'a'.repeat(64), purposes: ['answer'], at: '2026-11-26T09:00:00.123Z', lang: 'vi' };

test.for([
  [{}, []],
  [{ at: '2026-11-26T16:00:00+07:00' }, []],
  [{ notice: 'A'.repeat(64) }, ['malformed /consent/notice']],
  [{ purposes: [] }, ['malformed /consent/purposes']],
  [{ purposes: ['answer', 'answer'] }, ['malformed /consent/purposes']],
  [{ at: '26/11/2026' }, ['malformed /consent/at']],
  [{ at: '2026-13-26T16:00:00Z' }, ['malformed /consent/at']],
  [{ ip: '10.0.0.1' }, ['unknown-field /consent/ip']],
] as const)('a consent with %j: %j', ([change, issues]) => {
  expect(shapeOf({ consent: { ...CONSENT, ...change } })).toEqual(issues);
});
