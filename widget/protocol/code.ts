/**
 * The collector's receipt codes (mã tiếp nhận): 16 symbols, the last a check symbol, shown in groups of four.
 * No vowel, no D, no doubled letter: neither Telex nor VNI nor Quick Telex rewrites one as it is typed.
 */
export const CODE_ALPHABET = '23456789BCFGHKLMNPRTVX';
export const CODE_LENGTH = 16;

/** Luhn mod N over the symbols before it: finds every single slip and nearly every swap of neighbours. */
export function checkSymbol(symbols: string): string {
  const n = CODE_ALPHABET.length;
  let factor = 2;
  let sum = 0;
  for (let i = symbols.length - 1; i >= 0; i--) {
    const addend = factor * CODE_ALPHABET.indexOf(symbols.charAt(i));
    factor = factor === 2 ? 1 : 2;
    sum += Math.floor(addend / n) + (addend % n);
  }
  return CODE_ALPHABET.charAt((n - (sum % n)) % n);
}

/** `7K3M9PT2H6VB4XRC` as `7K3M-9PT2-H6VB-4XRC`. Codes of another form stay as they are. */
export function groupCode(code: string): string {
  return code.length === CODE_LENGTH ? (code.match(/.{4}/g) ?? [code]).join('-') : code;
}

/** Four groups of four with something between them, as they stand in a message that somebody has shared. */
const IN_GROUPS = new RegExp(
  `(^|[^0-9A-Z])((?:[${CODE_ALPHABET}]{4}[\\s\\p{Pd}]+){3}[${CODE_ALPHABET}]{4})(?![0-9A-Z])`,
  'u',
);

/** What was typed or pasted as a code, without the spaces, dashes and Vietnamese marks that are no part of it, in capitals. */
export function readCode(typed: string): string {
  const [, , grouped] = IN_GROUPS.exec(typed.toUpperCase()) ?? [];
  return (grouped ?? typed)
    .normalize('NFD')
    .replace(/[\s\p{M}\p{Pd}_.]/gu, '')
    .toUpperCase();
}

/** Whether the check symbol is right. Only for codes that this project's collector gave. */
export function isCode(code: string): boolean {
  const symbols = code.slice(0, -1);
  return (
    code.length === CODE_LENGTH &&
    [...code].every((symbol) => CODE_ALPHABET.includes(symbol)) &&
    checkSymbol(symbols) === code.slice(-1)
  );
}
