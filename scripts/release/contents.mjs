/** What lies beside the widget's files wherever they go. */
const BESIDE = ['THIRD-PARTY.txt', 'integrity.json', 'snippet.html', 'snippet-full.html'];
/** What every package has. */
const EVERY = ['LICENSE', 'README.md', 'package.json'];
/** Pages for whoever embeds it, with what they load. */
const KIT = /^kit\/[\w.-]+\.(html|js|css|svg|json)$/;

const under = (folder, names) => names.map((name) => `${folder}/${name}`);
const patternUnder = (folder, pattern) => new RegExp(pattern.source.replace('^', `^${folder}/`));

/**
 * What a package is to consist of, and nothing else: no tests, no sources, no settings of anybody.
 * @param {{ name: string, bin?: Record<string, string> }} list its package.json
 * @param {readonly string[]} widget the names of the widget's files
 * @returns {{ needed: string[], allowed: RegExp[] }}
 */
export function contentsOf({ name, bin = {} }, widget) {
  const commands = Object.values(bin).map((file) => file.replace(/^\.\//, ''));
  const files = [...BESIDE, ...widget];
  if (name === 'gop-y')
    return {
      needed: [...EVERY, ...commands, ...under('dist', files), 'dist/npm/gop-y.js', 'dist/npm/gop-y.d.ts'],
      allowed: [/^dist\/npm\/gop-y-[\w.-]+-[\w-]{8}\.js$/, patternUnder('dist', KIT)],
    };
  return {
    // Data that whoever makes a portal may replace.
    needed: [...EVERY, ...commands, 'init/law.json', 'dist/THIRD-PARTY.txt', ...under('dist/widget', files)],
    allowed: [patternUnder('dist/widget', KIT)],
  };
}

/**
 * Where a package is not what it is to be, a sentence each.
 * @param {string} name
 * @param {readonly string[]} packed the paths in it
 * @param {ReturnType<typeof contentsOf>} contents
 */
export function contentProblems(name, packed, { needed, allowed }) {
  const missing = needed.filter((file) => !packed.includes(file));
  const strange = packed.filter(
    (file) => !needed.includes(file) && !allowed.some((pattern) => pattern.test(file)),
  );
  return [
    ...missing.map((file) => `${name} lacks ${file}`),
    ...strange.map((file) => `${name} has ${file} in it, which scripts/release/contents.mjs does not name`),
  ];
}
