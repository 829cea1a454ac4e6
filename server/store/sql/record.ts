import type { Transaction } from 'kysely';
import type { AuditEntry } from '../auditing';
import { BEGINNING, type Chained, hashOf, markOf, newSalt } from '../chain';
import type { Tables } from '../tables';
import { about } from './about';

/** What is to be written into the log. `sets`: what the act set (`contentOf`); `null`: nothing that stays. */
export type Recorded = Omit<AuditEntry, 'n'> & { readonly portal: string; readonly sets: string | null };

/**
 * Adds an entry to the portal's log, as the last thing of the transaction that does what it says: whoever comes next waits
 * until this one is over, and nobody who waits holds anything that this one still needs.
 */
export async function record(tx: Transaction<Tables>, { sets, ...entry }: Recorded): Promise<void> {
  const { portal, subject } = entry;
  const mark = sets === null ? null : await newMark(tx, portal, subject, sets);
  const head = await holdHead(tx, portal);
  const n = head.n + 1;
  const chained: Chained = { ...entry, n, mark };
  const hash = await hashOf(head.hash, chained);
  const { by: officer, ...same } = chained;
  await tx
    .insertInto('audit')
    .values({ ...same, officer, hash })
    .execute();
  await tx.updateTable('audit_heads').set({ n, hash }).where('portal', '=', portal).execute();
}

/** A mark under a new salt: with that of before goes what could be tried against the words of before. */
async function newMark(
  tx: Transaction<Tables>,
  portal: string,
  subject: string,
  content: string,
): Promise<string> {
  const salt = newSalt();
  await tx
    .insertInto('audit_salts')
    .values({ portal, subject, salt })
    .onConflict((conflict) => conflict.columns(['portal', 'subject']).doUpdateSet({ salt }))
    .execute();
  return markOf(salt, content);
}

/** For what is removed: takes its salt and those of all its parts, so that nobody guesses it from its mark. */
export async function forget(tx: Transaction<Tables>, portal: string, subject: string): Promise<void> {
  await tx.deleteFrom('audit_salts').where('portal', '=', portal).where(about(subject)).execute();
}

/** The end of the log; nobody else adds to it until the transaction is over. */
async function holdHead(tx: Transaction<Tables>, portal: string) {
  return tx
    .insertInto('audit_heads')
    .values({ portal, n: 0, hash: BEGINNING })
    .onConflict((conflict) =>
      conflict.column('portal').doUpdateSet(({ ref }) => ({ n: ref('audit_heads.n') })),
    )
    .returning(['n', 'hash'])
    .executeTakeFirstOrThrow();
}
