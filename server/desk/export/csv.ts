/** By which Excel knows that the letters are UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Where a spreadsheet would begin a formula, also in the wide letters of an East Asian keyboard: at the beginning of a cell,
 * and behind what another kind of table parts cells by. One that reads by `;` or tabs, as Excel does where numbers have a
 * decimal comma, takes quotes in the middle of a line for letters, and so a citizen's line break for the end of a row.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=(?:[^\S\t\r\n]|[\0"])*[=+\-@＝＋－＠])/g;

/** A line as RFC 4180 has it. What a spreadsheet could reckon with is text by the `'` before it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = text.replace(FORMULA, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
