import { expect, test } from 'vitest';
import { linked } from '../../../../widget/panel/answers/linked';

const links = (text: string) => linked(text).flatMap((piece) => (piece.kind === 'link' ? [piece.url] : []));
const whole = (text: string) =>
  linked(text)
    .map((piece) => (piece.kind === 'link' ? piece.url : piece.text))
    .join('');

test('an https address is a link, without the full stop of its sentence', () => {
  const text = 'Xem https://dichvucong.gov.vn/p/home, hoặc (https://hamay.example/a?b=c).';
  expect(links(text)).toEqual(['https://dichvucong.gov.vn/p/home', 'https://hamay.example/a?b=c']);
  expect(whole(text)).toBe(text);
});

test.for([
  'javascript:alert(1)',
  'http://hamay.example',
  'data:text/html,<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  'https://',
  'https://ngan-hang.example@xau.example/',
  'https://lan:mat-khau@xau.example/',
  'ftp://hamay.example',
] as const)('%s is text', (text) => {
  expect(links(text)).toEqual([]);
  expect(whole(text)).toBe(text);
});

test('what is markup stays what it says', () => {
  const text = '<img src=x onerror=alert(1)> https://hamay.example/"><script>';
  expect(links(text)).toEqual(['https://hamay.example/']);
  expect(whole(text)).toBe(text);
});
