import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the browser has thrown its own database away. LevelDB keeps on writing to a log whose last record a kill has
 * cut off (https://github.com/google/leveldb/issues/1287); at the next start but one it calls the whole of it corrupt, and
 * Chromium begins an empty one.
 * @returns asked after each death: whether that life began with an empty database although there had been one
 */
export function createStoreWatch(profile: string): () => boolean {
  // One a time that the database is opened; the one before stays beside it.
  const seen = new Set<string>();
  let hadOne = false;
  return () => {
    const fresh = storesIn(profile)
      .flatMap((folder) => ['LOG.old', 'LOG'].map((name) => textOf(join(folder, name))))
      .filter((log) => !seen.has(log));
    const isAnew = hadOne && fresh.some((log) => log.includes('Creating DB'));
    for (const log of fresh) seen.add(log);
    // A life that died before it had made one has none to lose.
    hadOne ||= fresh.some((log) => log.includes('MANIFEST'));
    return isAnew;
  };
}

/** What such a kill leaves behind: the head of a record (checksum, length, type), and nothing of the record. */
export function tearLog(profile: string): void {
  for (const folder of storesIn(profile))
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.log')))
      appendFileSync(join(folder, name), Buffer.from([1, 2, 3, 4, 120, 0, 1]));
}

/** Takes away the widget's copies outside that database. */
export function dropCopies(profile: string): void {
  rmSync(join(profile, 'Default', 'Service Worker', 'CacheStorage'), { recursive: true, force: true });
}

function storesIn(profile: string): readonly string[] {
  const all = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(all)) return [];
  return readdirSync(all).flatMap((name) => (name.endsWith('.indexeddb.leveldb') ? [join(all, name)] : []));
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
