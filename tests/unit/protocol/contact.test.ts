import { expect, test } from 'vitest';
import { contactIssues, readContact, readPhone } from '#protocol/contact';
import { consentIssues, neededPurposes, type Privacy } from '#protocol/privacy';
import { NOTICE } from './notice';

const issuesOf = (contact: Parameters<typeof contactIssues>[0], notice: Privacy | undefined = NOTICE) =>
  contactIssues({ age: 'adult', ...contact }, notice).map(({ code, pointer }) => `${code} ${pointer}`);

test.for([
  ['0912345678', '0912345678'],
  ['0912 345 678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['(0912) 345-678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084 912345678', '0912345678'],
  ['+84 (0)912 345 678', '0912345678'],
  ['+84 0912345678', '0912345678'],
  ['0912–345–678', '0912345678'],
  ['0912\u2011345\u2011678', '0912345678'],
  ['0200 3822 123', '02003822123'],
  ['+84 200 3822 123', '02003822123'],
] as const)('the phone number %s is read as %s', ([typed, read]) => {
  expect(readPhone(typed)).toBe(read);
});

test.for(['0912 345', '1022', 'không có', '0112345678', '09123456789', '84912'] as const)(
  '%s is no phone number, and stays as it was typed',
  (typed) => {
    expect(readPhone(typed)).toBe(typed);
    expect(issuesOf({ phone: readPhone(typed) })).toEqual(['phone-malformed /contact/phone']);
  },
);

test.for([
  ['ten@vidu.vn', true],
  ['ten.ho+viec@mail.vidu.gov.vn', true],
  ['ten@vidu', false],
  ['ten vidu.vn', false],
  ['ten@@vidu.vn', false],
  ['@vidu.vn', false],
  ['ten@vidu..vn', false],
  [`${'a'.repeat(250)}@vidu.vn`, false],
] as const)('the address %s is one: %s', ([email, right]) => {
  expect(issuesOf({ email })).toEqual(right ? [] : ['email-malformed /contact/email']);
});

test('blank fields are no contact, and no field of one', () => {
  expect(readContact({ name: ' ', phone: '', email: '\t' }, 'adult')).toBeUndefined();
  expect(readContact({ name: ' Lan ', phone: '', email: '' }, undefined)).toEqual({ name: 'Lan' });
});

test('a name that is too long is told by how much', () => {
  const [issue] = contactIssues({ name: 'ă'.repeat(103), age: 'adult' }, NOTICE);
  expect(issue).toEqual({ code: 'text-too-long', pointer: '/contact/name', over: 3, max: 100 });
});

test.for(['🙂', 'ễ'.normalize('NFD')])(
  'a name of a hundred %s is not too long, and one more is',
  (letter) => {
    expect(issuesOf({ name: letter.repeat(100) })).toEqual([]);
    expect(issuesOf({ name: letter.repeat(101) })).toEqual(['text-too-long /contact/name']);
  },
);

test('without a notice nothing personal is taken, and with one only what it asks for', () => {
  expect(contactIssues({ phone: '0912345678' }, undefined)).toEqual([
    { code: 'unknown-field', pointer: '/contact' },
  ]);
  expect(issuesOf({ phone: '0912345678', email: 'ten@vidu.vn' }, { ...NOTICE, fields: ['phone'] })).toEqual([
    'unknown-field /contact/email',
  ]);
});

test('an age is needed where the notice speaks of minors, and not taken where it does not', () => {
  expect(contactIssues({ phone: '0912345678' }, NOTICE)).toEqual([
    { code: 'age-not-chosen', pointer: '/contact/age' },
  ]);
  expect(issuesOf({ phone: '0912345678' }, { ...NOTICE, minors: null })).toEqual([
    'unknown-field /contact/age',
  ]);
});

const idsOf = (...given: Parameters<typeof neededPurposes>) => neededPurposes(...given).map(({ id }) => id);

test('nothing has to be agreed to unless something personal is given; a minor’s parents agree too', () => {
  expect(idsOf(NOTICE, undefined, 0)).toEqual([]);
  expect(idsOf(NOTICE, { phone: '0912345678', age: 'adult' }, 0)).toEqual(['answer']);
  expect(idsOf(NOTICE, undefined, 1)).toEqual(['answer']);
  expect(idsOf(NOTICE, { phone: '0912345678', age: 'minor' }, 0)).toEqual(['answer', 'parent']);
  expect(idsOf(undefined, undefined, 3)).toEqual([]);
});

test('nothing can be agreed to that the notice does not ask', () => {
  const consentTo = (...purposes: string[]) => ({
    notice: NOTICE.hash,
    purposes,
    at: '2026-11-26T09:00:00Z',
    lang: 'vi',
  });
  const contact = { phone: '0912345678', age: 'adult' } as const;
  expect(consentIssues(consentTo('answer', 'publish'), NOTICE, contact, 0)).toEqual([]);
  for (const other of ['ban-tin', 'PUBLISH', '']) {
    expect(consentIssues(consentTo('answer', other), NOTICE, contact, 0)).toEqual([
      { code: 'malformed', pointer: '/consent/purposes' },
    ]);
  }
});

test('each purpose that is missing is its own mistake; without a notice no consent is taken', () => {
  const consent = { notice: NOTICE.hash, purposes: ['publish'], at: '2026-11-26T09:00:00Z', lang: 'vi' };
  const minor = { phone: '0912345678', age: 'minor' } as const;
  expect(consentIssues(consent, NOTICE, minor, 0)).toEqual([
    { code: 'consent-missing', pointer: '/consent', purpose: 'answer' },
    { code: 'consent-missing', pointer: '/consent', purpose: 'parent' },
  ]);
  expect(consentIssues(undefined, NOTICE, undefined, 0)).toEqual([]);
  expect(consentIssues(consent, undefined, undefined, 0)).toEqual([
    { code: 'unknown-field', pointer: '/consent' },
  ]);
});
