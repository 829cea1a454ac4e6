import { expect, test } from 'vitest';
import type { PageSeen } from '#doctor/pageSeen';
import { findSnippets } from '#doctor/tag/findSnippets';
import { judgeTags } from '#doctor/tag/judgeTags';
import { aPage, aTag, HASH } from './aPage';

const judge = (page: PageSeen) => judgeTags(findSnippets(page), page.address);
const judgeOne = (changes: Parameters<typeof aTag>[0], text = '') => judge(aPage([aTag(changes, text)]));
const GOOD = { code: 'tag-good', level: 'good' };
/** What stands in any build of the loader. */
const LOADER = 'const k="gop-y:waiting";links="a[data-gop-y]"';

test.for([
  ['as it was pasted', {}],
  ['deferred', { async: undefined, defer: '' }],
  ['as a module', { type: 'module' }],
  ['with a type of old', { type: 'text/javascript' }],
  ['in one file', { src: 'https://gopy.example/gop-y/1.2.3/gop-y.full.js' }],
  ['managed, without a hash', { src: '/gop-y/1/gop-y.js', integrity: undefined, crossorigin: undefined }],
  ['of the same host, without crossorigin', { src: '/gop-y/1.2.3/gop-y.js', crossorigin: undefined }],
  ['with a query that a cache added', { src: 'https://gopy.example/gop-y/1.2.3/gop-y.js?ver=6.1' }],
  ['with an endpoint on the machine itself', { 'data-endpoint': 'http://localhost:8787/v1/mau' }],
] as const)('a tag %s is good', ([, changes]) => {
  expect(judgeOne(changes)).toEqual([GOOD]);
});

test('a page without a tag, or with one of somebody else, lacks it', () => {
  const other = aTag({ src: 'https://chat.example/chat.js', 'data-endpoint': 'https://chat.example/v1' });
  for (const scripts of [[], [other]]) {
    expect(judge(aPage(scripts))).toEqual([{ code: 'tag-missing', level: 'wrong' }]);
  }
});

test.for([
  ['8b2f0c1d9e-text/javascript', 'Cloudflare Rocket Loader', 'data-cfasync="false"'],
  ['text/rocketscript', 'Cloudflare Rocket Loader', 'data-cfasync="false"'],
  ['rocketlazyloadscript', 'WP Rocket', ' nowprocket>'],
  ['litespeed/javascript', 'LiteSpeed Cache', 'data-no-optimize="1"'],
] as const)('type="%s" is the work of %s, and the tag to paste is spared', ([type, by, spare]) => {
  const found = judgeOne({ type });
  expect(found).toEqual([
    { code: 'tag-held-back', level: 'wrong', by, paste: expect.stringContaining(spare) },
  ]);
  expect(found[0]).not.toHaveProperty('paste', expect.stringContaining('type='));
});

test.for([
  { src: 'https://HOST/gop-y/1.2.3/gop-y.js' },
  { 'data-endpoint': 'https://HOST/v1/mau' },
  { 'data-endpoint': 'https://gopy.example/v1/PORTAL' },
])('a snippet that was pasted as it came is not filled in: %o', (changes) => {
  expect(judgeOne(changes)).toEqual([{ code: 'tag-unfilled', level: 'wrong' }]);
});

test('of a tag with several faults every finding tells to paste the same whole tag', () => {
  const src = 'https://gopy.example/gop-y/1.2.3/gop-y.js';
  const found = judgeOne({
    type: 'rocketlazyloadscript',
    src: undefined,
    'data-rocket-src': src,
    crossorigin: undefined,
    'data-endpoint': 'http://gopy.example/v1/mau',
    nonce: 'abc',
    class: 'lazy',
  });
  expect(found.map(({ code }) => code)).toEqual([
    'tag-held-back',
    'tag-address-moved',
    'tag-crossorigin-missing',
    'endpoint-http',
  ]);
  expect(new Set(found.map((one) => 'paste' in one && one.paste))).toEqual(
    new Set([
      `<script async src="${src}" integrity="${HASH}" data-endpoint="https://gopy.example/v1/mau" ` +
        'crossorigin="anonymous" nonce="NONCE" nowprocket></script>',
    ]),
  );
});

test('an attribute that spares the tag from an optimizer stays', () => {
  expect(judgeOne({ type: 'text/plain', 'data-cfasync': 'false' })).toMatchObject([
    { paste: expect.stringContaining('data-cfasync="false"') },
  ]);
});

test('a type that browsers do not run is told', () => {
  expect(judgeOne({ type: 'text/plain' })).toMatchObject([{ code: 'tag-not-script', type: 'text/plain' }]);
});

test('an address that was moved is put back into the tag to paste', () => {
  const src = 'https://gopy.example/gop-y/1.2.3/gop-y.js';
  expect(judgeOne({ src: undefined, 'data-src': src, class: 'lazy' })).toMatchObject([
    {
      code: 'tag-address-moved',
      attribute: 'data-src',
      paste: expect.stringMatching(/^<script async (?!.*data-src)(?!.*lazy).*src="https:\/\/gopy/),
    },
  ]);
});

test('a loader in the text of the page is inlined, with its attributes or among other scripts', () => {
  expect(judgeOne({ src: undefined, integrity: undefined }, LOADER)).toEqual([
    { code: 'tag-inlined', level: 'wrong' },
  ]);
  const merged = { attributes: new Map<string, string>(), text: `other();${LOADER}` };
  expect(judge(aPage([merged]))).toContainEqual({ code: 'tag-inlined', level: 'wrong' });
});

test('a hash without crossorigin stops a file of another host', () => {
  expect(judgeOne({ crossorigin: undefined })).toMatchObject([
    { code: 'tag-crossorigin-missing', paste: expect.stringContaining('crossorigin="anonymous"') },
  ]);
});

test('a pinned address that lost its hash works, and is told', () => {
  expect(judgeOne({ integrity: undefined })).toEqual([
    { code: 'tag-integrity-missing', level: 'note' },
    GOOD,
  ]);
});

test('a tag without an endpoint, or with half of one, does not start', () => {
  expect(judgeOne({ 'data-endpoint': undefined })).toEqual([{ code: 'endpoint-missing', level: 'wrong' }]);
  for (const value of ['/v1/mau', 'gopy.example/v1/mau', 'https://gopy.example/v1/mau?x=1']) {
    expect(judgeOne({ 'data-endpoint': value })).toEqual([
      { code: 'endpoint-malformed', level: 'wrong', value },
    ]);
  }
});

test('an endpoint over http is told apart on an https page, and the tag to paste has https', () => {
  const tag = aTag({ 'data-endpoint': 'http://gopy.example/v1/mau' });
  const paste = expect.stringContaining('data-endpoint="https://gopy.example/v1/mau"');
  expect(judge(aPage([tag]))).toEqual([{ code: 'endpoint-http', level: 'wrong', page: 'https', paste }]);
  expect(judge(aPage([tag], 'http://tinh.example/'))).toMatchObject([{ page: 'http' }]);
});

test('the same tag twice is as good as once; two with different endpoints are not', () => {
  expect(judge(aPage([aTag(), aTag({ 'data-endpoint': 'https://gopy.example/v1/mau/' })]))).toEqual([GOOD]);
  const other = 'https://gopy.example/v1/khac';
  expect(judge(aPage([aTag(), aTag({ 'data-endpoint': other })]))).toEqual([
    { code: 'tags-differ', level: 'wrong', endpoints: ['https://gopy.example/v1/mau', other] },
  ]);
});

test('an old version beside a newer one is told', () => {
  const files = ['1.2.3', '1.3.0'].map((version) => `https://gopy.example/gop-y/${version}/gop-y.js`);
  expect(judge(aPage(files.map((src) => aTag({ src }))))).toEqual([
    { code: 'tags-of-versions', level: 'note', files },
    GOOD,
  ]);
});

test('what is pasted stays one attribute, whatever stands in it', () => {
  const [finding] = judgeOne({ type: 'text/plain', 'data-topic': 'a"><img src=x>' });
  expect(finding).toHaveProperty('paste', expect.stringContaining('data-topic="a&quot;><img src=x>"'));
});

test.for([
  ['data-lang', 'tiếng Việt'],
  ['data-launcher', 'bottom'],
  ['data-theme', 'blue'],
  ['data-accent', 'xanh'],
  ['data-views', 'ask folow'],
  ['data-shared-device', 'yes'],
  ['data-endpoint-former', 'http://gopy.example/v1/mau'],
] as const)('%s="%s" is wrong, as in the console', ([attribute, value]) => {
  expect(judgeOne({ [attribute]: value })).toEqual([
    { code: 'setting-wrong', level: 'wrong', attribute, value },
  ]);
});

test('settings that the loader knows are good', () => {
  const changes = { 'data-lang': 'km', 'data-launcher': 'left', 'data-accent': '#b31', 'data-views': 'ask' };
  expect(judgeOne(changes)).toEqual([GOOD]);
});
