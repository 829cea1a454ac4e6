import { CODE_ALPHABET, CODE_LENGTH, checkSymbol } from '../widget/protocol/code';
import { hex, type Mac } from './digest';

/** The greatest multiple of the alphabet's length in a byte: above it, a symbol would be likelier than another. */
const FAIR = 256 - (256 % CODE_ALPHABET.length);

/**
 * The receipt code of one submission, or `undefined` when this counter gives none that keeps the rules of code.ts:
 * then the next counter must do. The same arguments always give the same code, so that it need not be stored.
 */
export async function codeFor(
  mac: Mac,
  portal: string,
  id: string,
  counter: number,
): Promise<string | undefined> {
  const symbols = fromBytes(await mac('code', portal, id, String(counter)));
  if (!symbols) return undefined;
  const check = checkSymbol(symbols);
  return symbols.endsWith(check) ? undefined : symbols + check;
}

/** What is stored of a code: enough to find it again, useless to whoever steals the database without the key. */
export async function hashOfCode(mac: Mac, portal: string, code: string): Promise<string> {
  return hex(await mac('code-hash', portal, code));
}

function fromBytes(bytes: Uint8Array): string | undefined {
  let symbols = '';
  for (const byte of bytes) {
    const symbol = CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length);
    if (byte < FAIR && !symbols.endsWith(symbol)) symbols += symbol;
    if (symbols.length === CODE_LENGTH - 1) return symbols;
  }
  return undefined;
}
