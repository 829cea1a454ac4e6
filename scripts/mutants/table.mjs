/** What stands in the place of a test: only a person or a real device can tell, and nobody has yet. */
const NOT_RUN = 'not run: ';
/** What stands in the place of a test that somebody still has to write. */
const TO_COME = 'to come: ';

/**
 * @typedef {{ file: string, name: string }} NamedTest
 * @typedef {{
 *   check: number,
 *   what: string,
 *   where: readonly string[],
 *   tests: readonly NamedTest[],
 *   notRun: readonly string[],
 *   toCome: readonly string[],
 *   unread: readonly string[],
 *   brokenBy: readonly string[],
 * }} Row
 */

/** @returns {readonly string[]} a cell’s lines */
const linesOf = (cell) =>
  cell
    .split('<br>')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '—');

/** @returns {NamedTest | undefined} */
function readTest(line) {
  const [, file, name] = /^`([^`]+)` › (.+)$/.exec(line) ?? [];
  return file && name ? { file, name } : undefined;
}

const after = (lines, prefix) =>
  lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));

const unquoted = (line) => line.replaceAll('`', '');

/**
 * The first two cells and the last two; where there is one before those, it names the files that do what the row says.
 * @returns {Row}
 */
function readRow(cells) {
  const [check = '', what = ''] = cells;
  const [where, proof = '', brokenBy = ''] = cells.slice(-3);
  const lines = linesOf(proof);
  const isPrefixed = (line) => line.startsWith(NOT_RUN) || line.startsWith(TO_COME);
  return {
    check: Number(check),
    what,
    where: cells.length > 4 ? linesOf(where).map(unquoted) : [],
    tests: lines.flatMap((line) => readTest(line) ?? []),
    notRun: after(lines, NOT_RUN),
    toCome: after(lines, TO_COME),
    unread: lines.filter((line) => !isPrefixed(line) && !readTest(line)),
    brokenBy: linesOf(brokenBy).map(unquoted),
  };
}

/**
 * Reads a page’s table of checks: every line of it that begins with a number.
 * @param {string} text
 * @returns {readonly Row[]}
 */
export function readTable(text) {
  return text
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) =>
      readRow(
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    );
}
