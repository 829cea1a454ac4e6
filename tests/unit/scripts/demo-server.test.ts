import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoServer } from '../../../scripts/demo-server.mjs';

let parent: string;
let server: Server;
let port: number;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gop-y-demo-'));
  const pages = join(parent, 'pages');
  await mkdir(join(pages, 'tin-tuc'), { recursive: true });
  await mkdir(join(parent, 'pages-private'));
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(parent, 'pages-private', 'secret.txt'), 'secret');
  await writeFile(
    join(pages, 'index.html'),
    '<p>Góp ý</p><script src="{{HOST}}/gop-y/{{VERSION}}/gop-y.js" integrity="{{INTEGRITY}}"></script>{{OTHER}}',
  );
  await writeFile(join(pages, 'tin-tuc', 'index.html'), '<p>{{HOST}}</p>');
  await writeFile(join(pages, 'portal.css'), '/* {{HOST}} */');
  const placeholders = { HOST: 'http://localhost:8787', INTEGRITY: 'sha384-$&', VERSION: '1.0.0' };
  await mkdir(join(parent, 'tools'));
  await writeFile(join(parent, 'tools', 'tool.js'), '// {{HOST}}');
  await writeFile(join(pages, 'body.html'), '<body><p>Góp ý</p></body>');
  server = createDemoServer({
    folder: pages,
    placeholders,
    beside: { '/tools/': join(parent, 'tools') },
    bodyEnd: '<script src="/tools/tool.js?$&"></script>',
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(parent, { recursive: true });
});

/** Sends the path as it stands: fetch would tidy `..` away before it left. */
function get(path: string, method = 'GET') {
  return new Promise<{ status: number | undefined; type: string | undefined; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, agent: false }, async (response) => {
        let body = '';
        for await (const part of response.setEncoding('utf8')) body += part;
        resolve({ status: response.statusCode, type: response.headers['content-type'], body });
      });
      sent.on('error', reject).end();
    },
  );
}

test('a page has its placeholders filled, word for word, and an unknown one left', async () => {
  expect(await get('/')).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<p>Góp ý</p><script src="http://localhost:8787/gop-y/1.0.0/gop-y.js" integrity="sha384-$&"></script>{{OTHER}}',
  });
});

test('a folder means its index page, with or without the slash and whatever the query', async () => {
  for (const path of ['/tin-tuc', '/tin-tuc/', '/tin-tuc/?trang=2']) {
    expect((await get(path)).body).toBe('<p>http://localhost:8787</p>');
  }
});

test('only pages are filled, and a sheet is served as a sheet', async () => {
  expect(await get('/portal.css')).toEqual({
    status: 200,
    type: 'text/css; charset=utf-8',
    body: '/* {{HOST}} */',
  });
});

test('a page gets its addition before the end of its body', async () => {
  expect((await get('/body.html')).body).toBe(
    '<body><p>Góp ý</p><script src="/tools/tool.js?$&"></script></body>',
  );
});

test('another folder is found under its path, and its files are served as they are', async () => {
  expect(await get('/tools/tool.js')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: '// {{HOST}}',
  });
  expect((await get('/tools/../secret.txt')).status).toBe(400);
  expect((await get('/tools/%2e%2e/secret.txt')).status).toBe(400);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/tin-tuc/../../secret.txt',
  '/../pages-private/secret.txt',
  '/%00',
  '/%',
])('the path %s is refused', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(400);
  expect(body).not.toContain('secret');
});

test('a page that is not there is 404, also below a file', async () => {
  expect((await get('/khong-co.html')).status).toBe(404);
  expect((await get('/portal.css/x')).status).toBe(404);
});

test('HEAD has no body, and nothing is taken by POST', async () => {
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await get('/', 'POST')).status).toBe(405);
});
