import { expect, test } from 'vitest';
import { judgeReach } from '#doctor/endpoint/judgeReach';
import { isPrivateHost } from '#doctor/endpoint/privateHost';

test.for([
  'localhost',
  'gopy.localhost',
  'may-chu.local',
  'gopy.internal',
  '10.1.2.3',
  '127.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.10',
  '169.254.1.1',
  '[::1]',
  '::1',
  '[fd12:3456::1]',
  'fc00::1',
  '::ffff:10.0.0.1',
])('%s is private', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

test.for([
  'gopy.example.vn',
  'local.example.vn',
  '10.example.vn',
  '11.1.2.3',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.1.1',
  '203.113.0.1',
  '[2405:4800::1]',
  'fd.example.vn',
])('%s is public', (host) => {
  expect(isPrivateHost(host)).toBe(false);
});

test('a private endpoint is wrong for a public page alone', () => {
  const reach = (page: string) => judgeReach(page, '10.0.0.5', '10.0.0.5');
  expect(reach('tinh.example.vn')).toEqual([{ code: 'endpoint-private', level: 'wrong', host: '10.0.0.5' }]);
  expect(reach('localhost')).toEqual([]);
  expect(judgeReach('tinh.example.vn', 'gopy.example.vn', 'gopy.example.vn')).toEqual([]);
});
