import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { errorName } from '../../../server/errorName';
import { freePort } from '../../freePort';

const withCode = (code: unknown) => Object.assign(new Error('bí mật'), { code });

test.each([
  ['ECONNREFUSED', 'Error ECONNREFUSED'],
  ['57P01', 'Error 57P01'],
  ['SQLITE_BUSY', 'Error SQLITE_BUSY'],
])('an error that has the code %s is told with it', (code, said) => {
  expect(errorName(withCode(code))).toBe(said);
});

test.each(['bí mật', 'abc', 'A B C', 'AB', 'A'.repeat(41), 'ABC\nDEF', 23505, null])(
  'of an error whose code is %j its name is all that is told',
  (code) => {
    expect(errorName(withCode(code))).toBe('Error');
  },
);

test('a connection that all addresses of a name refuse is told by its code', async () => {
  const port = await freePort();
  const error = await new Promise((done) => connect({ host: 'localhost', port }).once('error', done));
  expect(errorName(error)).toMatch(/^(Aggregate)?Error ECONNREFUSED$/);
});

test('what is no error is told as that', () => {
  expect(errorName('bí mật')).toBe('unknown');
});
