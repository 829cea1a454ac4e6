import { expect, test } from 'vitest';
import { createReadiness } from '../../../server/readiness';

test('a collector whose database answers is ready', async () => {
  expect(await createReadiness({ ping: async () => {} })()).toBe('ready');
});

test('one whose database is away is not', async () => {
  const ping = () => Promise.reject(new Error('ECONNREFUSED'));
  expect(await createReadiness({ ping })()).toBe('no-database');
});

test('nor is one whose database does not come to an end', async () => {
  expect(await createReadiness({ ping: () => new Promise(() => {}) }, 20)()).toBe('no-database');
});
