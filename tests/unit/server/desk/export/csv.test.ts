import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from '../../../../../server/desk/export/csv';
import { below, createRandom, oneOf } from '../../../../chaos/random';

describe('a cell that a spreadsheet could reckon with is text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://x.example";"Xem")', '"\'=HYPERLINK(""https://x.example"";""Xem"")"'],
    ['+84912345678', "'+84912345678"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "\t'=1"],
    ['\r=1', '"\r\'=1"'],
    ['\n=1', '"\n\'=1"'],
    ['Xem\n=1+1', '"Xem\n\'=1+1"'],
    ['a; =1+1', "a;' =1+1"],
    ['a;"=1"', '"a;\'""=1"""'],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['\0=1', "'\0=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ])('%j', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });
});

test.each([
  ['Đèn hỏng', 'Đèn hỏng'],
  ['a,b', '"a,b"'],
  ['nói "được"', '"nói ""được"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['', ''],
  ['1=1', '1=1'],
  ['0912345678', '0912345678'],
])('a cell that is harmless stays as it is: %j', (text, cell) => {
  expect(csvLine([text, 'x'])).toBe(`${cell},x\r\n`);
});

const PIECES = [
  'Đèn',
  '"',
  '""',
  ',',
  '\r\n',
  '\n',
  '=1',
  '-',
  "'",
  ' ',
  ';',
  '\\',
  '\\"',
  '🙂',
  '\t',
  'x',
] as const;

/** Rows of anything at all, the same at every run. */
function anyRows(): readonly (readonly string[])[] {
  const random = createRandom(11, 'cells');
  const cell = () => Array.from({ length: below(6, random) }, () => oneOf(PIECES, random)).join('');
  return Array.from({ length: 300 }, () => ['x', cell(), cell(), cell()]);
}

/** The cells as PHP's own reader of CSV gives them back. */
function readByPhp(csv: string): string[][] {
  const code = `fread(STDIN, 3);
    while (($row = fgetcsv(STDIN, null, ',', '"', '')) !== false) $rows[] = $row;
    echo json_encode($rows, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);`;
  const { stdout, stderr } = spawnSync(process.env.GOPY_PHP ?? 'php', ['-r', code], {
    input: csv,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

const isFormula = (cell: string) => /^[\s"]*[=+\-@]/.test(cell);

test('another reader of CSV gives the same cells back, but for the marks that make text of formulas', () => {
  const rows = anyRows();
  const read = readByPhp(BYTE_ORDER_MARK + rows.map(csvLine).join(''));
  const unmarked = (all: readonly (readonly string[])[]) =>
    all.map((row) => row.map((cell) => cell.replaceAll("'", '')));
  expect(unmarked(read)).toEqual(unmarked(rows));
  expect(read.flat().filter(isFormula)).toEqual([]);
});

test.each([';', '\t'])(
  'a spreadsheet that parts cells by %j, and knows no quotes in the middle of a line, finds no formula either',
  (separator) => {
    const table = anyRows().map(csvLine).join('');
    const cells = table.split(/[\r\n]+/).flatMap((line) => line.split(separator));
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter(isFormula)).toEqual([]);
  },
);
