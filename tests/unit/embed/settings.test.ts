import { expect, test } from 'vitest';
import { readSettings, type Settings } from '#embed/settings';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';

function reading(attributes: Readonly<Record<string, string>> = {}, pageLang = '') {
  const all: Readonly<Record<string, string>> = { 'data-endpoint': ENDPOINT, ...attributes };
  const complaints: string[] = [];
  const settings = readSettings(
    (name) => all[name] ?? null,
    pageLang,
    (line) => complaints.push(line),
  );
  return { settings, complaints };
}

function settingsOf(...args: Parameters<typeof reading>): Settings {
  const { settings, complaints } = reading(...args);
  if (!settings) throw new Error(complaints.join());
  return settings;
}

test('with the endpoint alone everything has a default', () => {
  expect(settingsOf()).toEqual({
    endpoint: ENDPOINT,
    lang: 'vi',
    launcher: 'right',
    theme: 'light',
    accent: null,
    views: ['ask', 'follow', 'consult'],
    topic: null,
    commune: null,
    sharedDevice: 'ask',
    endpointFormer: null,
  });
});

test('every attribute is read', () => {
  const attributes = {
    'data-lang': 'en',
    'data-launcher': 'none',
    'data-theme': 'auto',
    'data-views': ' ask, consult ',
    'data-topic': 'duong-sa',
    'data-commune': 'may-trang',
    'data-shared-device': 'always',
    'data-accent': '#B3141A',
    'data-endpoint-former': ' https://cu.example.vn/v1/mau/ ',
  };
  expect(settingsOf(attributes)).toEqual({
    endpoint: ENDPOINT,
    lang: 'en',
    launcher: 'none',
    theme: 'auto',
    accent: '#B3141A',
    views: ['ask', 'consult'],
    topic: 'duong-sa',
    commune: 'may-trang',
    sharedDevice: 'always',
    endpointFormer: 'https://cu.example.vn/v1/mau',
  });
});

const DEFAULTS = settingsOf();

test.for([
  ['data-lang', 'tiếng Việt', 'a language as vi, en or km'],
  ['data-accent', 'đỏ', 'a colour as #0b4f9e'],
  ['data-accent', '#b3141', 'a colour as #0b4f9e'],
  ['data-endpoint-former', 'http://cu.example.vn/v1', 'an https address without ? or #'],
  ['data-launcher', 'bottom', 'right | left | none'],
  ['data-theme', '', 'light | dark | auto'],
  ['data-views', 'vote', 'ask follow consult'],
  ['data-views', '', 'ask follow consult'],
] as const)('%s="%s" is named, with what is expected, and its default holds', ([name, value, expected]) => {
  const { settings, complaints } = reading({ [name]: value });
  expect(complaints).toEqual([`${name}="${value}" must be ${expected}`]);
  expect(settings).toEqual(DEFAULTS);
});

test('of several views the known ones are offered', () => {
  const { settings, complaints } = reading({ 'data-views': 'ask vote' });
  expect(settings?.views).toEqual(['ask']);
  expect(complaints).toHaveLength(1);
});

test('what is right brings no complaint', () => {
  expect(reading({ 'data-lang': 'vi', 'data-views': 'ask follow' }).complaints).toEqual([]);
});

test('without an endpoint nothing starts, and all that is wrong is said at once', () => {
  const { settings, complaints } = reading({ 'data-endpoint': '', 'data-theme': 'blue' });
  expect(settings).toBeUndefined();
  expect(complaints).toEqual([
    'data-theme="blue" must be light | dark | auto',
    'data-endpoint="" must be an https address without ? or #',
  ]);
});

test.for([
  [`${ENDPOINT}/`, ENDPOINT],
  [`${ENDPOINT}//`, ENDPOINT],
  [` ${ENDPOINT}\n`, ENDPOINT],
  ['HTTPS://gopy.example.vn/v1', 'HTTPS://gopy.example.vn/v1'],
  ['https://gopy.example.vn', 'https://gopy.example.vn'],
  ['https://gopy.example.vn:8443/@tinh', 'https://gopy.example.vn:8443/@tinh'],
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
  'gopy.example.vn',
  'https://',
  'https://gopy.example.vn:port/v1/mau',
  'https://user:80@gopy.example.vn/v1/mau',
])('the endpoint %s is refused', (value) => {
  const { settings, complaints } = reading({ 'data-endpoint': value });
  expect(settings).toBeUndefined();
  expect(complaints).toEqual([`data-endpoint="${value}" must be an https address without ? or #`]);
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

test.for([
  ['en-GB', 'en'],
  ['VI-vn', 'vi'],
  ['km', 'km'],
  ['zh-Hant', 'zh-Hant'],
] as const)('data-lang="%s" is served in %s', ([tag, lang]) => {
  expect(settingsOf({ 'data-lang': tag }).lang).toBe(lang);
});

test('the tag’s own language goes before the page’s', () => {
  expect(settingsOf({ 'data-lang': 'vi' }, 'en').lang).toBe('vi');
});
