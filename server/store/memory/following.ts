import type { Store, Trace } from '../store';
import { erase } from './erase';
import { key, type Memory } from './memory';
import type { Tell } from './telling';

/** What citizens may see and have erased under a code. */
export function following(memory: Memory, tell: Tell): Pick<Store, 'follow' | 'withdraw'> {
  const { rows, codes } = memory;
  const rowOf = (portal: string, codeHash: string) =>
    rows.get(key(portal, codes.get(key(portal, codeHash)) ?? ''));
  return {
    async follow(portal, codeHashes) {
      return codeHashes.map((codeHash) => traceOf(rowOf(portal, codeHash)));
    },
    async withdraw(portal, codeHash, scope, at) {
      const row = rowOf(portal, codeHash);
      if (row?.kind === 'withdrawn') return { erased: [], at: row.at };
      if (row?.kind !== 'question') return undefined;
      const erased = erase(memory, tell, row, { part: scope, cause: 'request', at });
      return { erased, at: erased.length > 0 ? at : (row.erased?.at ?? at) };
    },
  };
}

function traceOf(row: ReturnType<Memory['rows']['get']>): Trace {
  if (row?.kind === 'withdrawn')
    return { status: 'withdrawn', at: row.at, ...(row.cause === 'retention' && { cause: row.cause }) };
  if (row?.kind !== 'question') return { status: 'unknown' };
  const { intent, text, lang, receivedAt, contact } = row.it;
  const { agency, answerBy } = row.standing;
  return {
    status: 'found',
    intent,
    text,
    lang,
    receivedAt,
    photos: row.photos.size,
    contact: contact !== null,
    ...(row.erased && { erased: row.erased }),
    agency,
    answerBy,
    history: row.history.map(({ by: _by, ...step }) => step),
  };
}
