import { expect, test } from 'vitest';
import { crashOf } from '../../../server/crash';

test('a crash tells its name and its place, and nothing of what the error says', () => {
  const said = 'Key (text)=(Đèn hỏng)\n    at home (line:1:1)';
  const crash = crashOf(Object.assign(new RangeError(said, { cause: said }), { detail: said }));
  expect(crash).toMatch(/^RangeError\n {4}at .*crash\.test\.ts:\d+:\d+/);
  expect(crash).not.toMatch(/Đèn|home/);
});

test('a crash whose error is none, or says nothing, has no words either', () => {
  expect(crashOf('Đèn hỏng')).toBe('something that is no error was thrown');
  expect(crashOf(new Error(''))).toMatch(/^Error\n {4}at /);
});
