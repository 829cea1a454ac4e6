import { NONCE } from '../tag/mend';
import { pasteTag } from '../tag/pasteTag';
import { isWhole, type Snippet } from '../tag/snippet';
import { allowsUrl } from './allowsUrl';
import type { Policy } from './policy';
import type { PolicyFinding } from './policyFinding';
import { type Ruling, rulingOf, SCRIPTS, withSource } from './ruling';

/** Whether a policy lets the loader run, and the files that it adds. */
export function judgeLoader(policy: Policy, snippet: Snippet, page: URL): readonly PolicyFinding[] {
  const ruling = rulingOf(policy, SCRIPTS);
  if (!ruling || !snippet.src) return [];
  const { src } = snippet;
  const trusted = isTrusted(ruling.sources, snippet);
  const strict = lists(ruling.sources, "'strict-dynamic'");
  const hostListed = !strict && allowsUrl(ruling.sources, src, page);
  if (!trusted && !hostListed) return [mended(policy, ruling, snippet, strict)];
  if (isWhole(snippet)) return [];
  // The loader gives its nonce on; a hash of its own lets no other file in, unless trust is handed on, or unless more
  // hashes than the loader's are listed: those of the other files.
  const handsOn = strict || hasNonce(ruling.sources, snippet) || hashesIn(ruling.sources) > 1;
  if (handsOn || allowsUrl(ruling.sources, new URL('gop-y-outbox.js', src), page)) return [];
  const paste = `${withSource(ruling, src.origin, 'script-src')};`;
  return [{ code: 'policy-files', level: 'wrong', place: policy.place, paste }];
}

const lists = (sources: readonly string[], keyword: string): boolean =>
  sources.some((source) => source.toLowerCase() === keyword);

const hashesIn = (sources: readonly string[]): number =>
  sources.filter((source) => /^'sha(256|384|512)-/i.test(source)).length;

/** By the tag itself, not by its address. */
const isTrusted = (sources: readonly string[], snippet: Snippet): boolean =>
  hasNonce(sources, snippet) ||
  (snippet.hashes.length > 0 && snippet.hashes.every((hash) => sources.includes(`'${hash}'`)));

const hasNonce = (sources: readonly string[], { nonce }: Snippet): boolean =>
  nonce !== '' && sources.includes(`'nonce-${nonce}'`);

/** One of three recipes, the one that the policy already follows. */
function mended({ place }: Policy, ruling: Ruling, snippet: Snippet, strict: boolean): PolicyFinding {
  const { sources } = ruling;
  const common = { code: 'policy-loader', level: 'wrong', place } as const;
  const [hash] = snippet.hashes;
  if (sources.some((source) => /^'nonce-/i.test(source)) || (strict && !hash)) {
    return { ...common, recipe: 'nonce', paste: pasteTag(snippet.mended, NONCE) };
  }
  if (strict) {
    return { ...common, recipe: 'hash', paste: `${withSource(ruling, `'${hash}'`, 'script-src')};` };
  }
  const host = snippet.src?.origin ?? '';
  return { ...common, recipe: 'host', paste: `${withSource(ruling, host, 'script-src')};` };
}
