import { expect, test } from 'vitest';
import { readChoice } from '../../../../../server/init/answers/readChoice';
import type { Issue, Reader } from '../../../../../server/init/answers/reader';
import { readId, readPortalId } from '../../../../../server/init/answers/readId';
import { readMonths } from '../../../../../server/init/answers/readMonths';
import { readOfficerName, readPassword } from '../../../../../server/init/answers/readOfficer';
import { readCollector, readOrigins } from '../../../../../server/init/answers/readOrigin';
import { readEmail, readPhone } from '../../../../../server/init/answers/readReach';
import { optional, readText } from '../../../../../server/init/answers/readText';

const USED = ['dong-mai'];

test.each<[Reader<unknown>, string, unknown]>([
  [readText, '  Xã   Đồng Mai ', 'Xã Đồng Mai'],
  [readText, 'Đồng Mai'.normalize('NFD'), 'Đồng Mai'],
  [readText, 'đ'.repeat(200), 'đ'.repeat(200)],
  [optional(readEmail), '  ', null],
  [optional(readEmail), 'a@b.vn', 'a@b.vn'],
  [readPortalId(USED), ' dong-mai-2 ', 'dong-mai-2'],
  [readId(USED), 'desk', 'desk'],
  [readPhone, '1022', '1022'],
  [readPhone, '+84 (200) 000-000', '+84 (200) 000-000'],
  [readEmail, ' gopy@dongmai.gov.vn', 'gopy@dongmai.gov.vn'],
  [
    readOrigins,
    'https://A.example/, http://b.example:81  https://a.example',
    ['https://a.example', 'http://b.example:81'],
  ],
  [readCollector, 'https://gopy.example/', 'https://gopy.example'],
  [readCollector, 'http://localhost:8787', 'http://localhost:8787'],
  [readCollector, 'http://127.0.0.1:1', 'http://127.0.0.1:1'],
  [readMonths, ' 12 ', 12],
  [readMonths, '600', 600],
  [readChoice, 'Có', true],
  [readChoice, 'C', true],
  [readChoice, 'yes', true],
  [readChoice, 'không', false],
  [readChoice, 'k', false],
  [readChoice, 'No', false],
  [readOfficerName, 'Lê', 'Lê'],
  [readPassword, '', null],
  [readPassword, ' mật khẩu dài ', ' mật khẩu dài '],
])('%o takes %j', (read, typed, value) => {
  expect(read(typed)).toEqual({ ok: true, value });
});

test.each<[Reader<unknown>, string, Issue]>([
  [readText, ' \t', 'empty'],
  [readText, 'đ'.repeat(201), 'too-long'],
  [optional(readEmail), 'x', 'no-email'],
  [readPortalId(USED), '', 'empty'],
  [readPortalId(USED), 'Đồng Mai', 'no-slug'],
  [readPortalId(USED), '../x', 'no-slug'],
  [readPortalId(USED), 'a'.repeat(65), 'no-slug'],
  [readPortalId(USED), 'dong-mai', 'taken'],
  [readPortalId(USED), 'desk', 'reserved'],
  [readPhone, '', 'empty'],
  [readPhone, 'gọi xã', 'no-phone'],
  [readPhone, '12', 'no-phone'],
  [readPhone, '1'.repeat(16), 'no-phone'],
  [readEmail, 'gopy@dongmai', 'no-email'],
  [readEmail, 'Gop Y <gopy@dongmai.gov.vn>', 'no-email'],
  [readOrigins, ' , ', 'empty'],
  [readOrigins, 'dongmai.gov.vn', 'no-origin'],
  [readOrigins, 'ftp://dongmai.gov.vn', 'no-origin'],
  [readOrigins, 'https://', 'no-origin'],
  [readOrigins, 'https://a.example https://b.example/trang', 'origin-path'],
  [readOrigins, 'https://me@a.example', 'origin-path'],
  [readCollector, 'https://gopy.example/v1', 'origin-path'],
  [readCollector, 'http://gopy.example', 'insecure'],
  [readCollector, 'http://localhost.example', 'insecure'],
  [readMonths, '', 'no-months'],
  [readMonths, '0', 'no-months'],
  [readMonths, '601', 'no-months'],
  [readMonths, '1,5', 'no-months'],
  [readMonths, 'một năm', 'no-months'],
  [readChoice, '', 'no-choice'],
  [readChoice, 'maybe', 'no-choice'],
  [readOfficerName, 'L', 'short-name'],
  [readOfficerName, 'L'.repeat(101), 'too-long'],
  [readPassword, 'ngắn', 'short-password'],
  [readPassword, '😀'.repeat(11), 'short-password'],
])('%o refuses %j: %s', (read, typed, issue) => {
  expect(read(typed)).toEqual({ ok: false, issue });
});
