import type { LoaderFinding } from '../loaderFinding';
import { hasLoaderText } from '../tag/loaderText';
import type { Snippet } from '../tag/snippet';
import { type Got, get } from './get';
import { judgeHash } from './judgeHash';
import { judgePinnedFiles } from './judgePinnedFiles';
import { mayRead } from './mayRead';

const JAVASCRIPT = /^(text|application)\/(x-)?(java|ecma)script$/;
/** What browsers run under no circumstances, with `nosniff` or without. */
const NEVER = /^(image|audio|video)\/|^text\/csv$/;

/** What comes from the loader's address, and whether a browser would run it from this tag on this page. */
export async function judgeLoaderFile(
  fetch: typeof globalThis.fetch,
  snippet: Snippet,
  src: URL,
  page: URL,
): Promise<readonly LoaderFinding[]> {
  const url = src.href;
  const got = await get(fetch, src, { Origin: page.origin });
  if (!got) return [{ code: 'loader-unreachable', level: 'wrong', url }];
  if (got.status >= 400) return [{ code: 'loader-missing', level: 'wrong', url, status: got.status }];
  const found = [
    ...judgeScheme(src, page),
    ...judgeType(got, snippet, url),
    ...judgeReading(got, snippet, page),
    ...(await judgeHash(fetch, snippet, src, got.bytes)),
    ...(await judgePinnedFiles(fetch, got.bytes.toString(), src, page)),
  ];
  return found.some(({ level }) => level === 'wrong')
    ? found
    : [...found, { code: 'loader-good', level: 'good' }];
}

function judgeScheme(src: URL, page: URL): readonly LoaderFinding[] {
  const blocked =
    page.protocol === 'https:' && src.protocol === 'http:' && !/^(localhost|127\.)/.test(src.host);
  return blocked ? [{ code: 'loader-http', level: 'wrong', url: src.href }] : [];
}

function judgeType({ headers, bytes }: Got, { attributes }: Snippet, url: string): readonly LoaderFinding[] {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (JAVASCRIPT.test(type)) return [];
  const strict = /nosniff/i.test(headers.get('x-content-type-options') ?? '') || isModule(attributes);
  // A page that says in words that there is no such file comes with 200 from some portals.
  const runs = !strict && !NEVER.test(type) && hasLoaderText(bytes.toString());
  return [{ code: 'loader-type', level: runs ? 'note' : 'wrong', url, type }];
}

function judgeReading({ headers }: Got, { attributes, src }: Snippet, page: URL): readonly LoaderFinding[] {
  const asked = attributes.has('crossorigin') || isModule(attributes);
  if (!asked || !src || src.origin === page.origin || mayRead(headers, page.origin)) return [];
  return [{ code: 'loader-cors', level: 'wrong', url: src.href }];
}

const isModule = (attributes: ReadonlyMap<string, string>): boolean => attributes.get('type') === 'module';
