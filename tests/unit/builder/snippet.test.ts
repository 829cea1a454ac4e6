import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { judgeChoices } from '../../../demo/builder/check/judgeChoices';
import { attributesOf } from '../../../demo/builder/give/attributes';
import { type Pasted, snippetOf } from '../../../demo/builder/give/snippet';
import { type Choices, DEFAULTS } from '../../../demo/builder/state/choices';
import { FILES, GOOD, RELEASE, someChoices } from './someChoices';

const given = (changes: Partial<Choices>) => snippetOf({ ...GOOD, ...changes }, RELEASE, FILES);
const only = (pasted: readonly Pasted[]) => {
  expect(pasted).toHaveLength(1);
  return pasted[0]?.text ?? '';
};

type Element = DefaultTreeAdapterMap['element'];
/** As a browser reads it: each element with its attributes. */
const elementsIn = (html: string) =>
  parseFragment(html)
    .childNodes.filter((node): node is Element => 'tagName' in node)
    .map(({ tagName, attrs, childNodes }) => ({
      tagName,
      attributes: new Map(attrs.map(({ name, value }) => [name, value])),
      holds: childNodes.map((node) => node.nodeName),
    }));

test.each([
  ['pinned', 'snippet.html'],
  ['single', 'snippet-full.html'],
] as const)('of %s with nothing else chosen it is the release’s own %s', (hosting, file) => {
  const { version, files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
    version: string;
    files: { role: string; sha384: string }[];
  };
  const hashOf = (role: string) => files.find((one) => one.role === role)?.sha384 ?? '';
  const release = { version, integrity: { loader: hashOf('embed'), single: hashOf('full') } };
  const choices = { ...DEFAULTS, hosting, endpoint: 'https://HOST/v1/PORTAL' };
  expect(only(snippetOf(choices, release, 'https://HOST/gop-y'))).toBe(readFileSync(`dist/${file}`, 'utf8'));
});

test('every choice that is not the default is one attribute, on a line of its own', () => {
  const text = only(
    given({
      lang: 'en',
      launcher: 'left',
      accent: '#b3141a',
      theme: 'auto',
      views: ['ask', 'follow'],
      topic: 'dat-dai',
      commune: 'xa-son-ha',
      sharedDevice: 'always',
      endpointFormer: 'https://cu.example/v1/ha-may/',
    }),
  );
  expect(text).toBe(`<a href="https://gopy.tinh.example/ha-may" data-gop-y>Ask · Have your say</a>
<script async src="https://gopy.tinh.example/gop-y/1.0.0/gop-y.js" integrity="sha384-LOADER" crossorigin="anonymous"
        data-endpoint="https://gopy.tinh.example/v1/ha-may"
        data-lang="en"
        data-launcher="left"
        data-accent="#b3141a"
        data-theme="auto"
        data-views="ask follow"
        data-topic="dat-dai"
        data-commune="xa-son-ha"
        data-shared-device="always"
        data-endpoint-former="https://cu.example/v1/ha-may"></script>
`);
});

test('the managed file has the major version in its path, and no hash: its bytes may change', () => {
  expect(only(given({ hosting: 'managed' }))).toContain(
    '<script async src="https://gopy.tinh.example/gop-y/1/gop-y.js"\n        data-endpoint=',
  );
});

test('files and plain page come from where they were said to be', () => {
  const text = only(given({ files: 'https://cdn.example/w/', plainPage: 'https://a.example/lien-he' }));
  expect(text).toContain('src="https://cdn.example/w/1.0.0/gop-y.js"');
  expect(text).toContain('<a href="https://a.example/lien-he" data-gop-y>');
});

test('of the module the link goes into the page and the options into the code', () => {
  const [link, code] = given({ hosting: 'module', views: ['ask', 'follow'], sharedDevice: 'always' });
  expect(link).toEqual({
    place: 'page',
    text: '<a href="https://gopy.tinh.example/ha-may" data-gop-y>Hỏi đáp · Góp ý</a>\n',
  });
  expect(code?.text).toBe(`import { define } from 'gop-y';

define({
  endpoint: 'https://gopy.tinh.example/v1/ha-may',
  views: ['ask', 'follow'],
  sharedDevice: 'always',
});
`);
});

test('the frame has a title and the language, and nothing that it would not heed', () => {
  expect(only(given({ hosting: 'frame', lang: 'en', accent: '#b3141a' }))).toBe(
    '<iframe src="https://gopy.tinh.example/ha-may?lang=en" title="Ask · Have your say" width="100%" height="700"></iframe>\n',
  );
  expect(only(given({ hosting: 'frame' }))).toContain('src="https://gopy.tinh.example/ha-may"');
});

test('whatever is typed, a browser finds the elements of the snippet, with the values that were meant, and no more', () => {
  fc.assert(
    fc.property(someChoices, (choices) => {
      fc.pre(!['module', 'frame'].includes(choices.hosting));
      const elements = elementsIn(only(snippetOf(choices, RELEASE, FILES)));
      expect(elements.map(({ tagName }) => tagName)).toEqual(['a', 'script']);
      const [, script] = elements;
      for (const [name, value] of attributesOf(choices)) expect(script?.attributes.get(name)).toBe(value);
      const expected = choices.hosting === 'managed' ? 2 : 4;
      expect(script?.attributes.size).toBe(expected + attributesOf(choices).size);
      expect(script?.holds).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('of what is not called wrong, the code of the module is a program that says the same', () => {
  fc.assert(
    fc.property(someChoices, (choices) => {
      const wrong = judgeChoices(choices).length > 0;
      const [, code] = snippetOf({ ...choices, hosting: 'module' }, RELEASE, FILES);
      const body = (code?.text ?? '').replace(/^import.*$/m, '');
      const read: Record<string, unknown>[] = [];
      // The program is our own output: that it is one, and ends nowhere early, is what is to be shown, of bad texts too.
      new Function('define', body)((options: Record<string, unknown>) => read.push(options));
      expect(read).toHaveLength(1);
      expect(body).not.toMatch(/<\//);
      if (!wrong) expect(read[0]?.endpoint).toBe(attributesOf(choices).get('data-endpoint'));
    }),
  );
});
