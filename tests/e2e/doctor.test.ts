import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPanel } from './citizen';
import { consoleOf, isOurs } from './console';
import { snippetFor } from './host';
import { startOther } from './otherServer';
import { callDoctor, codesOf, pastesIn, runDoctor } from './webmaster';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const snippet = () => snippetFor(world.network.origin);
const endpointIn = (tag: string) => /data-endpoint="([^"]*)"/.exec(tag)?.[1] ?? '';
const withEndpoint = (endpoint: string) =>
  snippet().replace(/data-endpoint="[^"]*"/, `data-endpoint="${endpoint}"`);
const stored = () => world.rows('select id from submissions').length;

/** What the doctor finds wrong on a page with this snippet, in a browser of its own. */
async function wrongOn(path: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put(path, { body, headers }));
  const found = await callDoctor(page);
  await context.close();
  return found.filter(({ level }) => level === 'wrong');
}

/** What it finds wrong where the endpoint is this server. */
async function wrongWith(path: string, answer: RequestListener) {
  const other = await startOther(answer);
  try {
    return await wrongOn(path, withEndpoint(`${other.origin}/v1/mau`));
  } finally {
    await other.close();
  }
}

test('on a page where all is right the doctor finds nothing wrong, in the language of the page, and leaves nothing', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  await page.goto(world.host.put('/well', { body: snippet() }));
  const before = stored();
  const found = await callDoctor(page);
  expect(codesOf(found, 'wrong')).toEqual([]);
  expect(codesOf(found, 'note')).toEqual([]);
  expect(codesOf(found, 'good')).toEqual([
    'tag-good',
    'files-good',
    'policy-good',
    'endpoint-good',
    'storage-good',
  ]);
  expect(lines[0]).toBe('[gop-y] Không thấy chỗ nào sai.');
  expect(lines).toHaveLength(found.length + 1);
  expect(stored()).toBe(before);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(
    await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length),
  ).toBe(0);
  expect(await context.cookies()).toEqual([]);

  await page.goto(world.host.put('/well-en', { body: snippet(), lang: 'en' }));
  await callDoctor(page);
  expect(lines.at(-found.length - 1)).toBe('[gop-y] Nothing wrong was found.');
  await context.close();
});

test('what a citizen has begun to write does not leave the page with it', async () => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/writing', { body: snippet() }));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await page.getByLabel('Nội dung câu hỏi').fill('Chuyện riêng của tôi');
  const bodies: (string | null)[] = [];
  page.on('request', (request) => bodies.push(request.postData()));
  const found = await callDoctor(page);
  expect(codesOf(found, 'wrong')).toEqual([]);
  expect(bodies.filter(Boolean)).toEqual([]);
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Chuyện riêng của tôi');
  await context.close();
});

test('a policy that stops the endpoint is found, and what it says to paste lets it through', async () => {
  const { origin } = world.network;
  const policy = (connect: string) => ({ 'content-security-policy': `script-src ${origin}; ${connect}` });
  const found = await wrongOn('/connect', snippet(), policy("connect-src 'self'"));
  const paste = `connect-src 'self' ${origin};`;
  expect(found).toEqual([{ code: 'policy-endpoint', level: 'wrong', place: 'unknown', paste }]);
  expect(await wrongOn('/connect-mended', snippet(), policy(paste))).toEqual([]);
});

test('of two policies the one that stops the endpoint is found', async () => {
  const { origin } = world.network;
  const headers = { 'content-security-policy': `connect-src ${origin}, connect-src 'none'` };
  expect(await wrongOn('/two', snippet(), headers)).toEqual([
    { code: 'policy-endpoint', level: 'wrong', place: 'unknown', paste: `connect-src ${origin};` },
  ]);
});

test.for([
  "trusted-types khac; require-trusted-types-for 'script'",
  // The list of names holds also where nothing requires them.
  'trusted-types khac',
])('under %s not even its own file comes, and one line says what to do instead', async (policy) => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const headers = { 'content-security-policy': policy };
  const url = world.host.put('/untrusted', { body: snippet(), headers });
  await page.goto(url);
  expect(await callDoctor(page)).toEqual([{ code: 'not-looked', level: 'wrong' }]);
  expect(lines).toEqual([
    expect.stringContaining('look from outside, npx -p gop-y gop-y-doctor PAGE-ADDRESS'),
  ]);
  await context.close();
});

test('a file that was changed on its way is named', async () => {
  world.network.tamper('gop-y-panel.vi.js', (body) => `;${body}`);
  const found = await wrongOn('/changed', snippet());
  const ran = await runDoctor(world.host.put('/changed', { body: snippet() }), '--lang', 'en');
  world.network.tamper('gop-y-panel.vi.js', (body) => body);
  expect(found).toEqual([{ code: 'file-blocked', level: 'wrong', file: 'gop-y-panel.vi.js' }]);
  expect(ran).toMatchObject({
    code: 1,
    text: expect.stringMatching(
      /✗ \S+\/gop-y-panel\.vi\.js is of another version than gop-y\.js or was changed/,
    ),
  });
});

test('a page whose origin the endpoint does not list is named', async () => {
  const { page, context } = await world.visitor();
  const url = new URL(world.host.put('/unlisted', { body: snippet() }));
  url.hostname = '127.0.0.1';
  await page.goto(url.href);
  const found = await callDoctor(page);
  expect(found).toContainEqual({ code: 'origin-not-listed', level: 'wrong', origin: url.origin });
  await context.close();
});

test('an endpoint that is gone, one that may not be read and one that leads elsewhere are told apart', async () => {
  const gone = await startOther(() => {});
  await gone.close();
  const url = `${gone.origin}/v1/mau/portal.json`;
  expect(await wrongOn('/gone', withEndpoint(`${gone.origin}/v1/mau`))).toEqual([
    { code: 'endpoint-unreachable', level: 'wrong', url, why: 'unknown' },
  ]);
  const closed = await wrongWith('/closed', (_, response) => response.end('{}'));
  expect(closed).toMatchObject([{ code: 'endpoint-cors' }]);
  const moved = await wrongWith('/moved', (_, response) => {
    response.writeHead(301, { location: '/v2', 'access-control-allow-origin': '*' }).end();
  });
  expect(moved).toMatchObject([{ code: 'endpoint-redirects', to: '' }]);
});

test('an endpoint with another file in place of portal.json is told, and one without the file works with less', async () => {
  const open = { 'access-control-allow-origin': '*' };
  const page = await wrongWith('/wifi', (request, response) =>
    response.writeHead(request.method === 'GET' ? 200 : 400, open).end('<!doctype html>'),
  );
  expect(page).toMatchObject([{ code: 'portal-malformed' }]);
  const script = await wrongWith('/script', (request, response) =>
    response.writeHead(request.method === 'GET' ? 404 : 400, open).end(''),
  );
  expect(script).toEqual([]);
});

test('in a frame that may keep nothing, it says that words are kept only while the page is open', async () => {
  const { page, context } = await world.visitor();
  const framed = world.host.put('/framed', { body: snippet() });
  await page.goto(
    world.host.put('/frame', { body: `<iframe sandbox="allow-scripts" src="${framed}"></iframe>` }),
  );
  const frame = page.frame({ url: framed });
  if (!frame) throw new Error('the frame is not there');
  expect(codesOf(await callDoctor(frame), 'note')).toEqual(['storage-blocked']);
  await context.close();
});

test('a public page over http whose endpoint is on the machine itself is told both', async () => {
  const { page, context } = await world.visitor();
  const at = new URL(world.host.put('/public', { body: snippet() }));
  await page.route('http://tinh.example/', async (route) =>
    route.fulfill({ response: await route.fetch({ url: at.href }) }),
  );
  // The widget's own files come from a public host.
  await page.route('**/gop-y/**', async (route) => route.fulfill({ response: await route.fetch() }));
  await page.goto('http://tinh.example/');
  const found = await callDoctor(page);
  expect(found).toContainEqual({ code: 'endpoint-private', level: 'wrong', host: 'localhost' });
  expect(codesOf(found, 'note')).toContain('page-http');
  await context.close();
});

test('elements that bear the names of what it asks, a drawing with a script and an Array.from of the page mislead nothing', async () => {
  const body =
    '<img name="URL" alt=""><img name="baseURI" alt=""><svg width="1" height="1"><script>1</script></svg>' +
    `<script>Array.from = (list) => [].slice.call(list);</script>${snippet()}`;
  expect(await wrongOn('/clobbered', body)).toEqual([]);
});

test('a setting that the loader passes over and a topic that the portal lacks are found in the page too', async () => {
  const tag = snippet().replace('<script', '<script data-launcher="bottom" data-topic="khong-co"');
  expect(await wrongOn('/settings', tag)).toMatchObject([
    { code: 'setting-wrong', attribute: 'data-launcher', value: 'bottom' },
    { code: 'named-unknown', attribute: 'data-topic', value: 'khong-co' },
  ]);
});

test('two tags with different endpoints, and a page without a link, are found in the page too', async () => {
  const second = snippet()
    .replace('/v1/ha-may', '/v1/khac')
    .replace(/<a.*<\/a>/, '');
  expect(await wrongOn('/differ', snippet() + second)).toMatchObject([{ code: 'tags-differ' }]);
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/linkless', { body: snippet().replace(/<a.*<\/a>/, '') }));
  const paste = `<a href="${world.network.origin}/ha-may" data-gop-y>Hỏi đáp · Góp ý</a>`;
  expect(await callDoctor(page)).toContainEqual({ code: 'link-missing', level: 'note', paste });
  await context.close();
});

test('the command finds nothing wrong with such a page, and leaves nothing at the endpoint', async () => {
  const before = stored();
  const ran = await runDoctor(world.host.put('/command', { body: snippet() }));
  expect(ran.text).toContain('Không thấy chỗ nào sai.');
  expect(ran.code).toBe(0);
  expect(stored()).toBe(before);
  expect(await runDoctor(`${world.host.origin}/khong-co`, '--lang', 'en')).toMatchObject({ code: 2 });
});

/** Policies of three kinds that stop everything, each with the place for what the command tells to paste. */
const POLICIES = {
  'a host list':
    "script-src 'self'; connect-src 'self'; trusted-types khac; require-trusted-types-for 'script'",
  'nonce and strict-dynamic':
    "script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; trusted-types khac",
  'hashes and strict-dynamic': "script-src 'sha384-khac' 'strict-dynamic'; default-src 'self'",
};

test.for(Object.entries(POLICIES))(
  'under %s, what the command tells to paste lets the panel open',
  async ([name, policy]) => {
    const path = `/recipe-${name.replaceAll(' ', '-')}`;
    const put = (body: string, header: string) =>
      world.host.put(path, { body, headers: { 'content-security-policy': header } });
    const before = await runDoctor(put(snippet(), policy));
    expect(before.code).toBe(1);

    const pastes = pastesIn(before.text);
    const tag = pastes.find((one) => one.startsWith('<script'))?.replace('NONCE', 'abc');
    const body = tag ? snippet().replace(/<script[\s\S]*<\/script>/, tag) : snippet();
    const directives = pastes.filter((one) => !one.startsWith('<script'));
    const replaced = policy
      .split(';')
      .filter((one) => !directives.some((paste) => paste.split(' ')[0] === one.trim().split(' ')[0]));
    const url = put(body, [...directives.map((one) => one.replace(/;$/, '')), ...replaced].join('; '));
    expect((await runDoctor(url)).text).toContain('Không thấy chỗ nào sai.');

    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    await context.close();
  },
);

test('where the module from npm or a bundle with the settings runs, no tag is missed, in the page or from outside', async () => {
  const { page, context } = await world.visitor();
  await page.route('**/npm/*', (route) =>
    route.fulfill({ path: `dist${new URL(route.request().url()).pathname}`, contentType: 'text/javascript' }),
  );
  const define = `import { define } from '/npm/gop-y.js'; define({ endpoint: '${endpointIn(snippet())}' });`;
  await page.goto(
    world.host.put('/module', { body: `<gop-y></gop-y><script type="module">${define}</script>` }),
  );
  const found = await callDoctor(page);
  expect(codesOf(found, 'wrong')).toEqual([]);
  expect(codesOf(found, 'good')).toContain('tag-not-needed');
  const code = readFileSync('dist/npm/gop-y.js', 'utf8');
  const bundle = await startOther((_, reply) => reply.end(code));
  const url = world.host.put('/module-file', { body: `<script src="${bundle.origin}/app.js"></script>` });
  expect(await runDoctor(url)).toMatchObject({ code: 0, text: expect.stringContaining('gói npm') });
  await bundle.close();

  await page.route('**/gop-y/**/all.js', async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace('all.js', 'gop-y.js') }),
    }),
  );
  const tag = snippet().replace('/gop-y.js', '/all.js');
  await page.goto(world.host.put('/bundle', { body: tag }));
  expect(codesOf(await callDoctor(page), 'wrong')).toEqual([]);
  await context.close();
});

test('a page that frames the plain page of its portal is told that it may', async () => {
  const plain = `${world.network.origin}/ha-may`;
  const ran = await runDoctor(world.host.put('/framing', { body: `<iframe src="${plain}"></iframe>` }));
  expect(ran).toMatchObject({
    code: 0,
    text: expect.stringContaining(`! Trang không có thẻ script, mà hiện`),
  });
});

test('a loader that an optimizer put into the page, or merged, is recognised as it was built', async () => {
  const response = await fetch(/src="([^"]+)"/.exec(snippet())?.[1] ?? '');
  const code = await response.text();
  const inlined = world.host.put('/inlined', { body: `<script data-endpoint="x">${code}</script>` });
  expect((await runDoctor(inlined)).text).toContain('bị chép thẳng vào trang');
  const merged = await startOther((_, reply) => reply.end(`menu();${code}`));
  const url = world.host.put('/merged', { body: `<script src="${merged.origin}/all.js"></script>` });
  expect((await runDoctor(url)).text).toContain(`bị gộp hoặc đổi tên thành ${merged.origin}/all.js`);
  await merged.close();
});
