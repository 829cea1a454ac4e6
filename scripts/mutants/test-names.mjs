import { parseSync } from 'vite';
import { literally } from '../literally.mjs';

/** `test(…)`, and what `test.for([…])` gives. One that is skipped, expected to fail or told of is no test. */
const TEST = /^(test|it)(\.(for|each|concurrent|sequential))*$/;

/** `test.for` of `test.for([…])`. */
function calleeOf(node) {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'CallExpression') return calleeOf(node.callee);
  if (node?.type !== 'MemberExpression' || node.computed) return '';
  return `${calleeOf(node.object)}.${node.property.name}`;
}

/** A name as it stands in the file; what is filled in when it runs stays as it is written. */
function nameOf(node, source) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' ? source.slice(node.start + 1, node.end - 1) : undefined;
}

function* callsIn(node) {
  if (Array.isArray(node)) for (const one of node) yield* callsIn(one);
  else if (node !== null && typeof node === 'object') {
    if (node.type === 'CallExpression') yield node;
    for (const value of Object.values(node)) yield* callsIn(value);
  }
}

/**
 * The names of the tests in a file, as they are written there: `%s never shows a code`.
 * @param {string} file tells the language
 * @param {string} source
 * @returns {readonly string[]}
 */
export function testNamesIn(file, source) {
  const { program } = parseSync(file, source);
  return [...callsIn(program)]
    .filter(({ callee }) => TEST.test(calleeOf(callee)))
    .flatMap((call) => nameOf(call.arguments[0], source) ?? []);
}

/** What the runner fills in: `%s`, `$name`, `${name}`. */
const FILLED = /%[sdifjoOc#$]|\$\{[^}]*\}|\$[\w.]+/g;

/**
 * What such a name may have become when the test runs.
 * @param {string} name
 * @returns {string} a regular expression, without anchors
 */
export function ranAs(name) {
  const filled = name.match(FILLED) ?? [];
  return name
    .split(FILLED)
    .map((part, place) => literally(part) + (place < filled.length ? '.*' : ''))
    .join('');
}
