import { expect, test } from 'vitest';
import { isWhole, type Privacy } from '#protocol/privacy';
import { NOTICE } from './notice';

test('a notice that says everything is whole', () => {
  expect(isWhole(NOTICE)).toBe(true);
  expect(isWhole({ ...NOTICE, minors: null })).toBe(true);
});

test.each(['hash', 'controller', 'contact', 'retention', 'details', 'fields', 'purposes'] as const)(
  'without its %s it is not',
  (part) => {
    const { [part]: _, ...rest } = NOTICE;
    expect(isWhole(rest)).toBe(false);
  },
);

test('one that asks for no agreement is not, nor one whose words are in no Vietnamese', () => {
  const purposes = NOTICE.purposes.filter(({ needed }) => needed !== 'personal');
  expect(isWhole({ ...NOTICE, purposes })).toBe(false);
  expect(isWhole({ ...NOTICE, purposes: [null] as unknown as Privacy['purposes'] })).toBe(false);
  const retention = { en: '12 months' } as unknown as Privacy['retention'];
  expect(isWhole({ ...NOTICE, retention })).toBe(false);
});
