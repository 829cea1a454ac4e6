import { expect, test } from 'vitest';
import { policiesFor, typesFor } from '../../../demo/builder/give/policies';
import type { Choices } from '../../../demo/builder/state/choices';
import { FILES, GOOD, RELEASE } from './someChoices';

const lines = (changes: Partial<Choices>) =>
  policiesFor({ ...GOOD, ...changes }, RELEASE, FILES).map(({ kind, line }) => `${kind}: ${line}`);
const CONNECT = 'connect-src https://gopy.tinh.example';

test('the pinned file goes by host, by nonce and by hash', () => {
  expect(lines({})).toEqual([
    `host: script-src https://gopy.tinh.example; ${CONNECT}`,
    `nonce: script-src 'nonce-NONCE' 'strict-dynamic'; ${CONNECT}`,
    `hash: script-src 'sha384-LOADER' 'strict-dynamic'; ${CONNECT}`,
  ]);
});

test('the managed file has no hash that lasts', () => {
  expect(lines({ hosting: 'managed' }).map((line) => line.split(':')[0])).toEqual(['host', 'nonce']);
});

test('the one file’s hash is its own, and it loads nothing that would need strict-dynamic', () => {
  expect(lines({ hosting: 'single' })).toContain(`hash: script-src 'sha384-SINGLE'; ${CONNECT}`);
});

test('scripts come from the host of the files, and what is written goes to that of the endpoint', () => {
  expect(lines({ files: 'https://cdn.example/w', endpoint: 'https://b.example:8443/v1/x' })[0]).toBe(
    'host: script-src https://cdn.example; connect-src https://b.example:8443',
  );
});

test('a bundle is the portal’s own script, and a frame needs nothing but to be let in', () => {
  expect(lines({ hosting: 'module' })).toEqual([`bundle: script-src 'self'; ${CONNECT}`]);
  expect(lines({ hosting: 'frame' })).toEqual(['frame: frame-src https://gopy.tinh.example']);
});

test.each([
  ['pinned', 'trusted-types gop-y'],
  ['managed', 'trusted-types gop-y'],
  ['single', ''],
  ['module', ''],
  ['frame', ''],
] as const)('with Trusted Types, %s needs: %s', (hosting, line) => {
  expect(typesFor({ hosting })).toBe(line);
});
