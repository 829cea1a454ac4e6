import { readFileSync } from 'node:fs';

/** What stands for the names in capitals when a document is tried. */
export interface Filling {
  /** Origin of a collector that runs. */
  readonly collector: string;
  /** A portal's page that has the snippet. */
  readonly page: string;
}

/** An open consultation, a topic and a commune of the demo's province. */
const CONSULTATION = 'cho-dem-ben-song';
export const PORTAL = 'ha-may';
/** An origin that the demo's province lists. */
const LISTED = 'http://localhost:8080';

export const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the nonce of a page is when a document shows one. */
export const NONCE = 'm0tSoNgau';

/** The hash of a built file, as a tag has it. */
export function integrityOf(file: string): string {
  const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
    files: { name: string; sha384: string }[];
  };
  const found = files.find(({ name }) => name === file);
  if (!found) throw new Error(`dist has no ${file}`);
  return found.sha384;
}

/** Names in capitals by themselves; one more is one more line. */
const WORDS: Readonly<Record<string, string>> = {
  PORTAL,
  VERSION,
  ID: CONSULTATION,
  CONSULTATION,
  TOPIC: 'duong-sa',
  LANG: 'en',
};

/** A document's text with everything in it that stands for something of the reader's own. */
export function fill(text: string, { collector, page }: Filling): string {
  const file = text.includes('gop-y.full.js') ? 'gop-y.full.js' : 'gop-y.js';
  return text
    .replaceAll('https://PORTAL/PAGE', page)
    .replace(/https:\/\/PORTAL(?!\/PAGE)/g, LISTED)
    .replaceAll('https://HOST', collector)
    .replaceAll('https://OLD', 'https://cu.example.vn')
    .replace(/\bHOST\b/g, new URL(collector).host)
    .replace(/\b(URL|ADDRESS)\b/g, `${collector}/v1/${PORTAL}`)
    .replace(/sha384-…/g, integrityOf(file))
    .replace(/nonce-…/g, `nonce-${NONCE}`)
    .replace(/nonce="…"/g, `nonce="${NONCE}"`)
    .replace(/(?<![\w$-])[A-Z]+(?![\w=-])/g, (word) => WORDS[word] ?? word);
}
