import type { LoaderFinding } from '../loaderFinding';
import { pasteTag } from '../tag/pasteTag';
import type { Snippet } from '../tag/snippet';
import { withHash } from '../tag/withHash';
import { get } from './get';
import { hashOf } from './hashOf';

/** A browser looks at the strongest that is there. */
const STRONGEST_FIRST = ['sha512', 'sha384', 'sha256'];

/**
 * Whether the tag's hash is that of the bytes. A right one is told only where the release's own list beside the file has
 * it: whoever changed the file on its way must not be handed the tag too.
 */
export async function judgeHash(
  fetch: typeof globalThis.fetch,
  snippet: Snippet,
  src: URL,
  bytes: Buffer,
): Promise<readonly LoaderFinding[]> {
  if (matches(snippet.hashes, bytes)) return [];
  const listed = await listedHash(fetch, src);
  if (listed === undefined) return [{ code: 'loader-hash-unknown', level: 'wrong', url: src.href }];
  if (listed !== hashOf('sha384', bytes)) return [{ code: 'loader-changed', level: 'wrong', url: src.href }];
  const paste = pasteTag(withHash(snippet, listed).mended);
  return [{ code: 'loader-hash-old', level: 'wrong', integrity: listed, paste }];
}

function matches(hashes: readonly string[], bytes: Buffer): boolean {
  const strongest = STRONGEST_FIRST.find((one) => hashes.some((hash) => hash.startsWith(`${one}-`)));
  return strongest === undefined || hashes.includes(hashOf(strongest, bytes));
}

/** What integrity.json in the same folder says of the file; `undefined`: nothing. */
async function listedHash(fetch: typeof globalThis.fetch, src: URL): Promise<string | undefined> {
  const got = await get(fetch, new URL('integrity.json', src));
  const name = src.pathname.split('/').pop();
  try {
    const { files } = JSON.parse(got?.bytes.toString() ?? '') as {
      files: { name: string; sha384: string }[];
    };
    const listed = files.find((file) => file.name === name)?.sha384;
    return typeof listed === 'string' && /^sha384-[\w+/]{64}$/.test(listed) ? listed : undefined;
  } catch {
    return undefined;
  }
}
