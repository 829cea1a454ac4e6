import { expect, test } from 'vitest';
import { allowsUrl } from '#doctor/policy/allowsUrl';

const PAGE = new URL('https://tinh.example/tin-tuc');

/** A source, an address that it allows and one that it does not. */
const CASES: ReadonlyArray<readonly [source: string, allowed: string, other: string]> = [
  ["'self'", 'https://tinh.example/a.js', 'https://www.tinh.example/a.js'],
  ["'self'", 'https://tinh.example:443/a.js', 'https://tinh.example:8443/a.js'],
  ['*', 'https://bat-ky.example/a.js', 'data:text/javascript,1'],
  ['https:', 'https://bat-ky.example/a.js', 'http://bat-ky.example/a.js'],
  ['http:', 'https://bat-ky.example/a.js', 'ftp://bat-ky.example/a.js'],
  ['gopy.example', 'https://gopy.example/a.js', 'http://gopy.example/a.js'],
  ['GOPY.example', 'https://gopy.example/a.js', 'https://gopy.example.xau.example/a.js'],
  ['http://gopy.example', 'https://gopy.example/a.js', 'https://gopy.example:8443/a.js'],
  ['https://gopy.example:8443', 'https://gopy.example:8443/a.js', 'https://gopy.example/a.js'],
  ['https://gopy.example:*', 'https://gopy.example:9/a.js', 'https://khac.example:9/a.js'],
  ['http://gopy.example:80', 'https://gopy.example/a.js', 'https://gopy.example:81/a.js'],
  ['*.gov.example', 'https://a.gov.example/a.js', 'https://gov.example/a.js'],
  ['https://gopy.example/v1/', 'https://gopy.example/v1/mau/portal.json', 'https://gopy.example/v2/'],
  ['https://gopy.example/gop-y.js', 'https://gopy.example/gop-y.js', 'https://gopy.example/gop-y.jsx'],
];

test.for(CASES)('%s allows %s and not %s', ([source, allowed, other]) => {
  expect(allowsUrl([source], new URL(allowed), PAGE)).toBe(true);
  expect(allowsUrl([source], new URL(other), PAGE)).toBe(false);
});

test.for(["'none'", "'unsafe-inline'", "'nonce-abc'", "'sha384-abc'", '?'])(
  '%s allows no address',
  (source) => {
    expect(allowsUrl([source], new URL('https://tinh.example/a.js'), PAGE)).toBe(false);
  },
);

test('one source of several is enough', () => {
  const sources = ["'self'", 'cdn.example', 'gopy.example'];
  expect(allowsUrl(sources, new URL('https://gopy.example/a.js'), PAGE)).toBe(true);
});
