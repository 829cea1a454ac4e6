import type { LoaderFinding } from '../loaderFinding';
import { get } from './get';
import { hashOf } from './hashOf';
import { mayRead } from './mayRead';

/** An entry of the table that the build puts into the loader, in any quotes that a minifier writes. */
const PIN = /(?:\b(\w+)|["'`]([\w.]+)["'`])\s*:\s*["'`](sha384-[\w+/]{64})["'`]/g;

/**
 * Whether a browser would run the files that the loader adds to a page. Which ones, and by which hashes, is in the loader's
 * own text: `gop-y.full.js` has none.
 */
export async function judgePinnedFiles(
  fetch: typeof globalThis.fetch,
  loader: string,
  src: URL,
  page: URL,
): Promise<readonly LoaderFinding[]> {
  const found = await Promise.all(
    [...loader.matchAll(PIN)].map(([, bare, quoted, hash = '']) =>
      judgeFile(fetch, new URL(`gop-y-${bare ?? quoted}.js`, src), hash, page),
    ),
  );
  return found.flat();
}

async function judgeFile(
  fetch: typeof globalThis.fetch,
  file: URL,
  hash: string,
  page: URL,
): Promise<readonly LoaderFinding[]> {
  const url = file.href;
  // As the loader asks: a cache on the way may have kept another release's file under the bare address.
  const asked = new URL(`?${hash.slice(7, 15).replace(/\W/g, '-')}`, file);
  const got = await get(fetch, asked, { Origin: page.origin });
  if (!got) return [{ code: 'loader-unreachable', level: 'wrong', url }];
  if (got.status >= 400) return [{ code: 'file-missing', level: 'wrong', url, status: got.status }];
  if (hashOf('sha384', got.bytes) !== hash) return [{ code: 'file-changed', level: 'wrong', url }];
  // The loader always asks with `crossorigin`, whatever its own tag has.
  const unreadable = file.origin !== page.origin && !mayRead(got.headers, page.origin);
  return unreadable ? [{ code: 'file-cors', level: 'wrong', url }] : [];
}
