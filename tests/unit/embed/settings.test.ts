import { expect, test } from 'vitest';
import { readSettings, type Settings } from '#embed/settings';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';

function reading(attributes: Readonly<Record<string, string>> = {}, pageLang = '') {
  const all: Readonly<Record<string, string>> = { 'data-endpoint': ENDPOINT, ...attributes };
  return readSettings((name) => all[name] ?? null, pageLang);
}

function settingsOf(...args: Parameters<typeof reading>): Settings {
  const read = reading(...args);
  if ('error' in read) throw new Error(read.error);
  return read.settings;
}

function errorOf(...args: Parameters<typeof reading>): string {
  const read = reading(...args);
  return 'error' in read ? read.error : '';
}

test('with the endpoint alone everything has a default', () => {
  expect(settingsOf()).toEqual({
    endpoint: ENDPOINT,
    lang: 'vi',
    launcher: 'right',
    theme: 'light',
    views: ['ask', 'follow', 'consult'],
    topic: null,
  });
});

test('every attribute is read', () => {
  const attributes = {
    'data-lang': 'en',
    'data-launcher': 'none',
    'data-theme': 'auto',
    'data-views': ' ask, consult ',
    'data-topic': 'duong-sa',
  };
  expect(settingsOf(attributes)).toEqual({
    endpoint: ENDPOINT,
    lang: 'en',
    launcher: 'none',
    theme: 'auto',
    views: ['ask', 'consult'],
    topic: 'duong-sa',
  });
});

test.for([
  ['data-lang', 'fr', 'vi | en'],
  ['data-launcher', 'bottom', 'right | left | none'],
  ['data-theme', '', 'light | dark | auto'],
  ['data-views', 'ask vote', 'ask follow consult'],
  ['data-endpoint', 'gopy.example.vn', 'an https address'],
] as const)('%s="%s" is named, with what is expected', ([name, value, expected]) => {
  expect(errorOf({ [name]: value })).toBe(`${name}="${value}" must be ${expected}`);
});

test('all that is wrong is said at once', () => {
  const error = errorOf({ 'data-endpoint': '', 'data-lang': 'fr', 'data-theme': 'blue' });
  for (const name of ['data-endpoint', 'data-lang', 'data-theme']) expect(error).toContain(name);
});

test('without an endpoint there is an error', () => {
  expect(readSettings(() => null, 'vi')).toEqual({ error: 'data-endpoint="" must be an https address' });
});

test.for([
  [`${ENDPOINT}/`, ENDPOINT],
  [`${ENDPOINT}//`, ENDPOINT],
  ['https://gopy.example.vn', 'https://gopy.example.vn'],
  ['http://localhost:8787/v1/mau', 'http://localhost:8787/v1/mau'],
  ['http://127.0.0.1:8787/v1/mau/', 'http://127.0.0.1:8787/v1/mau'],
] as const)('the endpoint %s is taken as %s', ([value, endpoint]) => {
  expect(settingsOf({ 'data-endpoint': value }).endpoint).toBe(endpoint);
});

test.for([
  'http://gopy.example.vn/v1/mau',
  'http://localhost.example.vn/v1/mau',
  'http://127.0.0.1.example.vn/v1/mau',
  'ftp://localhost/v1/mau',
  'javascript:alert(1)',
  'data:text/html,x',
  '/v1/mau',
  'https://gopy.example.vn/v1/mau?x=1',
  'https://gopy.example.vn/v1/mau#x',
  'https://user:pass@gopy.example.vn/v1/mau',
])('the endpoint %s is refused', (value) => {
  expect(errorOf({ 'data-endpoint': value })).toContain('data-endpoint');
});

test.for([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['vi-VN', 'vi'],
  ['fr', 'vi'],
  ['', 'vi'],
] as const)('on a page in "%s" the language is %s', ([pageLang, lang]) => {
  expect(settingsOf({}, pageLang).lang).toBe(lang);
});

test('the tag’s own language goes before the page’s', () => {
  expect(settingsOf({ 'data-lang': 'vi' }, 'en').lang).toBe('vi');
});
