import { expect, test } from 'vitest';
import { questionIssues } from '#protocol/question';
import { emptyDraft, partsOf, type QuestionDraft, type Rules } from '../../../../widget/panel/ask/draft';
import { NOTICE } from '../../protocol/notice';

const RULES: Rules = { accepts: ['question', 'page', 'commune'], topics: [], privacy: NOTICE };
const PAGE = 'https://hamay.example/tin';
const AT = '2026-11-26T09:00:00.000Z';
const LATER = '2026-11-26T09:01:00.000Z';
const draft = (change: Partial<QuestionDraft>): QuestionDraft => ({
  ...emptyDraft(null),
  notice: NOTICE.hash,
  text: 'Bao giờ sửa đường?',
  ...change,
});
const phone = { name: '', phone: '0912 345 678', email: '' };

test('a question without anything else carries nothing else', () => {
  const parts = partsOf(draft({ withPage: false }), { ...RULES, accepts: ['question'] }, 'vi', PAGE);
  expect(parts).toEqual({ intent: 'ask', text: 'Bao giờ sửa đường?', topic: undefined, lang: 'vi' });
});

test('a consent names the notice, what was agreed to, and the last click', () => {
  const given = draft({ contact: phone, age: 'adult', agreed: { publish: LATER, answer: AT } });
  const parts = partsOf(given, RULES, 'vi', undefined);
  expect(parts.contact).toEqual({ phone: '0912345678', age: 'adult' });
  expect(parts.consent).toEqual({
    notice: NOTICE.hash,
    purposes: ['answer', 'publish'],
    at: LATER,
    lang: 'vi',
  });
  expect(questionIssues(parts, RULES)).toEqual([]);
});

test('a box that is no longer on the screen counts for nothing', () => {
  const parts = partsOf(draft({ agreed: { answer: AT } }), RULES, 'vi', undefined);
  expect(parts.consent).toBeUndefined();
  expect(parts.contact).toBeUndefined();
});

test('who only agrees to publishing gives that consent and no contact, nor an age', () => {
  const parts = partsOf(draft({ agreed: { publish: AT }, age: 'adult' }), RULES, 'vi', undefined);
  expect(parts).not.toHaveProperty('contact');
  expect(parts.consent?.purposes).toEqual(['publish']);
});

test('what was ticked under another notice counts for nothing under this one', () => {
  const given = draft({ contact: phone, age: 'adult', agreed: { answer: AT }, notice: 'b'.repeat(64) });
  expect(partsOf(given, RULES, 'vi', undefined)).not.toHaveProperty('consent');
});

test('a consent says in which language it was read, which may be another than that of the page', () => {
  const given = draft({ contact: phone, age: 'adult', agreed: { answer: AT } });
  expect(partsOf(given, RULES, 'en', undefined).consent?.lang).toBe('vi');
});

test('a portal without a notice is given nothing personal, whatever was typed', () => {
  const { privacy: _, ...rules } = RULES;
  const parts = partsOf(
    draft({ contact: phone, age: 'adult', agreed: { answer: AT } }),
    rules,
    'vi',
    undefined,
  );
  expect(parts).not.toHaveProperty('contact');
  expect(parts).not.toHaveProperty('consent');
});

test('the page goes with it unless it was taken off, or the portal does not ask for it', () => {
  expect(partsOf(draft({}), RULES, 'vi', PAGE).page).toBe(PAGE);
  expect(partsOf(draft({ withPage: false }), RULES, 'vi', PAGE)).not.toHaveProperty('page');
  expect(partsOf(draft({}), { ...RULES, accepts: ['question'] }, 'vi', PAGE)).not.toHaveProperty('page');
  expect(
    partsOf(draft({ commune: 'may-trang' }), { ...RULES, accepts: ['question'] }, 'vi', PAGE),
  ).not.toHaveProperty('commune');
});
