import { expect, test } from 'vitest';
import { findSnippets } from '#doctor/tag/findSnippets';
import { judgeEndpointAttribute } from '#doctor/tag/judgeEndpointAttribute';
import { readSettings } from '#embed/settings';
import { aPage, aTag } from './aPage';

const VALUES = [
  '',
  ' ',
  'https://gopy.example/v1/mau',
  ' https://gopy.example/v1/mau/ ',
  'HTTPS://gopy.example',
  'https://gopy.example:8443/v1/@mau',
  'https://ten@gopy.example/v1/mau',
  'https://[2001:db8::1]/v1/mau',
  'https://gopy.example/v1/mau?x',
  'https://gopy.example/v1/mau#x',
  'https://gopy.example/v1/m au',
  'https:gopy.example/v1/mau',
  '//gopy.example/v1/mau',
  '/v1/mau',
  'gopy.example',
  'ftp://gopy.example/',
  'http://localhost:8787/v1/mau',
  'http://127.0.0.1/v1/mau',
  'http://localhost.example/v1/mau',
  'http://gopy.example/v1/mau',
  'http://192.168.1.5/v1/mau',
];

test.for(VALUES)('data-endpoint="%s" is wrong exactly where the loader does not start with it', (value) => {
  const page = aPage([aTag({ 'data-endpoint': value })]);
  const found = findSnippets(page).flatMap((snippet) => judgeEndpointAttribute(snippet, page.address));
  const settings = readSettings(
    (name) => (name === 'data-endpoint' ? value : null),
    'vi',
    () => {},
  );
  expect(found.length === 0).toBe(settings !== undefined);
});
