import type { Kysely } from 'kysely';
import type { AuditEntry } from '../auditing';
import type { Tables } from '../tables';
import { about } from './about';

export function auditLog(
  db: Kysely<Tables>,
  portal: string,
  whole: string | null,
  limit: number,
  before = 2 ** 31 - 1,
): Promise<AuditEntry[]> {
  return db
    .selectFrom('audit')
    .select(['n', 'at', 'officer as by', 'act', 'subject'])
    .where('portal', '=', portal)
    .where('n', '<', before)
    .$if(whole !== null, (all) => all.where(about(whole ?? '')))
    .orderBy('n', 'desc')
    .limit(limit)
    .execute();
}
