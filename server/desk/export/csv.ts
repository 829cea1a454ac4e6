/** By which Excel knows that the letters are UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet take a text for a formula, also in the wide letters of an East Asian keyboard. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A line as RFC 4180 has it. A cell that a spreadsheet could reckon with is text by the `'` before it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
