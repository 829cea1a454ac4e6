import { type Kysely, Migrator } from 'kysely';
import { first } from './migrations/0001-first';
import { photos } from './migrations/0002-photos';
import { following } from './migrations/0003-following';
import { consultations } from './migrations/0004-consultations';
import { snapshots } from './migrations/0005-snapshots';
import { tickets } from './migrations/0006-tickets';
import { settled } from './migrations/0007-settled';
import { audit } from './migrations/0008-audit';
import { limits } from './migrations/0009-limits';
import { flags } from './migrations/0010-flags';
import { portalEdits } from './migrations/0011-portal-edits';
import { retention } from './migrations/0012-retention';
import { telling } from './migrations/0013-telling';
import { desk } from './migrations/0014-desk';
import { officers } from './migrations/0015-officers';
import { speed } from './migrations/0016-speed';
import { publicationWords } from './migrations/0017-publication-words';
import { photosUnagreed } from './migrations/0018-photos-unagreed';
import type { Tables } from './tables';

/** Every step ever released, oldest first. A released step is never changed; there is no way back. */
export const STEPS = {
  '0001-first': first,
  '0002-photos': photos,
  '0003-following': following,
  '0004-consultations': consultations,
  '0005-snapshots': snapshots,
  '0006-tickets': tickets,
  '0007-settled': settled,
  '0008-audit': audit,
  '0009-limits': limits,
  '0010-flags': flags,
  '0011-portal-edits': portalEdits,
  '0012-retention': retention,
  '0013-telling': telling,
  '0014-desk': desk,
  '0015-officers': officers,
  '0016-speed': speed,
  '0017-publication-words': publicationWords,
  '0018-photos-unagreed': photosUnagreed,
};

/**
 * Brings a database to the newest form, all at once or not at all.
 * @param isInTransaction whether the caller has begun one, and ends it
 * @throws when a step fails, or when a newer collector has been here
 */
export async function migrate(
  db: Kysely<Tables>,
  { isInTransaction }: { readonly isInTransaction: boolean },
): Promise<void> {
  const { error } = await new Migrator({
    db,
    disableTransactions: isInTransaction,
    provider: { getMigrations: async () => STEPS },
  }).migrateToLatest();
  if (error) throw error;
}
