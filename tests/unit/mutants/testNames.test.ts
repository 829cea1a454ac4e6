import { expect, test } from 'vitest';
import { ranAs, testNamesIn } from '../../../scripts/mutants/test-names.mjs';

const namesIn = (source: string) => testNamesIn('a.test.tsx', source);

test('a test is found by its name, however it is begun', () => {
  expect(
    namesIn(`
      test('plain', () => {});
      it("quoted", () => {});
      describe('a group', () => { test(\`in it \${lang}\`, async () => {}); });
      test.for(['a'] as const)('%s of many', ([letter]) => {});
      test.each(list)(
        'on the next line',
        () => {},
      );
    `),
  ).toEqual(['plain', 'quoted', `in it \${lang}`, '%s of many', 'on the next line']);
});

test('what is not run is no test', () => {
  expect(
    namesIn(`
      test.skip('left out', () => {});
      test.todo('told of');
      test.fails('expected to fail', () => {});
      test.skipIf(true)('left out here', () => {});
      // test('in a comment', () => {});
      const text = "test('in a text')";
      other.test('of something else');
    `),
  ).toEqual([]);
});

test.for([
  ['plain', 'plain', true],
  ['plain', 'plainer', false],
  ['%s of many', 'the first of many', true],
  ['as $name it is', 'as a bundle it is', true],
  [`as \${one.name} it is`, 'as a bundle it is', true],
  ['1.5 (times)?', '1.5 (times)?', true],
  ['1.5 (times)?', '195 times', false],
] as const)('“%s” may run as “%s”: %s', ([name, title, is]) => {
  expect(new RegExp(`^${ranAs(name)}$`).test(title)).toBe(is);
});
