import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from '../../../../../server/desk/export/csv';

describe('a cell that a spreadsheet could reckon with is text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://x.example";"Xem")', '"\'=HYPERLINK(""https://x.example"";""Xem"")"'],
    ['+84912345678', "'+84912345678"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
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

test('another reader of CSV gives the same cells back, whatever stands in them', () => {
  const pieces = ['Đèn', '"', '""', ',', '\r\n', '\n', '=1', "'", ' ', ';', '\\', '\\"', '🙂', '\t', 'x'];
  let seed = 11;
  const random = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
  const cell = () => Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join('');
  const rows = Array.from({ length: 300 }, () => ['x', cell(), cell(), cell()]);
  const safe = (text: string) => (/^[=\t\r\n]/.test(text) ? `'${text}` : text);
  expect(readByPhp(BYTE_ORDER_MARK + rows.map(csvLine).join(''))).toEqual(rows.map((row) => row.map(safe)));
});
