import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Who may import whom; a folder may always import from itself, by relative path.
 * `#panel` is a folder by its alias, `/server` a folder by relative path, `node:` Node's modules, `packages`
 * any npm package (knip holds those to package.json), `*` one path segment, `types` only by `import type`.
 */
export const RULES = [
  { folder: 'widget/protocol', may: [] },
  { folder: 'widget/styles', may: [] },
  // Nobody imports it: the build puts it where it belongs.
  { folder: 'widget/page', may: [] },
  { folder: 'widget/messages', may: ['#protocol'], types: ['#doctor'] },
  { folder: 'widget/endpoint', may: ['#protocol'] },
  { folder: 'widget/device', may: ['#protocol', 'idb-keyval'] },
  // What a record is, and what it says, is the device's to tell and needs no instance.
  {
    folder: 'widget/outbox',
    may: ['#protocol', '#device/entry', '#device/ballotMemory', '#device/photo'],
    types: ['#device', '#endpoint'],
  },
  {
    folder: 'widget/embed',
    may: ['#messages/*/launcher', '#styles'],
    types: ['#panel', '#outbox', '#doctor', '#messages/entry'],
  },
  {
    folder: 'widget/panel',
    may: ['#protocol', '#messages', '#styles', 'preact'],
    types: ['#outbox', '#device', '#endpoint', '#embed', '#consult'],
  },
  {
    folder: 'widget/consult',
    // The panel lends what JSX and `living` need; any other name of Preact would be another Preact.
    may: ['#protocol', '#messages', '#styles', '#panel/living'],
    types: ['#panel', '#outbox', '#device', 'preact'],
  },
  {
    folder: 'widget/doctor/outside',
    may: ['/widget/doctor', '#protocol', '#messages', 'node:', 'parse5'],
  },
  {
    folder: 'widget/doctor',
    // What the loader makes of a tag is the loader's to tell.
    may: ['#protocol', '#endpoint', '#embed/settings', 'content-security-policy-parser'],
    types: ['#messages', '#embed', '#panel'],
  },
  // The pages of the collector look like the widget.
  { folder: 'server', may: ['/widget/protocol', '/widget/styles', 'node:', 'packages'] },
  { folder: 'server-mock', may: ['#protocol', '/server', 'msw', 'node:'] },
  // The demo's past goes through the collector's own receivers, in Node and in a browser.
  { folder: 'demo/seed', may: ['#protocol', '/server', 'node:', 'packages'] },
  // What stands behind the demo's pages, which themselves are examples of built files alone.
  {
    folder: 'demo/backstage',
    may: ['/demo', '/server-mock', '/server', '#protocol', 'preact', 'msw', 'idb-keyval', 'node:'],
  },
  {
    folder: 'demo/static',
    may: ['/demo', '/server-mock', '/server', '#protocol', 'preact', 'msw', 'idb-keyval', 'node:'],
  },
  {
    folder: 'demo/builder',
    may: ['#protocol', '#doctor', '#embed/settings', '#embed/accent', '#messages', 'preact'],
  },
  { folder: 'demo', may: ['node:', 'packages'] },
  // Plain data and functions, so that a command can hold anybody's endpoint to them.
  { folder: 'tests/contract/duties', may: ['#protocol', '/widget/protocol/examples', 'node:'] },
  {
    folder: 'tests/contract/check',
    may: ['/tests/contract/duties', '/widget/protocol', 'node:', 'ajv', 'ajv-formats', 'yaml'],
  },
  { folder: 'tests/e2e', may: ['/tests', '/scripts', '/server', '/demo', 'node:', 'packages'] },
  {
    folder: 'tests/screens',
    may: [
      '/tests/contrast',
      '/tests/e2e',
      '/scripts',
      '/server',
      '/server-mock',
      '/demo/seed',
      '#messages',
      '#protocol',
      'node:',
      'packages',
    ],
  },
  {
    folder: 'tests/docs',
    may: ['/tests/e2e', '/tests/freePort', '/scripts', '/server', 'node:', 'packages'],
  },
  { folder: 'tests/engines', may: ['/tests', '/scripts', 'node:', 'packages'] },
  { folder: 'tests/many', may: ['/tests', '/scripts', 'node:', 'packages'] },
  { folder: 'tests/chaos', may: ['/tests', '/scripts', 'node:', 'packages'] },
  {
    folder: 'tests/bench/collector',
    may: ['/tests/bench', '/tests/postgres', '/scripts', '/server', 'node:', 'packages'],
  },
  { folder: 'tests/bench', may: ['/tests/e2e', '/scripts', '/widget', 'node:', 'packages'] },
];

/** A widget folder's `entry*.ts` only wires, so it may import anything of the widget. */
const ENTRY = /^widget\/[^/]+\/entry[^/]*\.tsx?$/;
const WIDGET = ['/widget', '#[a-z]+'];

/** The folders whose files are judged. */
export const JUDGED = [
  'widget',
  'server',
  'server-mock',
  'demo',
  'tests/contract/duties',
  'tests/contract/check',
  'tests/e2e',
  'tests/screens',
  'tests/docs',
  'tests/engines',
  'tests/many',
  'tests/chaos',
  'tests/bench',
];

/**
 * The forbidden imports of one file, each in a sentence.
 * @param {string} file its path from the root, with forward slashes
 * @param {string} source
 * @returns {string[]}
 */
export function forbiddenImports(file, source) {
  const rule = RULES.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!rule) return [`${file} stands in no folder of scripts/import-rules.mjs`];
  const own = `/${rule.folder}`;
  const may = [own, ...rule.may, ...(ENTRY.test(file) ? WIDGET : [])];
  return importsOf(file, source).flatMap(({ specifier, isType }) => {
    if (specifier === undefined) return [`${file} imports a computed name`];
    const target = targetOf(file, specifier);
    if (matches(may, target)) return [];
    if (!matches(rule.types ?? [], target)) return [`${file} may not import ${specifier}`];
    return isType ? [] : [`${file} may import only types of ${specifier}: write import type`];
  });
}

/** A relative path becomes `/a/path/from/the/root`; an alias or a package stays itself. */
function targetOf(file, specifier) {
  return specifier.startsWith('.') ? posix.join('/', posix.dirname(file), specifier) : specifier;
}

function matches(list, target) {
  return list.some((item) => {
    if (item === 'node:') return target.startsWith('node:');
    if (item === 'packages') return !/^([#/]|node:)/.test(target);
    return new RegExp(`^${item.replaceAll('*', '[^/]+')}(/|$)`).test(target);
  });
}

function importsOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = [];
  visit(program, (node) => {
    const isType = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    const isImport = /^(Import|Export\w+)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type);
    if (isImport && node.source) found.push({ specifier: node.source.value, isType });
  });
  return found;
}

function visit(node, see) {
  if (Array.isArray(node)) for (const child of node) visit(child, see);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') see(node);
    visit(Object.values(node), see);
  }
}
