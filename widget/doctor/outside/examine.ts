import { examineEndpoint } from '../endpoint/examineEndpoint';
import { judgeNamed } from '../endpoint/judgeNamed';
import type { Finding } from '../finding';
import { judgePage } from '../judgePage';
import { judgePolicies } from '../policy/judgePolicies';
import type { Policy } from '../policy/policy';
import { findSnippets } from '../tag/findSnippets';
import { judgeTags } from '../tag/judgeTags';
import type { Snippet } from '../tag/snippet';
import { withHash } from '../tag/withHash';
import { askFromOutside } from './askFromOutside';
import type { Edges } from './edges';
import { findLost } from './findLost';
import { judgeFrames } from './judgeFrames';
import { judgeLinks } from './judgeLinks';
import { judgeLoaderFile } from './judgeLoaderFile';
import { judgeNetwork } from './judgeNetwork';
import type { HtmlPage } from './readHtml';

/** Looks at a page as its HTML has it, at what its tag names, and at its endpoint as the page would see it. */
export async function examine(
  edges: Edges,
  page: HtmlPage,
  policies: readonly Policy[],
  label: string,
): Promise<readonly Finding[]> {
  const { seen } = page;
  const snippets = findSnippets(seen);
  // The one that can be followed furthest; a tag that lacks something is told of by itself.
  const snippet = snippets.find(({ src, endpoint }) => src && endpoint) ?? snippets[0];
  const lost = snippet ? [] : await findLost(edges.fetch, page);
  const framed = snippet || lost.length > 0 ? [] : await judgeFrames(edges.fetch, page);
  const elsewhere = [...lost, ...framed];
  const tags = elsewhere.length > 0 ? elsewhere : judgeTags(snippets, seen.address);
  const around = judgePage(seen, snippet?.endpoint ?? null, label);
  // What stands in for an address leads nowhere.
  const filled = tags.every(({ code }) => code !== 'tag-unfilled');
  return [
    ...tags,
    ...(snippet && filled ? await followed(edges, snippet, policies, seen.address) : []),
    // What is framed works without a script of this page: it needs no link to stand in for one.
    ...around.filter(({ code }) => framed.length === 0 || code !== 'link-missing'),
    ...(await judgeLinks(edges.fetch, seen)),
  ];
}

/** What the tag leads to. */
async function followed(
  edges: Edges,
  snippet: Snippet,
  policies: readonly Policy[],
  page: URL,
): Promise<readonly Finding[]> {
  const { src, endpoint } = snippet;
  const loader = src ? await judgeLoaderFile(edges.fetch, snippet, src, page) : [];
  const hash = loader.flatMap((one) => (one.code === 'loader-hash-old' ? one.integrity : []))[0];
  const stopped = judgePolicies(policies, hash ? withHash(snippet, hash) : snippet, page);
  if (!endpoint || !/^https?:$/.test(endpoint.protocol)) return [...loader, ...stopped];
  const base = endpoint.href.replace(/\/+$/, '');
  const ask = askFromOutside(edges.fetch, page.origin);
  return [
    ...loader,
    ...stopped,
    ...(await judgeNetwork(edges, page, endpoint)),
    ...(await examineEndpoint(ask, base, page.origin)),
    ...(await judgeNamed(ask, base, snippet.attributes)),
  ];
}
