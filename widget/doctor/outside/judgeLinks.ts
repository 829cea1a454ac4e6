import { leadsOn } from '../judgePage';
import type { PageFinding } from '../pageFinding';
import type { PageSeen } from '../pageSeen';
import { get } from './get';

/** Where the page's links lead to while no script runs, each address once. */
export async function judgeLinks(
  fetch: typeof globalThis.fetch,
  { links, base }: PageSeen,
): Promise<readonly PageFinding[]> {
  const addresses = new Set(
    links
      .filter((href) => leadsOn(href) && URL.canParse(href, base.href))
      .map((href) => new URL(href, base).href),
  );
  const found = await Promise.all([...addresses].map((url) => judgeLink(fetch, url)));
  const dead = found.flat();
  if (dead.length > 0 || addresses.size === 0) return dead;
  return [{ code: 'link-good', level: 'good' }];
}

async function judgeLink(fetch: typeof globalThis.fetch, url: string): Promise<readonly PageFinding[]> {
  const got = await get(fetch, new URL(url), { Accept: 'text/html' });
  if (!got) return [{ code: 'link-unreachable', level: 'wrong', url }];
  return got.status >= 400 ? [{ code: 'link-dead', level: 'wrong', url, status: got.status }] : [];
}
