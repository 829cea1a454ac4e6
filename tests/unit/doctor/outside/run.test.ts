import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '#doctor/outside/run';
import { deadOrigin, html, LINK, PAGE, SCRIPT, type Sites, startSites } from './sites';

let sites: Sites;
beforeEach(async () => {
  sites = await startSites();
});
afterEach(() => sites.end());

test('where all is right it ends with 0, in the language of the widget', async () => {
  const ran = await run([PAGE], sites.edges);
  expect(ran.code).toBe(0);
  expect(ran.text).toContain(`Trang: ${PAGE}\nKhông thấy chỗ nào sai.`);
  sites.put(PAGE, html(LINK + SCRIPT, { lang: 'en-GB' }));
  expect((await run([PAGE], sites.edges)).text).toContain('Nothing wrong was found.');
  const tag = SCRIPT.replace('<script', '<script data-lang="vi"');
  sites.put(PAGE, html(LINK + tag, { lang: 'en-GB' }));
  expect((await run([PAGE], sites.edges)).text).toContain('Không thấy chỗ nào sai.');
});

test('where something is wrong it ends with 1, and a note alone is not wrong', async () => {
  sites.put(PAGE, html(LINK));
  expect(await run([PAGE, '--lang', 'en'], sites.edges)).toMatchObject({
    code: 1,
    text: expect.stringContaining('✗ The page has no script tag of gop-y.'),
  });
  sites.put(PAGE, html(SCRIPT));
  expect(await run([PAGE], sites.edges)).toMatchObject({
    code: 0,
    text: expect.stringContaining('! Trang không có liên kết data-gop-y'),
  });
});

test('a page that it cannot look at ends with 2, and says why', async () => {
  const ran = (url: string) => run([url, '--lang=en'], sites.edges);
  expect(await ran('https://tinh.example/khong-co')).toEqual({
    code: 2,
    text: 'Could not open https://tinh.example/khong-co: the server answers 404.',
  });
  expect(await ran(await deadOrigin())).toMatchObject({
    code: 2,
    text: expect.stringContaining('nothing answers'),
  });
  sites.put('https://tinh.example/a.pdf', { headers: { 'content-type': 'application/pdf' } });
  expect(await ran('https://tinh.example/a.pdf')).toMatchObject({
    code: 2,
    text: expect.stringContaining('no HTML page (application/pdf)'),
  });
});

test.for([
  [[]],
  [['tinh.example']],
  [['ftp://tinh.example/']],
  [[PAGE, PAGE]],
  [[PAGE, '--lang', 'fr']],
  [[PAGE, '--nhanh']],
] as const)('%j is answered with how it is used', async ([args]) => {
  expect(await run(args, sites.edges)).toMatchObject({
    code: 2,
    text: expect.stringContaining('gop-y-doctor'),
  });
  expect(sites.asked).toEqual([]);
});

test.for([
  [['tinh.example/tin-tuc', '--lang', 'en'], '“tinh.example/tin-tuc” is no whole address'],
  [['localhost:8080'], '“localhost:8080” không phải địa chỉ đầy đủ'],
  [[PAGE, '--lang', 'fr'], 'Không có ngôn ngữ “fr”'],
] as const)('what is wrong with %j stands above how it is used', async ([args, slip]) => {
  const { text } = await run(args, sites.edges);
  expect(text).toMatch(new RegExp(`^${slip}`));
});

test('how it is used tells of the empty form that is sent', async () => {
  expect(await run(['--help'], sites.edges)).toEqual({
    code: 0,
    text: expect.stringContaining('biểu mẫu trống'),
  });
  expect((await run(['--help', '--lang', 'en'], sites.edges)).text).toContain('an empty form');
});
