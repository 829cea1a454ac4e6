import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { Arrival } from '../../../demo/backstage/arrival';
import { createWire } from '../../../demo/backstage/wire/createWire.mjs';

const PAGE = 'http://localhost:8080';
const ID = '6f1e2d3c-4b5a-4678-9abc-def012345678';
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An endpoint that counts an id once and remembers what came, behind a wire. */
async function wired(answer?: (request: IncomingMessage, response: ServerResponse) => void) {
  const came: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const endpoint = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const url = request.url ?? '';
    const known = came.some((other) => other.url === url);
    came.push({ url, headers: request.headers, body });
    if (answer) return answer(request, response);
    response.writeHead(known ? 200 : 201, { 'Set-Cookie': ['a=1', 'b=2'], 'Content-Type': 'text/plain' });
    response.end(`echo ${body}`);
  });
  const collector = await listening(endpoint);
  const door = { look: () => ({ href: `${PAGE}/desk`, signsIn: false }), passes: vi.fn() };
  const wire = await listening(createWire({ collector, origins: [PAGE], door, slow: 60 }));
  const tell = (path: string, method = 'GET', origin = PAGE) =>
    fetch(`${wire}/-/wire${path}`, { method, headers: { Origin: origin } });
  return {
    wire,
    collector,
    door,
    came,
    tell,
    trouble: (name: string) => tell(`?trouble=${name}`, 'POST'),
    post: (body = 'lời của dân', path = `/v1/ha-may/submissions?id=${ID}`) =>
      fetch(wire + path, { method: 'POST', body, headers: { Origin: PAGE } }),
    arrivals: async () => ((await (await tell('')).json()) as { arrivals: readonly Arrival[] }).arrivals,
  };
}

test('without a trouble all passes as it came, and back', async () => {
  const { wire, came, post } = await wired();
  const reply = await post();
  expect(reply.status).toBe(201);
  expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await reply.text()).toBe('echo lời của dân');
  expect(came[0]).toMatchObject({ body: 'lời của dân', headers: { origin: PAGE } });
  expect(came[0]?.headers.host).toBe(new URL(wire).host);
});

test('a refusal that comes before the form has been read reaches the page', async () => {
  const collector = await listening(
    createServer((_, response) => {
      response.writeHead(413).end('too large');
    }),
  );
  const door = { look: () => ({ href: PAGE, signsIn: false }), passes: () => undefined };
  const wire = await listening(createWire({ collector, origins: [PAGE], door }));
  for (let time = 0; time < 10; time += 1) {
    const body = new Uint8Array(4_000_000);
    const reply = await fetch(`${wire}/v1/ha-may/photos?id=${ID}&n=1`, { method: 'POST', body });
    expect([reply.status, await reply.text()]).toEqual([413, 'too large']);
  }
});

test('the sender’s address is added behind what others have written', async () => {
  const { wire, came } = await wired();
  await fetch(`${wire}/desk`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
  expect(came[0]?.headers['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.1');
});

test('cut: nothing of the protocol arrives, also what was under way breaks, and the desk stays', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { wire, came, trouble, post } = await wired(async (request, response) => {
    if (request.method === 'POST') await held;
    response.end('there');
  });
  const underWay = post().catch(() => 'broken');
  await expect.poll(() => came.length).toBe(1);
  await trouble('cut');
  expect(await underWay).toBe('broken');
  await expect(post()).rejects.toThrow();
  await expect(fetch(`${wire}/v1/ha-may/portal.json`)).rejects.toThrow();
  expect(await (await fetch(`${wire}/desk`)).text()).toBe('there');
  expect(came).toHaveLength(2);
  letGo();
});

test('lost answers: it arrives each time, is counted once, and the record says so', async () => {
  const { came, trouble, post, arrivals } = await wired();
  await trouble('lose-answers');
  await expect(post()).rejects.toThrow();
  await expect(post()).rejects.toThrow();
  await trouble('none');
  expect((await post()).status).toBe(200);
  expect(came).toHaveLength(3);
  expect(await arrivals()).toMatchObject([
    { n: 1, addressed: 'submissions', id: ID, status: 201, answer: 'lost' },
    { n: 2, id: ID, status: 200, answer: 'lost' },
    { n: 3, id: ID, status: 200, answer: 'reached' },
  ]);
});

test('lost answers are those of posts: what is read is read', async () => {
  const { wire, trouble } = await wired();
  await trouble('lose-answers');
  expect((await fetch(`${wire}/v1/ha-may/portal.json`)).ok).toBe(true);
});

test('busy: a post is answered with a problem that echoes its id, and the collector hears nothing', async () => {
  const { came, trouble, post, arrivals } = await wired();
  await trouble('busy');
  const reply = await post();
  expect(reply.status).toBe(503);
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(await reply.json()).toMatchObject({ code: 'unavailable', id: ID, final: false, retryAfter: 5 });
  expect(came).toHaveLength(0);
  expect(await arrivals()).toMatchObject([{ status: 503, answer: 'reached' }]);
});

test('slow: each way takes its time', async () => {
  const { trouble, post } = await wired();
  await trouble('slow');
  const began = performance.now();
  expect((await post()).status).toBe(201);
  expect(performance.now() - began).toBeGreaterThanOrEqual(115);
});

test('the record holds no word of what was sent, only how much it was', async () => {
  const { tell, post } = await wired();
  await post('Số điện thoại 0912 345 678');
  const told = await (await tell('')).text();
  expect(told).not.toContain('0912');
  expect(JSON.parse(told).arrivals[0].bytes).toBe(Buffer.byteLength('Số điện thoại 0912 345 678'));
});

test('it remembers the last hundred', async () => {
  const { post, arrivals } = await wired();
  for (let n = 0; n < 103; n++) await post('x');
  const list = await arrivals();
  expect(list).toHaveLength(100);
  expect([list[0]?.n, list[99]?.n]).toEqual([4, 103]);
});

test('a photo is known by its question and its place, and a look-up by nothing', async () => {
  const { post, arrivals } = await wired();
  await post('x', `/v1/ha-may/photos?id=${ID}&n=2`);
  await post('code=ABCD', '/v1/ha-may/lookup');
  expect(await arrivals()).toMatchObject([
    { addressed: 'photos', id: `${ID}/2` },
    { addressed: 'lookup', id: '' },
  ]);
});

test('only the demo’s own pages may look and trouble', async () => {
  const { wire, tell, post } = await wired();
  expect((await tell('', 'GET', 'https://other.example')).status).toBe(403);
  expect((await tell('?trouble=cut', 'POST', 'https://other.example')).status).toBe(403);
  expect((await fetch(`${wire}/-/wire`)).status).toBe(403);
  const own = await tell('');
  expect(own.headers.get('Access-Control-Allow-Origin')).toBe(PAGE);
  expect(await own.json()).toMatchObject({ trouble: 'none', desk: { href: `${PAGE}/desk` } });
  expect((await post()).status).toBe(201);
});

test('the door to the desk is told of posts, and of nothing else', async () => {
  const { wire, door } = await wired();
  await fetch(`${wire}/desk/once/a-ticket`);
  await fetch(`${wire}/desk/once/a-ticket`, { method: 'POST' });
  expect(door.passes.mock.calls).toEqual([['/desk/once/a-ticket']]);
});

test('a trouble that there is not is refused, and nothing changes', async () => {
  const { tell, trouble } = await wired();
  expect((await trouble('fire')).status).toBe(400);
  expect(await (await tell('')).json()).toMatchObject({ trouble: 'none' });
});

test('without a collector the connection breaks', async () => {
  const gone = await wired();
  const collector = servers[0] as Server;
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
  servers.shift();
  await expect(gone.post()).rejects.toThrow();
  expect(await gone.arrivals()).toEqual([]);
});

test('a collector that breaks off in the middle takes the answer with it, and not the wire', async () => {
  const { post, tell } = await wired((_, response) => {
    response.writeHead(201, { 'Content-Length': '1000' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(post().then((reply) => reply.text())).rejects.toThrow();
  await expect.poll(async () => (await (await tell('')).json()).arrivals[0].answer).toBe('lost');
});
