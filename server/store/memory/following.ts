import type { Erased } from '../../../widget/protocol/follow';
import type { Store, Trace } from '../store';
import { key, type Memory, type QuestionRow, replace } from './memory';

/** What citizens may see and have erased under a code. */
export function following(memory: Memory): Pick<Store, 'follow' | 'withdraw'> {
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
      if (scope === 'all') {
        rows.set(key(portal, row.it.id), { kind: 'withdrawn', at });
        return { erased: erasedOf(row), at };
      }
      if (!row.it.contact) return { erased: [], at: row.contactErasedAt ?? at };
      replace(memory, { ...row, it: { ...row.it, contact: null }, contactErasedAt: at });
      return { erased: ['contact'], at };
    },
  };
}

function traceOf(row: ReturnType<Memory['rows']['get']>): Trace {
  if (row?.kind === 'withdrawn') return { status: 'withdrawn', at: row.at };
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
    agency,
    answerBy,
    history: row.history.map(({ by: _by, ...step }) => step),
  };
}

function erasedOf({ it, photos, history, publication }: QuestionRow): Erased[] {
  const erased: Erased[] = ['text'];
  if (it.contact) erased.unshift('contact');
  if (photos.size > 0) erased.push('photos');
  if (history.some(({ state }) => state === 'answered')) erased.push('answer');
  if (publication) erased.push('publication');
  return erased;
}
