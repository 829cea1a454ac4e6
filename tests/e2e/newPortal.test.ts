import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Collector, startIn } from './processes';

const COLLECTOR = resolve('server/dist/collector.js');
const PAGE = 'https://dongmai.example';

/** A portal that an operator has just made, in a folder that had nothing in it, and its collector. */
let folder: string;
let printed: string;
let collector: Collector;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-portal-'));
  const answers = {
    name: 'Xã Đồng Mai',
    phone: '0200 000 000',
    origins: [PAGE],
    officerName: 'Trần Thị Lan',
  };
  await writeFile(join(folder, 'answers.json'), JSON.stringify(answers));
  printed = run('init', '--lang', 'en', '--answers', 'answers.json');
  collector = await startIn(folder, COLLECTOR, { GOPY_PORT: '0' });
});
afterAll(async () => {
  await collector?.kill();
  await rm(folder, { recursive: true });
});

function run(...args: readonly string[]): string {
  const env = { ...process.env, GOPY_ADDRESS: collector?.origin ?? '' };
  return execFileSync(process.execPath, [COLLECTOR, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
  fetch(`${collector.origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: collector.origin, ...headers },
    redirect: 'manual',
  });

const cookieOf = (reply: Response) => (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';

const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

test('a citizen of the new portal asks, the officer answers with the printed password, and the citizen reads it', async () => {
  const id = crypto.randomUUID();
  const question = {
    v: 1,
    id,
    kind: 'question',
    intent: 'ask',
    text: 'Bao giờ sửa đèn?',
    topic: 'duong-sa',
    lang: 'vi',
  };
  const sent = await post(
    `/v1/dong-mai/submissions?id=${id}`,
    { submission: JSON.stringify(question) },
    { Origin: PAGE },
  );
  expect(sent.status).toBe(201);
  const receipt = await sent.json();
  expect(receipt).toMatchObject({ id, agency: 'UBND xã Đồng Mai', answerBy: expect.any(String) });

  const password = /with the password (\S+)/.exec(printed)?.[1] ?? '';
  const Cookie = cookieOf(await post('/desk/sign-in', { officer: 'lan', password }));
  const path = `/desk/questions/${id}`;
  const page = await (await fetch(`${collector.origin}${path}`, { headers: { Cookie } })).text();
  expect(page).toContain('Bao giờ sửa đèn?');
  const fields = { form: 'answered', text: 'Sửa trong tuần này.', token: hidden(page, 'token') };
  expect((await post(path, { ...fields, seen: hidden(page, 'seen') }, { Cookie })).status).toBe(303);

  const looked = await post('/v1/dong-mai/lookup', { code: receipt.code }, { Origin: PAGE });
  expect(JSON.stringify(await looked.json())).toContain('Sửa trong tuần này.');
});

test('the printed tag names a file that is there, with the hash that it has', async () => {
  const [, path = '', hash = ''] =
    /src="http:\/\/localhost:8787(\/gop-y\/[^"]+)" integrity="([^"]+)"/.exec(printed) ?? [];
  const bytes = Buffer.from(await (await fetch(`${collector.origin}${path}`)).arrayBuffer());
  expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(hash);
});

test('the printed command is the one that it was called by', () => {
  expect(printed).toContain(`\n  node ${COLLECTOR}\n`);
  expect(printed).toContain(`\n  node ${COLLECTOR} sign-in lan\n`);
});

test('the plain page is there, with the portal’s name', async () => {
  const page = await fetch(`${collector.origin}/dong-mai`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Xã Đồng Mai');
});

test('the operator’s link lets the officer in once', async () => {
  const link = run('sign-in', 'lan').trim();
  expect(link.startsWith(`${collector.origin}/desk/once/`)).toBe(true);
  const path = link.slice(collector.origin.length);
  expect((await fetch(link)).status).toBe(200);
  const entered = await post(path, {});
  expect(entered.status).toBe(303);
  const desk = await fetch(`${collector.origin}/desk`, { headers: { Cookie: cookieOf(entered) } });
  expect(await desk.text()).toContain('Trần Thị Lan');
  expect((await post(path, {})).status).toBe(410);
});

test.each([
  [['sign-in', 'minh'], 1, 'there is no officer minh in the officers’ file, only lan'],
  [['serve'], 2, 'there is no command serve'],
  [['init', '--lang', 'en', '--answers', 'answers.json'], 1, 'answers.json: id: This name is there already.'],
])('%j ends with %i and says why', (args, code, sentence) => {
  const failed = expect.objectContaining({ status: code, stderr: expect.stringContaining(sentence) });
  expect(() => run(...args)).toThrow(failed);
});
