import type { PageFinding } from '../pageFinding';
import { allowsUrl } from '../policy/allowsUrl';
import { findSnippets } from '../tag/findSnippets';
import { openPage } from './openPage';
import type { HtmlPage } from './readHtml';

/** Of one page; more are decoration or advertisements. */
const AT_MOST = 10;

/** The frames of a page that have the widget in them, as where an editor takes no script, and whether they may be shown there. */
export async function judgeFrames(
  fetch: typeof globalThis.fetch,
  { frames, seen }: HtmlPage,
): Promise<readonly PageFinding[]> {
  const addresses = frames
    .filter((src) => URL.canParse(src, seen.base.href))
    .map((src) => new URL(src, seen.base))
    .filter(({ protocol }) => /^https?:$/.test(protocol))
    .slice(0, AT_MOST);
  const found = await Promise.all(addresses.map((url) => judgeFrame(fetch, url, seen.address)));
  return found.flat();
}

async function judgeFrame(
  fetch: typeof globalThis.fetch,
  src: URL,
  page: URL,
): Promise<readonly PageFinding[]> {
  const opened = await openPage(fetch, src);
  if (opened.kind === 'unseen' || findSnippets(opened.page.seen).length === 0) return [];
  const { address } = opened.page.seen;
  const refused = opened.policies.some(({ directives, place }) => {
    const ancestors = directives.get('frame-ancestors');
    // In a meta element browsers pass it over.
    return place === 'header' && ancestors && !allowsUrl(ancestors, page, address);
  });
  return refused
    ? [{ code: 'frame-refused', level: 'wrong', url: src.href, origin: page.origin }]
    : [{ code: 'page-framed', level: 'note', url: src.href }];
}
