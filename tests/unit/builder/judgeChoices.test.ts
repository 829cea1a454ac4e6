import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from '#embed/settings';
import { judgeChoices } from '../../../demo/builder/check/judgeChoices';
import { attributesOf } from '../../../demo/builder/give/attributes';
import type { Choices } from '../../../demo/builder/state/choices';
import { GOOD, someChoices } from './someChoices';

const codesOf = (changes: Partial<Choices>) =>
  judgeChoices({ ...GOOD, ...changes }).map(({ field, code }) => `${field} ${code}`);

test('what is not called wrong is taken by the widget without a complaint', () => {
  let passed = 0;
  fc.assert(
    fc.property(someChoices, (choices) => {
      fc.pre(judgeChoices(choices).length === 0);
      const complaints: string[] = [];
      const attributes = attributesOf(choices);
      const settings = readSettings(
        (name) => attributes.get(name) ?? null,
        'vi',
        (told) => void complaints.push(told),
      );
      expect(complaints).toEqual([]);
      expect(settings).toMatchObject({
        theme: choices.theme,
        launcher: choices.launcher,
        views: choices.views,
      });
      passed += 1;
    }),
    { numRuns: 200, maxSkipsPerRun: 1000 },
  );
  expect(passed).toBeGreaterThan(100);
});

test.each<[string, Partial<Choices>, readonly string[]]>([
  ['nothing is wrong with a collector’s endpoint', {}, []],
  ['a slash at the end does no harm', { endpoint: 'https://gopy.tinh.example/v1/ha-may/' }, []],
  ['no endpoint', { endpoint: ' ' }, ['endpoint missing']],
  ['words', { endpoint: 'cổng tỉnh' }, ['endpoint address']],
  ['an address without https://', { endpoint: 'gopy.tinh.example/v1/ha-may' }, ['endpoint address']],
  ['script in place of an address', { endpoint: 'javascript:alert(1)' }, ['endpoint address']],
  ['http', { endpoint: 'http://gopy.tinh.example/v1/ha-may' }, ['endpoint http']],
  ['http on the machine itself', { endpoint: 'http://localhost:8787/v1/ha-may' }, []],
  ['a query', { endpoint: 'https://gopy.tinh.example/v1/ha-may?x=1' }, ['endpoint extras']],
  ['a name and a password', { endpoint: 'https://a:b@tinh.example/v1/x' }, ['endpoint extras']],
  ['a page', { endpoint: 'https://tinh.example/Pages/lien-he.aspx' }, ['endpoint page']],
  ['a file of the endpoint', { endpoint: 'https://tinh.example/v1/x/portal.json' }, ['endpoint page']],
  ['an endpoint that tells no plain page', { endpoint: 'https://tinh.example/gop-y' }, ['plainPage missing']],
  ['a link that would run script', { plainPage: 'javascript:alert(1)' }, ['plainPage address']],
  ['files by http', { files: 'http://tinh.example/gop-y' }, ['files http']],
  ['a language’s name', { lang: 'Khmer' }, ['lang lang']],
  ['a colour’s name', { accent: 'red' }, ['accent colour']],
  ['nothing that can be done', { views: [] }, ['views missing']],
  ['ids with capitals', { topic: 'Đất đai', commune: 'A' }, ['topic id', 'commune id']],
  ['the endpoint as its own former one', { endpointFormer: `${GOOD.endpoint}/` }, ['endpointFormer same']],
])('%s', (_, changes, codes) => {
  expect(codesOf(changes)).toEqual(codes);
});
