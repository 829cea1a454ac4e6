import type { LoadChunk } from '#embed/pinned';
import { examineEndpoint } from '../endpoint/examineEndpoint';
import { judgeNamed } from '../endpoint/judgeNamed';
import { judgeReach } from '../endpoint/judgeReach';
import type { Finding } from '../finding';
import { judgePage } from '../judgePage';
import type { PageSeen } from '../pageSeen';
import { judgeEndpoint } from '../policy/judgeEndpoint';
import { policiesIn } from '../policy/policy';
import { findSnippets } from '../tag/findSnippets';
import { judgeTags } from '../tag/judgeTags';
import type { TagFinding } from '../tag/tagFinding';
import { askFromPage } from './askFromPage';
import { judgeFiles } from './judgeFiles';
import { judgeStorage } from './judgeStorage';
import { seePage } from './seePage';
import { watchViolations } from './watchViolations';

/** What the loader knows of its own tag. */
export interface Started {
  readonly endpoint: string;
  readonly lang: 'vi' | 'en';
  /** Loads a file of this build, as for a press. */
  readonly load: LoadChunk;
}

/** Looks at the page, its tags, its policy and its endpoint from inside. Reads nothing that was typed and keeps nothing. */
export async function examine(
  page: Window & typeof globalThis,
  { endpoint, lang, load }: Started,
  label: string,
): Promise<readonly Finding[]> {
  const seen = seePage(page);
  const address = new URL(endpoint);
  const watch = watchViolations(page.document);
  try {
    const ask = askFromPage((url, init) => page.fetch(url, init), watch);
    const answered = await examineEndpoint(ask, endpoint, page.origin);
    const named = findSnippets(seen)[0]?.attributes ?? new Map();
    const policies = watch.against(address.origin).flatMap((text) => policiesIn(text, 'unknown'));
    const stopped = policies.flatMap((policy) => judgeEndpoint(policy, address, seen.address));
    return [
      ...judgeOwnTags(seen),
      ...(await judgeFiles(load, lang)),
      ...(stopped.length > 0 ? stopped : [{ code: 'policy-good', level: 'good' } as const]),
      ...judgeReach(seen.address.hostname, address.hostname, address.hostname),
      ...answered,
      ...(await judgeNamed(ask, endpoint, named)),
      ...judgePage(seen, address, label),
      await judgeStorage(() => page.indexedDB),
    ];
  } finally {
    watch.stop();
  }
}

/** Whoever can ask has a widget that runs; where no tag is its own, a bundle or the module from npm started it. */
function judgeOwnTags(seen: PageSeen): readonly TagFinding[] {
  const snippets = findSnippets(seen);
  return snippets.length > 0
    ? judgeTags(snippets, seen.address)
    : [{ code: 'tag-not-needed', level: 'good' }];
}
