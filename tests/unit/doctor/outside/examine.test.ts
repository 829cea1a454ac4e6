import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '#doctor/finding';
import { examine } from '#doctor/outside/examine';
import { openPage } from '#doctor/outside/openPage';
import {
  deadOrigin,
  ENDPOINT,
  html,
  LINK,
  LIST_URL,
  LOADER,
  LOADER_URL,
  listing,
  loader,
  OPEN,
  PAGE,
  SCRIPT,
  type Sites,
  sha384,
  startSites,
} from './sites';

let sites: Sites;
beforeEach(async () => {
  sites = await startSites();
});
afterEach(() => sites.end());

/** All that is not good about a page. */
async function faults(page = PAGE): Promise<readonly Finding[]> {
  const opened = await openPage(sites.edges.fetch, new URL(page));
  if (opened.kind === 'unseen') throw new Error('the page was not served');
  const found = await examine(sites.edges, opened.page, opened.policies, 'Góp ý');
  return found.filter(({ level }) => level !== 'good');
}
const withTag = (script: string) => sites.put(PAGE, html(LINK + script));

test('of a page where all is right nothing is wrong, and no form that was sent had a field', async () => {
  expect(await faults()).toEqual([]);
  const posts = sites.asked.filter(({ what }) => what.startsWith('POST'));
  expect(posts).toEqual([{ what: `POST ${ENDPOINT}/submissions`, body: '' }]);
});

test('a hash that the list beside the file does not have any more is told with the right one', async () => {
  sites.put(LOADER_URL, loader(`${LOADER};2`));
  sites.put(LIST_URL, listing(sha384(`${LOADER};2`)));
  expect(await faults()).toEqual([
    {
      code: 'loader-hash-old',
      level: 'wrong',
      integrity: sha384(`${LOADER};2`),
      paste: expect.stringContaining(`integrity="${sha384(`${LOADER};2`)}"`),
    },
  ]);
});

test('what a policy needs for a tag whose hash is old is told of the new one', async () => {
  const right = sha384(`${LOADER};2`);
  sites.put(LOADER_URL, loader(`${LOADER};2`));
  sites.put(LIST_URL, listing(right));
  const page = html(LINK + SCRIPT);
  const policy = (text: string) => ({
    ...page,
    headers: { ...page.headers, 'content-security-policy': text },
  });
  sites.put(PAGE, policy("script-src 'nonce-abc'"));
  const [byHash, byNonce] = await faults();
  expect(byHash).toHaveProperty('paste', expect.stringContaining(right));
  expect(byNonce).toHaveProperty('paste', expect.stringMatching(/nonce="NONCE"/));
  expect(byNonce).toHaveProperty('paste', expect.stringContaining(right));
  sites.put(PAGE, policy(`script-src '${sha384(LOADER)}' 'strict-dynamic'`));
  expect(await faults()).toContainEqual(
    expect.objectContaining({
      recipe: 'hash',
      paste: `script-src '${sha384(LOADER)}' 'strict-dynamic' '${right}';`,
    }),
  );
});

test('a snippet that waits to be filled in is not followed', async () => {
  withTag(SCRIPT.replace('/v1/mau', '/v1/PORTAL'));
  expect(await faults()).toEqual([{ code: 'tag-unfilled', level: 'wrong' }]);
  expect(sites.asked.map(({ what }) => what)).not.toContain(`GET ${LOADER_URL}`);
});

test('of a file that is not the listed one no hash is told', async () => {
  sites.put(LOADER_URL, loader(`${LOADER};changed`));
  expect(await faults()).toEqual([{ code: 'loader-changed', level: 'wrong', url: LOADER_URL }]);
});

test('the files that the loader will add are looked at, each as the browser holds it to its hash', async () => {
  const panel = 'panel()';
  const outbox = 'outbox()';
  const pinned = `${LOADER};load({outbox:\`${sha384(outbox)}\`,"panel.vi":\`${sha384(panel)}\`})`;
  const beside = (name: string) => LOADER_URL.replace('gop-y.js', name);
  sites.put(LOADER_URL, loader(pinned));
  withTag(SCRIPT.replace(sha384(LOADER), sha384(pinned)));
  sites.put(beside('gop-y-outbox.js'), loader(outbox));
  sites.put(beside('gop-y-panel.vi.js'), loader(panel));
  expect(await faults()).toEqual([]);
  sites.put(beside('gop-y-outbox.js'), { status: 404 });
  sites.put(beside('gop-y-panel.vi.js'), loader(`;${panel}`));
  expect(await faults()).toEqual([
    { code: 'file-missing', level: 'wrong', url: beside('gop-y-outbox.js'), status: 404 },
    { code: 'file-changed', level: 'wrong', url: beside('gop-y-panel.vi.js') },
  ]);
  sites.put(beside('gop-y-outbox.js'), loader(outbox, { 'content-type': 'text/javascript' }));
  sites.put(beside('gop-y-panel.vi.js'), loader(panel));
  expect(await faults()).toEqual([{ code: 'file-cors', level: 'wrong', url: beside('gop-y-outbox.js') }]);
});

test('where there is no list no hash is told', async () => {
  sites.put(LOADER_URL, loader(`${LOADER};2`));
  sites.put(LIST_URL, { status: 404 });
  expect(await faults()).toEqual([{ code: 'loader-hash-unknown', level: 'wrong', url: LOADER_URL }]);
});

test('a loader that is not there, or whose host does not answer, is told', async () => {
  sites.put(LOADER_URL, { status: 404 });
  expect(await faults()).toEqual([{ code: 'loader-missing', level: 'wrong', url: LOADER_URL, status: 404 }]);
  const url = `${await deadOrigin()}/gop-y/1/gop-y.js`;
  withTag(`<script src="${url}" data-endpoint="${ENDPOINT}"></script>`);
  expect(await faults()).toEqual([{ code: 'loader-unreachable', level: 'wrong', url }]);
});

test('a type that is not JavaScript stops the loader under nosniff, and is told without', async () => {
  const type = 'text/plain';
  sites.put(
    LOADER_URL,
    loader(LOADER, { 'content-type': type, ...OPEN, 'x-content-type-options': 'nosniff' }),
  );
  expect(await faults()).toEqual([{ code: 'loader-type', level: 'wrong', url: LOADER_URL, type }]);
  sites.put(LOADER_URL, loader(LOADER, { 'content-type': type, ...OPEN }));
  expect(await faults()).toEqual([{ code: 'loader-type', level: 'note', url: LOADER_URL, type }]);
  sites.put(LOADER_URL, loader(LOADER, { 'content-type': 'image/png', ...OPEN }));
  expect(await faults()).toMatchObject([{ level: 'wrong', type: 'image/png' }]);
});

test('a file that says nobody may read it does not run from a tag with crossorigin', async () => {
  const headers = { 'content-type': 'text/javascript' };
  sites.put(LOADER_URL, loader(LOADER, headers));
  expect(await faults()).toEqual([{ code: 'loader-cors', level: 'wrong', url: LOADER_URL }]);
  const named = { ...headers, 'access-control-allow-origin': 'https://tinh.example' };
  sites.put(LOADER_URL, loader(LOADER, named));
  expect(await faults()).toEqual([]);
});

test('a loader over http does not run on an https page', async () => {
  const url = LOADER_URL.replace('https', 'http');
  withTag(SCRIPT.replace(LOADER_URL, url));
  expect(await faults()).toEqual([{ code: 'loader-http', level: 'wrong', url }]);
});

test('a loader that was merged into another file of the page is found there', async () => {
  const file = 'https://tinh.example/cache/all.js';
  sites.put(file, loader(`menu();${LOADER}`));
  withTag('<script src="/jquery.js"></script><script src="/cache/all.js"></script>');
  expect(await faults()).toEqual([{ code: 'tag-bundled', level: 'wrong', file }]);
  sites.put(file, loader('menu()'));
  expect(await faults()).toEqual([{ code: 'tag-missing', level: 'wrong' }]);
});

test('the module from npm in a file of the page is no lost tag', async () => {
  const file = 'https://tinh.example/app.js';
  sites.put(file, loader('"gop-y:waiting";"a[data-gop-y]"'));
  withTag('<script type="module" src="/app.js"></script>');
  expect(await faults()).toEqual([{ code: 'tag-in-module', level: 'note', file }]);
});

test('a page that frames the plain page lacks neither tag nor link, if it may frame it', async () => {
  const url = 'https://gopy.example/mau';
  const plain = html(SCRIPT);
  const allows = (ancestors: string) =>
    sites.put(url, {
      ...plain,
      headers: { ...plain.headers, 'content-security-policy': `frame-ancestors ${ancestors}` },
    });
  sites.put(PAGE, html(`<iframe src="about:blank"></iframe><iframe src="${url}"></iframe>`));
  allows("'self' https://tinh.example");
  expect(await faults()).toEqual([{ code: 'page-framed', level: 'note', url }]);
  allows("'self' https://xa.example");
  expect(await faults()).toEqual([
    { code: 'frame-refused', level: 'wrong', url, origin: 'https://tinh.example' },
  ]);
  sites.put(url, html('<form></form>'));
  expect(await faults()).toMatchObject([{ code: 'tag-missing' }, { code: 'link-missing' }]);
});

test('a tag that an editor shows as text is told, one in an example to copy among real ones is not', async () => {
  const shown = `<p>${SCRIPT.replaceAll('<', '&lt;')}</p>`;
  withTag(shown);
  expect(await faults()).toEqual([{ code: 'tag-shown-as-text', level: 'wrong' }]);
  withTag(shown + SCRIPT);
  expect(await faults()).toEqual([]);
});

test.for([
  ['“', '”'],
  ['”', '”'],
  ['&ldquo;', '&rdquo;'],
  ['‘', '’'],
] as const)('a tag in the quotes %s %s is told by name, with the tag to paste', async ([open, close]) => {
  withTag(SCRIPT.replace(/"([^"]*)"/g, `${open}$1${close}`));
  const [found, ...more] = await faults();
  expect(found).toMatchObject({ code: 'tag-curly-quotes' });
  expect(more).toEqual([]);
  withTag(found && 'paste' in found ? found.paste : '');
  expect(await faults()).toEqual([]);
});

test('a tag in a comment is none; one with other quotes or none is one', async () => {
  withTag(`<!-- ${SCRIPT} -->`);
  expect(await faults()).toEqual([{ code: 'tag-missing', level: 'wrong' }]);
  withTag(SCRIPT.replaceAll('"', "'").replace("'anonymous'", 'anonymous'));
  expect(await faults()).toEqual([]);
});

test('a policy of the header and one of a meta element in the head are both held against the tag', async () => {
  const head = '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'">';
  const page = html(LINK + SCRIPT, { head });
  sites.put(PAGE, { ...page, headers: { ...page.headers, 'content-security-policy': "script-src 'self'" } });
  expect(await faults()).toMatchObject([
    { code: 'policy-loader', place: 'header' },
    { code: 'policy-endpoint', place: 'meta' },
  ]);
  sites.put(PAGE, html(head + LINK + SCRIPT));
  expect(await faults()).toEqual([]);
});

test('a policy that only reports stops nothing', async () => {
  const page = html(LINK + SCRIPT);
  const headers = { ...page.headers, 'content-security-policy-report-only': "default-src 'none'" };
  sites.put(PAGE, { ...page, headers });
  expect(await faults()).toEqual([]);
});

test('an endpoint that does not let pages read is told', async () => {
  sites.put(`${ENDPOINT}/portal.json`, { body: '{"v":1,"accepts":[],"topics":[]}' });
  expect(await faults()).toEqual([{ code: 'endpoint-cors', level: 'wrong', url: `${ENDPOINT}/portal.json` }]);
});

test('a topic and a commune that the portal lacks are told, those that it has are not', async () => {
  const json = (body: unknown) => ({ headers: OPEN, body: JSON.stringify(body) });
  const topics = [{ id: 'dat-dai' }];
  sites.put(`${ENDPOINT}/portal.json`, json({ v: 1, accepts: ['question'], topics }));
  sites.put(`${ENDPOINT}/communes.json`, json({ v: 1, communes: [{ id: 'ha-may' }] }));
  const named = (topic: string, commune: string) =>
    withTag(SCRIPT.replace('<script', `<script data-topic="${topic}" data-commune="${commune}"`));
  named('dat-dai', 'ha-may');
  expect(await faults()).toEqual([]);
  named('datdai', 'hamay');
  expect(await faults()).toMatchObject([
    { code: 'named-unknown', attribute: 'data-topic', value: 'datdai' },
    { code: 'named-unknown', attribute: 'data-commune', value: 'hamay' },
  ]);
  sites.put(`${ENDPOINT}/communes.json`, { status: 404 });
  named('dat-dai', 'hamay');
  expect(await faults()).toEqual([]);
});

test('an endpoint that leads elsewhere is told with where', async () => {
  sites.put(`${ENDPOINT}/portal.json`, {
    status: 301,
    headers: { location: 'https://moi.example/v1/mau/portal.json', ...OPEN },
  });
  expect(await faults()).toEqual([
    {
      code: 'endpoint-redirects',
      level: 'wrong',
      url: `${ENDPOINT}/portal.json`,
      to: 'https://moi.example/v1/mau/portal.json',
    },
  ]);
});

test('an endpoint at a port where nobody listens is told', async () => {
  const endpoint = `${await deadOrigin()}/v1/mau`;
  withTag(SCRIPT.replace(ENDPOINT, endpoint));
  expect(await faults()).toContainEqual({
    code: 'endpoint-unreachable',
    level: 'wrong',
    url: `${endpoint}/portal.json`,
    why: 'refused',
  });
});

test('an endpoint whose name has a private address is told, unless the page has one too', async () => {
  sites.addresses.set('gopy.example', '10.0.0.5');
  expect(await faults()).toEqual([{ code: 'endpoint-private', level: 'wrong', host: 'gopy.example' }]);
  sites.addresses.set('tinh.example', '10.0.0.9');
  expect(await faults()).toEqual([]);
});

test('a page without a link is told the one to paste', async () => {
  sites.put(PAGE, html(SCRIPT));
  const paste = '<a href="https://gopy.example/mau" data-gop-y>Góp ý</a>';
  expect(await faults()).toEqual([{ code: 'link-missing', level: 'note', paste }]);
  sites.put(PAGE, html(`<a href="#" data-gop-y>Góp ý</a>${SCRIPT}`));
  expect(await faults()).toMatchObject([{ code: 'link-missing' }]);
});

test('a link that leads to nothing is told', async () => {
  sites.put(PAGE, html(`<a href="/gop-y" data-gop-y>Góp ý</a>${SCRIPT}`));
  expect(await faults()).toEqual([
    { code: 'link-dead', level: 'wrong', url: 'https://tinh.example/gop-y', status: 404 },
  ]);
  const url = `${await deadOrigin()}/`;
  sites.put(PAGE, html(`<a href="${url}" data-gop-y>Góp ý</a>${SCRIPT}`));
  expect(await faults()).toEqual([{ code: 'link-unreachable', level: 'wrong', url }]);
});

test('a relative address starts from the base of the page', async () => {
  withTag(`<base href="https://gopy.example/gop-y/1.2.3/">${SCRIPT.replace(LOADER_URL, 'gop-y.js')}`);
  expect(await faults()).toEqual([]);
});

test('an http page is told what it does without', async () => {
  const http = 'http://tinh.example/tin-tuc';
  expect(await faults(http)).toEqual([{ code: 'page-http', level: 'note' }]);
});
