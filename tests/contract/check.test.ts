import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { HostedPortal } from '../../server/hostedPortal';
import { createMock, type Mock } from '../../server-mock/mock';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { serveMock } from '../../server-mock/serveMock';
import type { Report } from './check/report';
import { run } from './check/run';
import { shapeFaults } from './check/shapes';
import { type Fault, none, remade, saying } from './misbehaving/fault';

const ORIGIN = 'https://tinh-mau.example';
const HOSTED: HostedPortal = { ...MOCK_PORTAL, origins: [ORIGIN] };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** An endpoint on a port, and what the command says of it. */
async function checked(
  args: readonly string[],
  fault: Fault = none,
  mock: Mock = createMock('well', HOSTED),
  patience = 5000,
) {
  const handle: Mock['handle'] = (request) =>
    fault(request, async (it) => {
      const result = await mock.handle(it);
      return result === 'network-error' ? Response.error() : result;
    });
  const { port, close } = await serveMock({ handle }, 0);
  stops.push(close);
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await run(
    [`http://localhost:${port}/v1/mau`, ...args],
    { fetch, patience, shapeFaults, restart: null },
    { out: (line) => lines.push(line), error: (line) => errors.push(line) },
  );
  return { code, out: lines.join('\n'), error: errors.join('\n'), mock };
}

const FROM_THE_PAGE = ['--origin', ORIGIN, '--lang', 'en'];

test('of an endpoint that keeps its duties it says so in one line each, and ends with 0', async () => {
  const { code, out } = await checked(FROM_THE_PAGE);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^http:.*as from the page https:\/\/tinh-mau\.example\nLeaves at most \d+ test questions/,
  );
  expect(out).toContain('✓ Answers a repetition with 200 and the same receipt');
  expect(out).toContain('– Takes a ballot and gives a receipt');
  expect(out).not.toContain('✗');
  expect(out).toMatch(/\n\d+ held, 0 not held, 8 not offered$/);
});

test('it speaks Vietnamese unless it is told otherwise', async () => {
  const { out } = await checked(['--origin', ORIGIN]);
  expect(out).toContain('✓ Gửi lại thì trả 200 với đúng biên nhận cũ');
  expect(out).toMatch(/\n\d+ đạt, 0 chưa đạt, 8 không có$/);
});

test('what it left is taken back where that can be done', async () => {
  const { mock } = await checked(FROM_THE_PAGE);
  const [question] = mock.received();
  const body = new URLSearchParams({ submission: JSON.stringify(question) });
  const again = new Request(`http://localhost/v1/mau/submissions?id=${question?.id}`, {
    method: 'POST',
    body,
    headers: { Origin: ORIGIN },
  });
  const reply = (await mock.handle(again)) as Response;
  expect(await reply.json()).toMatchObject({ code: 'withdrawn' });
});

test('with a consultation for trying, ballots are cast in it, and that is announced', async () => {
  const { code, out, mock } = await checked([...FROM_THE_PAGE, '--consultation', 'dang-mo']);
  expect(code).toBe(0);
  expect(out).toContain('and 7 ballots that count');
  expect(out).toContain('✓ Takes a ballot and gives a receipt');
  expect(mock.received().filter(({ kind }) => kind === 'ballot')).toHaveLength(7);
});

const NO_ECHO = saying((_, body) => ({ ...body, id: '00000000-0000-4000-8000-000000000000' }));

test('what is wrong is told with a command that repeats it, what came, what is wanted and where that stands', async () => {
  const { code, out } = await checked(FROM_THE_PAGE, NO_ECHO);
  expect(code).toBe(1);
  expect(out).toMatch(/1 not held/);
  const [, finding = ''] = /\n(✗ Echoes the id[^✗]*\n {4}See:[^\n]*)/.exec(out) ?? [];
  expect(finding).toContain(`-H 'Origin: ${ORIGIN}'`);
  expect(finding).toContain('Came: 201 application/json {"v":1');
  expect(finding).toMatch(/Want: id is "[0-9a-f-]{36}"/);
  expect(finding).toContain('See: widget/protocol/README.md, “What the widget makes of a reply”');
  // The command does what it says: the same request once more.
  const [, command = ''] = /Sent: (curl[^\n]*)/.exec(finding) ?? [];
  const { stdout: again } = await promisify(execFile)('sh', ['-c', `${command} -s`]);
  expect(again).toContain('"id":"00000000-0000-4000-8000-000000000000"');
});

test('for machines it prints one JSON document, and nothing else on that line', async () => {
  const { code, out, error } = await checked([...FROM_THE_PAGE, '--json'], NO_ECHO);
  const report = JSON.parse(out) as Report;
  expect(code).toBe(1);
  expect(report.notHeld.map(({ duty }) => duty)).toEqual(['echoes-id']);
  expect(report.notHeld[0]?.findings[0]?.sent).toMatch(/^curl /);
  expect(report.held).toContain('repetition');
  expect(report.notOffered).toContain('ballot');
  expect(error).toContain('test questions');
});

test('where no question is taken the rest is not looked at', async () => {
  const broken = saying((reply, body) =>
    reply.status === 201 ? remade(reply, '<h1>Lỗi máy chủ</h1>', 500, { 'content-type': 'text/html' }) : body,
  );
  const { code, out } = await checked(FROM_THE_PAGE, broken);
  expect(code).toBe(1);
  expect(out).toContain('Came: 500 text/html <h1>Lỗi máy chủ</h1>');
  expect(out).toContain('No question was taken, so the rest was not looked at.');
  expect(out).toMatch(/\n0 held, 1 not held, 0 not offered$/);
});

const page: Fault = async () =>
  new Response('<h1>Đăng nhập Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } });
const redirect: Fault = async () =>
  new Response(null, { status: 302, headers: { Location: 'https://moi.example/' } });
const missing: Fault = async () => new Response('Not Found', { status: 404 });

test.each([
  ['answers with a page of 200', FROM_THE_PAGE, page, 'it answers 200 text/html, as no endpoint does'],
  ['is missing', FROM_THE_PAGE, missing, 'it answers 404'],
  ['redirects', FROM_THE_PAGE, redirect, 'it redirects to https://moi.example/'],
  ['does not list the page', ['--lang', 'en'], none, 'Name one that may post with --origin'],
])('an endpoint that %s could not be looked at, and it says what to do', async (_what, args, fault, said) => {
  // A plain page is not the collector's own page, which it always lists.
  const from = args === FROM_THE_PAGE ? args : [...args, '--origin', 'https://khac.example'];
  const { code, error, out } = await checked(from, fault);
  expect(code).toBe(2);
  expect(error).toContain(said);
  expect(out).toBe('');
});

test('an endpoint that is slower than a reply may be could not be looked at', async () => {
  const { code, error } = await checked(FROM_THE_PAGE, none, createMock('slow', HOSTED), 100);
  expect(code).toBe(2);
  expect(error).toContain('no reply within 0.1 seconds');
});

test('an endpoint that is out of order, and one where nothing answers, could not be looked at', async () => {
  const busy = await checked(FROM_THE_PAGE, none, createMock('busy', HOSTED));
  expect(busy.code).toBe(2);
  expect(busy.error).toContain('out of order');
  const errors: string[] = [];
  const code = await run(
    ['http://localhost:1/v1/mau', '--lang', 'en'],
    { fetch, patience: 5000, shapeFaults, restart: null },
    { out: () => {}, error: (line) => errors.push(line) },
  );
  expect(code).toBe(2);
  expect(errors.join()).toContain('nothing answers');
});

test.each([
  [[], 'Cách dùng: gop-y-check'],
  [['--lang', 'en'], 'Usage: gop-y-check'],
  [['gopy.example'], '“gopy.example” không phải địa chỉ đầy đủ'],
  [['https://gopy.example', '--origin', 'cong'], '“cong” không phải địa chỉ đầy đủ'],
  [['https://gopy.example', '--lang', 'fr'], 'Không có ngôn ngữ “fr”'],
  [['https://gopy.example', '--khac'], 'Cách dùng: gop-y-check'],
])('called with %j it says how it is used, and ends with 2', async (args, said) => {
  const errors: string[] = [];
  const output = { out: () => {}, error: (line: string) => void errors.push(line) };
  expect(await run(args, { fetch, patience: 1, shapeFaults, restart: null }, output)).toBe(2);
  expect(errors.join()).toContain(said);
});

test('who asks how it is used has made no mistake', async () => {
  const lines: string[] = [];
  const errors: string[] = [];
  const output = { out: (line: string) => lines.push(line), error: (line: string) => errors.push(line) };
  expect(await run(['--help'], { fetch, patience: 1, shapeFaults, restart: null }, output)).toBe(0);
  expect(lines.join('\n')).toContain('gop-y-check');
  expect(errors).toEqual([]);
});
