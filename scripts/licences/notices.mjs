/** Licences that ask for nothing but that they go along. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

/**
 * Why a package may not go along, in a sentence; undefined when it may.
 * @param {import('./package-of.mjs').Bundled} bundled
 */
export function licenceProblem({ name, version, licence, text }) {
  if (!ALLOWED.has(licence))
    return `${name} ${version} has the licence “${licence}”, which is not one of ${[...ALLOWED].join(', ')}`;
  if (!text) return `${name} ${version} has no licence text to go along`;
  return undefined;
}

/**
 * The notices that go with built files, by name.
 * @param {string} what the files, as the first line calls them
 * @param {readonly import('./package-of.mjs').Bundled[]} bundled
 * @throws when one may not go along
 */
export function noticesOf(what, bundled) {
  const problems = bundled.map(licenceProblem).filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const head =
    bundled.length > 0 ? `${what} contain code of these packages:` : `${what} contain no code of others.`;
  const rule = '-'.repeat(78);
  const parts = bundled.map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}\n`,
  );
  return [
    head,
    ...bundled.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`),
    '',
    ...parts,
  ].join('\n');
}
