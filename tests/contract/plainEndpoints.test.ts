import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Plain, type PlainKind, startPlain } from '../plain/startPlain';
import { shapeFaults } from './check/shapes';
import { aBallot, aToken } from './duties/ballots/ballot';
import { aQuestion } from './duties/sending/question';
import { send, submit } from './duties/sending/submit';
import type { Endpoint } from './duties/wire/endpoint';
import type { Exchange } from './duties/wire/exchange';

const ORIGIN = 'https://tinh-mau.example';
const AT_ONCE = 50;

/** As it stands: fetch would make an address of the path first. */
function rawGet(origin: string, path: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket
      .resume()
      .on('error', () => resolve())
      .on('close', () => resolve());
  });
}

describe.each<PlainKind>(['php', 'node'])('the plain endpoint in %s', (kind) => {
  let data: string;
  let running: Plain;
  let endpoint: Endpoint;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'gop-y-plain-'));
    running = await startPlain(kind, data, 0, [ORIGIN]);
    const edges = { fetch, patience: 20_000, shapeFaults, restart: null };
    endpoint = { url: running.origin, origin: ORIGIN, portal: null, consultation: null, edges };
  });
  afterEach(async () => {
    await running.kill();
    await rm(data, { recursive: true });
  });
  const restart = async () => {
    running = await startPlain(kind, data, Number(new URL(endpoint.url).port), [ORIGIN]);
  };
  const held = (folder: string) => readdirSync(join(data, folder)).filter((name) => name.endsWith('.json'));
  const codes = (all: readonly Exchange[]) =>
    all.flatMap(({ came }) => (came.kind === 'reply' && came.status < 300 ? [came.body.code] : []));

  test.each([0, 5, 20, 60])(
    'fifty repetitions at once, killed after %d ms and sent again, leave one question and one receipt',
    async (after) => {
      const question = aQuestion();
      const all = () => Promise.all(Array.from({ length: AT_ONCE }, () => send(endpoint, question)));
      const first = all();
      await new Promise((resolve) => setTimeout(resolve, after));
      await running.kill();
      const before = codes(await first);
      await restart();
      const again = await all();
      expect(codes(again)).toHaveLength(AT_ONCE);
      expect(new Set([...before, ...codes(again)]).size).toBe(1);
      expect(held('questions')).toEqual([`${question.id}.json`]);
    },
  );

  const answer = { item: 'gio-dong-cua', kind: 'single', choice: '22-gio' } as const;

  test('fifty ballots of one voter at once leave one, the greatest, and its token stands nowhere', async () => {
    const token = aToken();
    const ballots = Array.from({ length: AT_ONCE }, (_, index) =>
      aBallot('cho-dem-ben-song', '2026-10-01', [answer], token, index + 1),
    );
    await Promise.all(ballots.map((ballot) => send(endpoint, ballot)));
    const [file = '', ...others] = held('ballots');
    expect(others).toEqual([]);
    const kept = readFileSync(join(data, 'ballots', file), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ revision: AT_ONCE, answers: [answer] });
    for (const folder of ['ballots', 'received', 'words'])
      for (const name of held(folder))
        expect(name + readFileSync(join(data, folder, name), 'utf8')).not.toContain(token);
  });

  test('what is written in a ballot lies apart from what was chosen, under a name that leads nowhere', async () => {
    const reason = 'Vỉa hè là của người đi bộ';
    const stance = { item: 'giu-xe', kind: 'stance', stance: 'disagree', reason } as const;
    await send(endpoint, aBallot('via-he-pho-cho', '2026-11-01', [stance]));
    const [ballot = ''] = held('ballots');
    const [words = ''] = held('words');
    expect(words).not.toBe(ballot);
    expect(readFileSync(join(data, 'ballots', ballot), 'utf8')).not.toContain(reason);
    expect(readFileSync(join(data, 'words', words), 'utf8')).not.toContain('disagree');
    const [received = ''] = held('received');
    expect(readFileSync(join(data, 'received', received), 'utf8')).not.toContain(words);
  });

  test.each([
    '/../submissions.php',
    '/consultations/..%2f..%2f..%2f..%2fpackage.json',
    '/consultations/%2e%2e%2f%2e%2e%2fphp%2fsubmissions.php',
    '/questions/x.json',
    '/received/x.json',
    '/submissions.mjs',
  ])('nothing but the portal’s files is served: not %s', async (path) => {
    const reply = await fetch(endpoint.url + path);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await reply.json()).toMatchObject({ code: 'not-found' });
  });

  test.each(['//', '//:/../portal.json'])('a path that is no address, %s, ends nothing', async (path) => {
    await rawGet(endpoint.url, path);
    expect((await fetch(`${endpoint.url}/portal.json`)).status).toBe(200);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'what calls itself a %s is refused for good, and nothing of it is kept',
    async (name) => {
      const { id } = aQuestion();
      const { came } = await submit(
        endpoint,
        id,
        `{"v":1,"id":"${id}","kind":"${name}","receipt":{"code":"X"}}`,
      );
      expect(came.kind === 'reply' && [came.status, came.body.final]).toEqual([422, true]);
      expect(existsSync(join(data, 'received')) ? held('received') : []).toEqual([]);
    },
  );

  test('an agency is named in whatever language the question is', async () => {
    const { came } = await send(endpoint, { ...aQuestion(), lang: 'toString' });
    expect(came.kind === 'reply' && came.body.agency).toContain('Hà Mây');
  });

  test.each(['../1', '..', 'a/b', '0'.repeat(300)])('the id %s names no file', async (id) => {
    const { came } = await submit(endpoint, id, JSON.stringify({ ...aQuestion(), id }));
    expect(came.kind === 'reply' && came.body.code).toBe('id-mismatch');
    expect(existsSync(join(data, 'received')) ? held('received') : []).toEqual([]);
  });
});
