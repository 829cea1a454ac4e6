import type { Kysely } from 'kysely';
import type { Photo } from '../../../widget/protocol/photo';
import type { Held } from '../store';
import type { Tables } from '../tables';
import { type Places, statement } from './statement';

/** What is held under an id, of whatever kind, in one query. */
export async function find(db: Kysely<Tables>, portal: string, id: string): Promise<Held | undefined> {
  const [row] = await rowOf(db, { portal, id });
  if (!row) return undefined;
  if (row.kind === 'withdrawn') return { kind: 'withdrawn', at: row.receivedAt };
  const { fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, revision, closesAt } = row;
  if (revision !== null && closesAt !== null) {
    const status = row.countedId === null ? 'superseded' : 'counted';
    return { kind: 'ballot', fingerprint, receivedAt, revision, closesAt, status };
  }
  if (agency === null || codeHash === null || codeCounter === null || row.photos === null) {
    throw new Error('a submission without its question or ballot: the database was changed by hand');
  }
  const photos: readonly Photo[] = JSON.parse(row.photos);
  return { kind: 'question', fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos };
}

const rowOf = statement((db, { portal, id }: Places<{ portal: string; id: string }>) =>
  db
    .selectFrom('submissions as s')
    .leftJoin('questions as q', (join) => join.onRef('q.portal', '=', 's.portal').onRef('q.id', '=', 's.id'))
    .leftJoin('ballot_receipts as r', (join) =>
      join.onRef('r.portal', '=', 's.portal').onRef('r.id', '=', 's.id'),
    )
    .leftJoin('ballots as b', (join) => join.onRef('b.portal', '=', 's.portal').onRef('b.id', '=', 's.id'))
    .select(['s.kind', 's.fingerprint', 's.received_at as receivedAt'])
    .select([
      'q.agency',
      'q.answer_by as answerBy',
      'q.code_hash as codeHash',
      'q.code_counter as codeCounter',
      'q.photos',
    ])
    .select(['r.revision', 'r.closes_at as closesAt', 'b.id as countedId'])
    .where('s.portal', '=', portal)
    .where('s.id', '=', id),
);
