import { expect, test } from 'vitest';
import { readSubmission } from '#protocol/submission';
import { pageAddress } from '../../../widget/panel/pageAddress';
import { aQuestion } from '../server/testCollector';

const addressOf = (url: string) => pageAddress(new URL(url) as unknown as Location);

test.for([
  ['https://hamay.example/tin-tuc?utm=1#muc', 'https://hamay.example/tin-tuc'],
  ['https://hamay.example/@tin-tuc/a', 'https://hamay.example/%40tin-tuc/a'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
  ['https://hamay.example/tin tức', 'https://hamay.example/tin%20t%E1%BB%A9c'],
] as const)('of %s the question names %s, and an endpoint takes it', ([url, page]) => {
  expect(addressOf(url)).toBe(page);
  expect(readSubmission(aQuestion({ page })).ok).toBe(true);
});

test('a page that is no address on the web, or too long a one, is not named', () => {
  expect(addressOf('file:///home/lan/trang.html')).toBeUndefined();
  expect(addressOf(`https://hamay.example/${'a'.repeat(2000)}`)).toBeUndefined();
});
