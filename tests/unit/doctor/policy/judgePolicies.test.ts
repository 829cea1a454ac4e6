import { expect, test } from 'vitest';
import { judgePolicies } from '#doctor/policy/judgePolicies';
import { policiesIn } from '#doctor/policy/policy';
import { findSnippets } from '#doctor/tag/findSnippets';
import { aPage, aTag, HASH } from '../tag/aPage';

const HOST = 'https://gopy.example';

function judge(header: string, changes: Parameters<typeof aTag>[0] = {}) {
  const page = aPage([aTag(changes)]);
  const [snippet] = findSnippets(page);
  if (!snippet) throw new Error('the tag was not found');
  return judgePolicies(policiesIn(header, 'header'), snippet, page.address);
}

const GOOD = [{ code: 'policy-good', level: 'good' }];

test.for([
  ['no policy', '', {}],
  ['a policy of other things', "frame-ancestors 'self'; style-src 'none'", {}],
  ['a host list', `script-src ${HOST}; connect-src ${HOST}; trusted-types gop-y`, {}],
  ['default-src alone', `default-src 'self' ${HOST}`, {}],
  [
    'nonce and strict-dynamic',
    `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${HOST}`,
    { nonce: 'abc' },
  ],
  ['a nonce alone, which the loader gives on', `script-src 'nonce-abc'`, { nonce: 'abc' }],
  ["the loader's hash and strict-dynamic", `script-src '${HASH}' 'strict-dynamic'`, {}],
  ['the hashes of all files', `script-src '${HASH}' 'sha384-other' 'sha384-third'`, {}],
  ['the folder of the version', `script-src ${HOST}/gop-y/1.2.3/`, {}],
  ['script-src-elem over script-src', `script-src 'none'; script-src-elem ${HOST}`, {}],
  ['any name of Trusted Types', "trusted-types *; require-trusted-types-for 'script'", {}],
] as const)('%s lets everything through', ([, header, changes]) => {
  expect(judge(header, changes)).toEqual(GOOD);
});

test('a host list without the host names the whole directive to paste', () => {
  expect(judge(`script-src 'self' cdn.example; connect-src ${HOST}`)).toEqual([
    {
      code: 'policy-loader',
      level: 'wrong',
      place: 'header',
      recipe: 'host',
      paste: `script-src 'self' cdn.example ${HOST};`,
    },
  ]);
});

test('what default-src ruled becomes a directive of its own that keeps what was allowed', () => {
  expect(judge("default-src 'self'").map((one) => 'paste' in one && one.paste)).toEqual([
    `script-src 'self' ${HOST};`,
    `connect-src 'self' ${HOST};`,
  ]);
});

test("'none' does not stay beside a host", () => {
  expect(judge("script-src 'none'")).toMatchObject([{ paste: `script-src ${HOST};` }]);
});

test('where the policy has a nonce, the tag gets it', () => {
  const [finding] = judge("script-src 'nonce-abc' 'strict-dynamic'", { nonce: undefined });
  expect(finding).toMatchObject({ code: 'policy-loader', recipe: 'nonce' });
  expect(finding).toHaveProperty('paste', expect.stringContaining('nonce="NONCE"'));
});

test('a nonce of another view is no nonce', () => {
  expect(judge("script-src 'nonce-abc'", { nonce: 'old' })).toMatchObject([{ code: 'policy-loader' }]);
});

test('strict-dynamic makes hosts count for nothing: the hash of the loader is what to add', () => {
  expect(judge(`script-src 'sha384-other' 'strict-dynamic' ${HOST}`)).toMatchObject([
    {
      code: 'policy-loader',
      recipe: 'hash',
      paste: `script-src 'sha384-other' 'strict-dynamic' ${HOST} '${HASH}';`,
    },
  ]);
});

test('strict-dynamic and a tag without a hash leave the nonce', () => {
  expect(judge("script-src 'sha384-other' 'strict-dynamic'", { integrity: undefined })).toMatchObject([
    { recipe: 'nonce' },
  ]);
});

test("the loader's hash alone lets it run, and stops the files that it loads", () => {
  expect(judge(`script-src '${HASH}'`)).toEqual([
    { code: 'policy-files', level: 'wrong', place: 'header', paste: `script-src '${HASH}' ${HOST};` },
  ]);
});

test('a source with the path of the loader alone stops the files that it loads', () => {
  expect(judge(`script-src ${HOST}/gop-y/1.2.3/gop-y.js`)).toMatchObject([{ code: 'policy-files' }]);
});

test('an endpoint that is not listed is found', () => {
  expect(judge(`connect-src 'self' https://khac.example`)).toEqual([
    {
      code: 'policy-endpoint',
      level: 'wrong',
      place: 'header',
      paste: `connect-src 'self' https://khac.example ${HOST};`,
    },
  ]);
});

test.for([
  ["trusted-types; require-trusted-types-for 'script'", 'trusted-types gop-y;'],
  ["trusted-types 'none'", 'trusted-types gop-y;'],
  ["trusted-types dompurify 'allow-duplicates'", "trusted-types dompurify 'allow-duplicates' gop-y;"],
] as const)('%s does not allow the name gop-y', ([header, paste]) => {
  expect(judge(header)).toEqual([{ code: 'policy-trusted-types', level: 'wrong', place: 'header', paste }]);
});

test('of several policies each must allow it', () => {
  const found = judge(`script-src ${HOST}, script-src 'self', connect-src 'self'`);
  expect(found.map(({ code }) => code)).toEqual(['policy-loader', 'policy-endpoint']);
});

test.for([
  "trusted-types 'none'; require-trusted-types-for 'script'",
  `script-src '${HASH}'; trusted-types 'none'`,
  `script-src ${HOST}/gop-y/1.2.3/gop-y.full.js`,
])('under %s all in one file runs, which adds no other', (header) => {
  expect(judge(header, { src: `${HOST}/gop-y/1.2.3/gop-y.full.js` })).toEqual(GOOD);
});
