import { readdirSync, readFileSync } from 'node:fs';
import { type Node, parse } from 'acorn';
import { expect, test } from 'vitest';

/** What a page loads by a tag: read as Chrome 80, Edge 88, Firefox 98 and Safari 15.4 all read it. */
const FILES = readdirSync('dist').filter((name) => name.endsWith('.js'));

/**
 * Methods and names that Chrome 80 does not have. Not those that are words of our own too, such as `at`; nor in the doctor,
 * which a webmaster runs in a browser of today.
 */
const TOO_NEW = [
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'replaceAll', 'isWellFormed'],
  ...['hasOwn', 'withResolvers', 'replaceChildren', 'checkVisibility', 'timeout', 'structuredClone'],
  ...['WeakRef', 'FinalizationRegistry', 'AggregateError', 'Segmenter'],
];

/** Every name that a file asks an object or the page for. */
function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === 'object' && 'type' in node) {
      const { type, property, callee, computed } = node as Node & Record<string, unknown>;
      const asked =
        type === 'MemberExpression' && !computed
          ? property
          : type.endsWith('Expression')
            ? callee
            : undefined;
      const { name } = (asked ?? {}) as { readonly name?: string };
      if (name) names.add(name);
      Object.values(node).forEach(visit);
    }
  };
  visit(parse(code, { ecmaVersion: 2020 }));
  return names;
}

const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');

test.each(FILES)('%s is a script in the language of 2020', (file) => {
  expect(() => parse(read(file), { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

test.each(FILES.filter((file) => file !== 'gop-y-doctor.js'))(
  '%s asks for nothing that came later',
  (file) => {
    const names = namesIn(read(file));
    expect(TOO_NEW.filter((name) => names.has(name))).toEqual([]);
  },
);

test('the check finds what came later', () => {
  expect(() => parse('let a; a ??= 1', { ecmaVersion: 2020 })).toThrow();
  expect(Array.from(namesIn('structuredClone([].flat().findLast(1))'))).toEqual([
    'structuredClone',
    'findLast',
    'flat',
  ]);
});
